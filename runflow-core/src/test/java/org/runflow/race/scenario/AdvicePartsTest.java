package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.race.model.Field;
import org.runflow.race.model.Race;

/** What advice is made of: by how much a limit is broken, who is last somewhere, and how much a branch moves at least. */
class AdvicePartsTest {
    private static final long MINUTE = 60_000;

    private static final Race RACE = Race.builder("Ferry Run")
            .day("sun", LocalDate.of(2026, 4, 12))
            .event(
                    "a",
                    e -> e.day("sun")
                            .start("09:00")
                            .distanceKm(10)
                            .field(Field.builder()
                                    .runner("a1", 6, 0)
                                    .runner("a2", 6, 0)
                                    .runner("a3", 5, 0)
                                    .runner("a4", 30, 0)
                                    .until("a4", 3)
                                    .build()))
            .event(
                    "b",
                    e -> e.day("sun")
                            .start("09:30")
                            .distanceKm(6)
                            .field(Field.builder()
                                    .runner("b1", 5, 0)
                                    .runner("b2", 4, 0)
                                    .build()))
            .segment("quay", s -> s.label("Quay").widthM(3).pass("a", 0, 4).pass("b", 0, 4))
            .segment("bridge", s -> s.label("Bridge").widthM(2).pass("a", 4, 10).pass("b", 4, 6))
            .build();

    private final PlanSpace space = new PlanSpace(
            new DayModel(RACE.day("sun"), RACE.settings()),
            List.of(
                    new Variable("a", List.of(-20 * MINUTE, -7 * MINUTE, 9 * MINUTE)),
                    new Variable("b", List.of(3 * MINUTE, 30 * MINUTE))));
    private final Places places = new Places(space);

    @Test
    void limitsAreBrokenByHoursSharesMultiplesAndLetters() {
        assertThat(Excess.HOURS.of(9_000_000, 3_600_000)).isEqualTo(1.5);
        assertThat(Excess.SHARE.of(6, 4)).isEqualTo(0.5);
        assertThat(Excess.COUNT.of(12, 4)).isEqualTo(2);
        assertThat(Excess.COUNT.of(3, 0)).isEqualTo(3);
        assertThat(Excess.LETTERS.of(5, 2)).isEqualTo(3);
    }

    @Test
    void theLastIsTheFirstByIdOfThoseWhoComeTogether() {
        Branch plan = space.leaf(List.of(9 * MINUTE, 3 * MINUTE));
        assertThat(places.findLatest(places.finishes(Rule.ALL), plan)).contains(new Places.Latest("a1", clock(10, 9)));
        assertThat(places.findLatest(places.finishes("b"), plan)).contains(new Places.Latest("b1", clock(10, 3)));
        assertThat(places.findLatest(places.finishes(Rule.ALL), space.leaf(List.of(-20 * MINUTE, 30 * MINUTE))))
                .contains(new Places.Latest("b1", clock(10, 30)));
        assertThat(places.findLatest(List.of(), plan)).isEmpty();
    }

    @Test
    void whoStopsBeforeASegmentDoesNotLeaveIt() {
        Branch plan = space.leaf(List.of(-7 * MINUTE, 3 * MINUTE));
        assertThat(places.findLatest(places.exits("bridge"), plan)).contains(new Places.Latest("b1", clock(10, 3)));
        assertThat(places.findLatest(places.exits("quay"), plan).orElseThrow().runner())
                .as("he stops on it")
                .isEqualTo("a4");
        assertThat(places.last(places.exits("bridge")).in(plan)).hasValue(clock(10, 3));
    }

    private static long clock(int hour, int minute) {
        return (hour * 60L + minute) * MINUTE;
    }

    @Test
    void aBranchMovesAtLeastWhatTheSmallestShiftsMove() {
        Branch root = space.root();
        assertThat(root.plans()).isEqualTo(6);
        assertThat(root.leastMovedMillis()).isEqualTo(10 * MINUTE);
        assertThat(root.with(-20 * MINUTE).leastMovedMillis()).isEqualTo(23 * MINUTE);
        assertThat(root.with(-20 * MINUTE).plans()).isEqualTo(2);
        assertThat(root.with(9 * MINUTE).with(30 * MINUTE).leastMovedMillis()).isEqualTo(39 * MINUTE);
        assertThat(root.low(List.of(0, 1))).isEqualTo(-17 * MINUTE);
        assertThat(root.high(List.of(0, 1))).isEqualTo(39 * MINUTE);
    }
}
