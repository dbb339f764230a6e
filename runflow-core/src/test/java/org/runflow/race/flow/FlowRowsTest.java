package org.runflow.race.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.runflow.race.flow.FlowSegment.EventPair;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;

class FlowRowsTest {
    private static RaceBuilder race() {
        return Race.builder("three events")
                .day("sun", LocalDate.of(2026, 5, 10))
                .event("walk", event -> event.start("08:00").distanceKm(5))
                .event("run", event -> event.start("07:00").distanceKm(5))
                .event("bike", event -> event.start("08:00").distanceKm(5))
                .segment("S1", segment -> segment.widthM(3).pass("walk", 0, 1).pass("run", 0, 1))
                .segment(
                        "S2",
                        segment -> segment.widthM(3)
                                .pass("walk", 1, 5)
                                .pass("run", 2, 5)
                                .pass("bike", 0, 5));
    }

    private static FlowRow named(String flowId, String segmentId) {
        return FlowRow.of(segmentId, "run", 0, 1, "walk", 0, 1).withFlowId(flowId);
    }

    @Test
    void derivesEachEventWithItselfThenEveryTwoByGunThenName() {
        assertThat(Flow.rows(race().build().day("sun")))
                .extracting(row -> row.flowId().orElseThrow())
                .containsExactly(
                        "S1_run_run",
                        "S1_walk_walk",
                        "S1_run_walk",
                        "S2_run_run",
                        "S2_bike_bike",
                        "S2_walk_walk",
                        "S2_run_bike",
                        "S2_run_walk",
                        "S2_bike_walk");
    }

    @Test
    void severalPassesOfAnEventAreComparedEachWithItselfThenEveryTwo() {
        RaceBuilder race = race().segment(
                        "L",
                        segment -> segment.widthM(3)
                                .pass("walk", 3, 4)
                                .pass("walk", 1, 2)
                                .pass("run", 0, 1));
        assertThat(Flow.rows(race.build().day("sun")))
                .filteredOn(row -> row.segmentId().equals("L"))
                .containsExactly(
                        FlowRow.of("L", "run", 0, 1, "run", 0, 1).withFlowId("L_run_run"),
                        FlowRow.of("L", "walk", 1, 2, "walk", 1, 2).withFlowId("L_walk_walk"),
                        FlowRow.of("L", "walk", 3, 4, "walk", 3, 4).withFlowId("L_walk_walk_2"),
                        FlowRow.of("L", "run", 0, 1, "walk", 1, 2).withFlowId("L_run_walk"),
                        FlowRow.of("L", "run", 0, 1, "walk", 3, 4).withFlowId("L_run_walk_2"),
                        FlowRow.of("L", "walk", 1, 2, "walk", 3, 4).withFlowId("L_walk_walk_3"));
    }

    @Test
    void derivedRowsCompareTheWindowsOfTheSegment() {
        FlowRow row = Flow.rows(race().build().day("sun")).get(7);
        assertThat(row).isEqualTo(FlowRow.of("S2", "run", 2, 5, "walk", 1, 5).withFlowId("S2_run_walk"));
    }

    @Test
    void keepsTheRowsOfTheRaceInTheirOrder() {
        RaceBuilder race = race().flowRow(FlowRow.of("Z", "walk", 0, 1, "run", 0, 1))
                .flowRow(FlowRow.of("A", "run", 0, 1, "run", 0, 1));
        assertThat(Flow.rows(race.build().day("sun")))
                .extracting(row -> row.flowId().orElseThrow())
                .containsExactly("Z_walk_run", "A_run_run");
    }

    @Test
    void numbersRepeatedNames() {
        RaceBuilder race = race().flowRow(FlowRow.of("A", "run", 0, 1, "walk", 0, 1))
                .flowRow(FlowRow.of("A", "run", 1, 2, "walk", 1, 2))
                .flowRow(named("A_run_walk", "B"))
                .flowRow(named("bridge", "B"))
                .flowRow(named("bridge", "C"));
        assertThat(Flow.rows(race.build().day("sun")))
                .extracting(row -> row.flowId().orElseThrow())
                .containsExactly("A_run_walk", "A_run_walk_2", "A_run_walk_3", "bridge", "bridge_2");
    }

    @Test
    void groupsRowsByStretchInTheOrderOfTheirFirstRows() {
        RaceBuilder race = race().flowRow(FlowRow.of("Z", "walk", 0, 1, "run", 0, 1))
                .flowRow(FlowRow.of("A", "run", 0, 1, "run", 0, 1))
                .flowRow(FlowRow.of("Z", "run", 0, 1, "run", 0, 1));
        FlowResults results = Flow.analyse(race.build().day("sun"), new FlowSettings(5, 100));
        assertThat(results.segments()).extracting(FlowSegment::segId).containsExactly("Z", "A");
        assertThat(results.segments().find("Z").orElseThrow().eventPairs())
                .containsExactly(new EventPair("Z_walk_run", "walk", "run"), new EventPair("Z_run_run", "run", "run"));
        assertThat(results.summary()).isEqualTo(new FlowSummary(2, 0, 3, 0, 0, 0));
    }
}
