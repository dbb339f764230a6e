package org.runflow.race.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runflow.race.location.Street.STRAIGHT;
import static org.runflow.race.location.Street.location;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.location.LocationResults.LocationSummary;
import org.runflow.race.model.Note;
import org.runflow.race.model.RaceDay;

class LocationNotesTest {
    @ParameterizedTest
    @CsvSource({"1001, ''", "1010, INFO", "990, INFO", "1040, INFO", "1060, WARNING", "900, WARNING"})
    void notesATrackAboveTwoPerMilleAndWarnsAboveFivePercent(double trackM, String level) {
        LocationResults results =
                Street.along(Ground.track(0, 0, trackM, 0), 0, 1).analyse();
        assertThat(results.notes().stream().map(note -> note.level().name()))
                .isEqualTo(level.isEmpty() ? List.of() : List.of(level));
    }

    @Test
    void saysByHowMuchATrackIsOff() {
        assertThat(Street.along(Ground.track(0, 0, 1100, 0), 0, 1).analyse().notes())
                .containsExactly(Note.warning(
                        "The track of 'run' is 10.0 % longer than its certified 1.0 km; kilometres along it"
                                + " are scaled."));
    }

    @Test
    void comparesATrackWithTheLengthOfItsOwnEvent() {
        Street street = Street.along(STRAIGHT, 0, 1)
                .event("long", "08:00", Ground.track(0, 0, 3900, 0), 4)
                .segment("T", "long", 0, 4);
        assertThat(street.analyse().notes())
                .containsExactly(
                        Note.info("The track of 'long' is 2.5 % shorter than its certified 4.0 km; kilometres along it"
                                + " are scaled."));
    }

    @Test
    void notesALocationWithoutCoordinates() {
        assertThat(Street.along(STRAIGHT, 0, 1).analyse(Street.nowhere("n")).notes())
                .containsExactly(Note.warning("Location 'n' (Place n) has no coordinates; it gets no times."));
    }

    @Test
    void notesALocationThatNoEventOfItPasses() {
        assertThat(Street.along(STRAIGHT, 0, 1).analyse(location("n", 0, 300)).notes())
                .containsExactly(Note.warning(
                        "Location 'n' (Place n) is not on the course of any of its events; it gets no times."));
    }

    @Test
    void notesSegmentsThatNoneOfItsEventsPasses() {
        Street street =
                Street.along(STRAIGHT, 0, 1).event("other", "08:00", STRAIGHT).segment("T", "other", 0, 1);
        assertThat(street.analyse(location("n", 0, 0, "S1", "T")).notes())
                .containsExactly(Note.info("Location 'n' (Place n) lists segments that none of its events passes: T."));
    }

    @Test
    void notesALocationWithNeitherEventNorProxy() {
        var idle = Street.location("n", "course", Optional.of(Ground.at(0, 0)), List.of(), Optional.empty());
        assertThat(Street.along(STRAIGHT, 0, 1).analyse(idle).notes())
                .containsExactly(
                        Note.warning("Location 'n' (Place n) has neither an event nor a proxy; it gets no times."));
    }

    @Test
    void notesAProxyThatIsNotUsed() {
        var busy = Street.location("n", "course", Optional.of(Ground.at(1000, 0)), List.of("run"), Optional.of("p"));
        LocationResults results = Street.along(STRAIGHT, 0, 1).analyse(location("p", 0, 0), busy);
        assertThat(results.locations().get("n").timingSource()).isEqualTo(TimedLocation.MODELED);
        assertThat(results.notes())
                .containsExactly(
                        Note.info("Location 'n' (Place n) names the proxy 'p', but it serves events and is no traffic"
                                + " location; its times are its own."));
    }

    @Test
    void notesEventsOfOtherDaysByName() {
        var visited = Street.location(
                "n", "course", Optional.of(Ground.at(500, 0)), List.of("walk", "run", "kids"), Optional.empty());
        RaceDay sunday = Street.along(STRAIGHT, 0, 1).day().toBuilder()
                .locations(List.of(visited))
                .build();
        assertThat(Street.analyse(sunday).notes())
                .containsExactly(Note.info(
                        "Location 'n' (Place n) names events of other days, which are left out: kids, walk."));
    }

    @Test
    void warnsOfAnEventWithoutATrackOnlyWhereALocationServesIt() {
        var served = Street.location(
                "n", "course", Optional.of(Ground.at(500, 0)), List.of("run", "dark"), Optional.empty());
        assertThat(Street.along(STRAIGHT, 0, 1)
                        .dark("dark")
                        .segment("T", "dark", 0, 1)
                        .analyse(served)
                        .notes())
                .containsExactly(Note.warning("Event 'dark' has no track; locations get no arrivals of its runners."));
        assertThat(Street.along(STRAIGHT, 0, 1)
                        .dark("dark")
                        .segment("T", "dark", 0, 1)
                        .analyse(location("n", 500, 0))
                        .notes())
                .isEmpty();
    }

    @Test
    void warnsOfALocationThatIsPassedByNobody() {
        var early = Street.location("n", "course", Optional.of(Ground.at(500, 0)), List.of("empty"), Optional.empty());
        LocationResults results = Street.along(STRAIGHT, 0, 1)
                .nobody("empty", STRAIGHT)
                .segment("T", "empty", 0, 1)
                .analyse(early);
        assertThat(results.locations().get("n").timingSource()).isEqualTo(TimedLocation.NONE);
        assertThat(results.notes())
                .containsExactly(Note.warning(
                        "Location 'n' (Place n) is passed by events without runners only; it gets no times."));
    }

    @Test
    void notesAProxyOfALocationWithoutCoordinates() {
        var somewhere = Street.follower("g", "half");
        var nowhere = Street.location("n", "traffic", Optional.empty(), List.of(), Optional.of("half"));
        assertThat(Street.along(STRAIGHT, 0, 1)
                        .analyse(location("half", 500, 0), somewhere, nowhere)
                        .notes())
                .containsExactly(Note.info(
                        "Location 'n' (Place n) has no coordinates; its times are those of 'half' all the same."));
    }

    @Test
    void addsUpResourcesAndCountsByEventAndType() {
        LocationSummary summary = Street.along(STRAIGHT, 0, 1)
                .analyse(location("a", 1000, 0, "S1"), Street.nowhere("n"))
                .summary();
        assertThat(summary.totalLocations()).isEqualTo(2);
        assertThat(summary.locationsByEvent()).containsEntry("run", 2);
        assertThat(summary.locationsByType()).containsEntry("course", 2);
        assertThat(summary.resources()).containsEntry("marshals", new ResourceUse(4, Optional.of(130.0)));
    }

    @Test
    void minutesOfAResourceAreThoseThatAreKnown() {
        ResourceUse known = new ResourceUse(2, Optional.of(30.0));
        ResourceUse unknown = new ResourceUse(3, Optional.empty());

        assertThat(known.plus(unknown)).isEqualTo(new ResourceUse(5, Optional.of(30.0)));
        assertThat(unknown.plus(known)).isEqualTo(new ResourceUse(5, Optional.of(30.0)));
        assertThat(unknown.plus(unknown)).isEqualTo(new ResourceUse(6, Optional.empty()));
    }
}
