package org.runflow.race.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.runflow.race.location.Street.OUT_AND_BACK;
import static org.runflow.race.location.Street.STRAIGHT;
import static org.runflow.race.location.Street.along;
import static org.runflow.race.location.Street.follower;
import static org.runflow.race.location.Street.location;

import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.error.InvalidInputException;
import org.runflow.race.model.Cutoff;
import org.runflow.race.model.Location;
import org.runflow.race.model.Participants;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.RaceProblem;

/** One kilometre from 07:00; half of it takes the fast runner 120 s, the slow one 180 s. */
class CutoffsTest {
    private static final long GUN = 7 * 3_600_000L;

    private static Location closing(Location location, long secondsAfterGun) {
        return location.toBuilder()
                .cutoff(new Cutoff(GUN + 1000 * secondsAfterGun, true))
                .build();
    }

    private static RaceEvent run(RaceDay day) {
        return Cutoffs.enforce(day).events().get("run");
    }

    @ParameterizedTest
    @CsvSource({"119, 2", "121, 1", "179, 1", "181, 0"})
    void whoComesLaterLeavesTheCourseThere(long closesAfterS, int stopped) {
        RaceEvent run = run(along(STRAIGHT, 0, 0.6, 1).day(closing(location("half", 500, 0), closesAfterS)));

        assertThat(run.participants()).isEqualTo(new Participants(2, 0, 2, stopped, 2 - stopped));
        OptionalDouble untilKm = run.field().findUntilKm(1);
        assertThat(untilKm.isPresent()).isEqualTo(stopped > 0);
        assertThat(untilKm.orElse(0.5)).isCloseTo(0.5, Offset.offset(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"-1, 2", "0, 0"})
    void whoComesAtTheLastInstantIsNotLate(long closesAfterS, int stopped) {
        RaceEvent run = run(along(STRAIGHT, 0, 1).day(closing(location("start", 0, 0), closesAfterS)));

        assertThat(run.participants()).isEqualTo(new Participants(2, 0, 2, stopped, 2 - stopped));
    }

    @Test
    void anArrivalIsStillCountedThereAndNoneBeyond() {
        RaceDay day = Cutoffs.enforce(
                along(STRAIGHT, 0, 0.6, 1).day(closing(location("half", 500, 0), 150), location("end", 900, 0)));

        assertThat(Street.analyse(day).locations())
                .extracting(at -> at.computedMetrics().totalServed())
                .containsExactly(2, 1);
    }

    @Test
    void theFirstPassOfTheListedSegmentDecides() {
        RaceDay listed = along(OUT_AND_BACK, 0, 0.5, 1).day(closing(location("turn", 250, 0, "S2"), 250));
        RaceDay unclear = along(OUT_AND_BACK, 0, 0.5, 1).day(closing(location("turn", 250, 0), 250));

        assertThat(run(listed).field().findUntilKm(1).orElse(0)).isCloseTo(0.75, Offset.offset(1e-3));
        assertThat(Cutoffs.problems(listed)).isEmpty();
        assertThatThrownBy(() -> Cutoffs.enforce(unclear))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("location 'turn'")
                .hasMessageContaining(
                        "event 'run' comes by several times; list the segment at which the cut-off is enforced");
    }

    @Test
    void aProxyIsJudgedWhereItsTimesComeFrom() {
        RaceDay day = along(STRAIGHT, 0, 0.6, 1).day(location("half", 500, 0), closing(follower("gate", "half"), 150));

        assertThat(run(day).field().findUntilKm(1).orElse(0)).isCloseTo(0.5, Offset.offset(1e-3));
    }

    @Test
    void whereAProxyIsUnclearTheSegmentIsAskedOfTheLocationItStandsFor() {
        RaceDay day =
                along(OUT_AND_BACK, 0, 0.5, 1).day(location("turn", 250, 0), closing(follower("gate", "turn"), 250));

        assertThat(Cutoffs.problems(day))
                .extracting(problem -> problem.part().label(), RaceProblem::message)
                .containsExactly(tuple(
                        "location 'turn'",
                        "event 'run' comes by several times; list the segment at which the cut-off of location 'gate', which takes"
                                + " its times from here, is enforced"));
    }

    @Test
    void aDayWithoutEnforcedCutoffsStaysAsItIs() {
        RaceDay day = along(STRAIGHT, 0, 1)
                .day(location("half", 500, 0).toBuilder()
                        .cutoff(new Cutoff(GUN, false))
                        .build());

        assertThat(Cutoffs.enforce(day)).isSameAs(day);
    }
}
