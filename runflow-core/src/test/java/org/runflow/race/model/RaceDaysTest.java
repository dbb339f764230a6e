package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.oracle.Races;

class RaceDaysTest {
    private final Race race = Race.builder("weekend")
            .day("sun", Races.SUNDAY)
            .day("fri", LocalDate.of(2026, 4, 10))
            .event("full", e -> e.day("sun").start("09:00").distanceKm(42.2).field(Races.together(3)))
            .event("half", e -> e.day("sun").start("08:00").distanceKm(21.1))
            .event("10k", e -> e.day("sun").start("08:00").distanceKm(10))
            .event("mile", e -> e.day("fri").start("18:00").distanceKm(1.609))
            .segment("A", s -> s.widthM(3).pass("mile", 0, 1.2).pass("full", 0, 1, Orientation.AGAINST))
            .segment(
                    "B",
                    s -> s.widthM(3)
                            .pass("full", 1, 42.25)
                            .pass("half", 0, 21.1)
                            .pass("10k", 0, 10))
            .segment("C", s -> s.widthM(3).pass("mile", 1.2, 1.61))
            .flowRow(FlowRow.of("B", "full", 0, 1, "half", 0, 1))
            .flowRow(FlowRow.of("A", "mile", 0, 1, "mile", 0, 1))
            .group("all", List.of("mile", "full", "10k"))
            .group("short", List.of("mile"))
            .build();

    @Test
    void comeByDateAndHoldTheirEventsByGunThenName() {
        assertThat(race.dayNames()).containsExactly("fri", "sun");
        assertThat(race.day("sun").eventNames()).containsExactly("10k", "half", "full");
        assertThat(race.day("sun").runners()).isEqualTo(3);
    }

    @Test
    void areCalledWhatPeopleCallThem() {
        Race labelled = race.toBuilder().dayLabel("sun", "Race day").build();
        RaceDay sunday = labelled.day("sun");

        assertThat(sunday.label()).contains("Race day");
        assertThat(labelled.day("fri").label()).isEmpty();
        assertThat(sunday.toBuilder().build()).isEqualTo(sunday);
        assertThat(labelled.toBuilder().build()).isEqualTo(labelled).isNotEqualTo(race);
        assertThat(labelled.with(race.settings()).scale("full", 2).day("sun").label())
                .contains("Race day");
    }

    @Test
    void holdTheirOwnPassesButTheLengthOfTheWholeSegment() {
        RaceDay sunday = race.day("sun");

        assertThat(sunday.segments()).extracting(Segment::id).containsExactly("A", "B");
        assertThat(sunday.segments().get("A").lengthM()).isEqualTo(1200);
        assertThat(sunday.segments().get("A").passes()).extracting(Pass::event).containsExactly("full");
        assertThat(sunday.segments().get("A").passes().get(0).orientation()).isEqualTo(Orientation.AGAINST);
    }

    @Test
    void holdTheirOwnRowsAndGroups() {
        assertThat(race.day("fri").flowRows()).extracting(FlowRow::segmentId).containsExactly("A");
        assertThat(race.day("sun").eventGroups()).containsOnlyKeys("all");
        assertThat(race.day("sun").eventGroups().get("all")).containsExactly("full", "10k");
        assertThat(race.day("fri").eventGroups()).containsOnlyKeys("all", "short");
    }

    @Test
    void knowTheCertifiedLengthAsTheLargestKilometreOfAllPasses() {
        assertThat(race.day("sun").events().get("full").certifiedKm()).isEqualTo(42.25);
    }

    @Test
    void canBeTriedWithOtherStarts() {
        Race moved = race.with(StartPlan.of("full", "07:30").and("10k", "08:15:30"));

        assertThat(moved.day("sun").eventNames()).containsExactly("full", "half", "10k");
        assertThat(moved.day("sun").events().get("10k").gunMillis()).isEqualTo(29_730_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> race.with(StartPlan.of("5k", "07:30")))
                .withMessageContaining("no such event or wave: [5k]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> race.with(StartPlan.unchanged().shift("10k/w1", Duration.ofMinutes(1))))
                .withMessageContaining("no such event or wave: [10k/w1]");
    }

    @Test
    void thatDoNotExistAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> race.day("mon"))
                .withMessage("race 'weekend' has no day 'mon'; it has [fri, sun]");
    }
}
