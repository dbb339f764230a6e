package org.runflow.race.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.runflow.race.corridor.DrawnCourse;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;

/** Roads that are used twice, on days without flow rows. */
class RoadRowsTest {
    private static Field field(String prefix, int runners) {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < runners; i++) {
            field.runner(prefix + i, 4.5 + 0.03 * (i * 7 % runners), i);
        }
        return field.build();
    }

    private static RaceBuilder pier() {
        DrawnCourse course = DrawnCourse.from(0, 0).to(1500, 0).to(0, 0);
        return Race.builder("pier")
                .day("sun", LocalDate.of(2026, 6, 7))
                .event(
                        "run",
                        event -> event.start("10:00")
                                .distanceKm(3)
                                .field(field("r", 40))
                                .track(course.track()))
                .segment("P1", segment -> segment.widthM(3).pass("run", 0, 1.5))
                .segment("P2", segment -> segment.widthM(3).pass("run", 1.5, 3));
    }

    private static List<String> ids(RaceDay day) {
        return Flow.rows(day).stream().map(row -> row.flowId().orElseThrow()).toList();
    }

    @Test
    void wayOutMeetsWayBackAsInTheRowThatSomebodyWouldWrite() {
        RaceDay derived = pier().build().day("sun");
        RaceDay written = pier().flowRow(FlowRow.of("P", "run", 0, 1.5, "run", 1.5, 3))
                .build()
                .day("sun");

        assertThat(ids(derived)).containsExactly("P1_run_run", "P2_run_run", "road-1_run_run");
        FlowRowResult found =
                Flow.analyse(derived, Settings.defaults().flow()).rows().get("road-1_run_run");
        FlowRowResult expected =
                Flow.analyse(written, Settings.defaults().flow()).rows().get("P_run_run");
        assertThat(found.pair().direction()).isEqualTo(FlowDirection.OPPOSITE);
        assertThat(found.meetings()).isEqualTo(expected.meetings());
        assertThat(found.meetings().meetings()).isGreaterThan(700);
    }

    /** Who runs out and back with others on one course meets those of them who are on their way back, too. */
    @Test
    void whoTurnsAtOnePlaceMeetsTheOthersOfTheSameCourse() {
        DrawnCourse course = DrawnCourse.from(0, 0).to(1500, 0).to(0, 0);
        RaceDay derived = twoOn(course).build().day("sun");
        RaceDay written = twoOn(course)
                .flowRow(FlowRow.of("OUT", "run", 0, 1.5, "walk", 1.5, 3))
                .flowRow(FlowRow.of("BACK", "run", 1.5, 3, "walk", 0, 1.5))
                .build()
                .day("sun");

        assertThat(ids(derived))
                .containsExactly(
                        "ALL_run_run",
                        "ALL_walk_walk",
                        "ALL_run_walk",
                        "road-1_run_run",
                        "road-1_run_walk",
                        "road-1_walk_walk");
        FlowRowResult found =
                Flow.analyse(derived, Settings.defaults().flow()).rows().get("road-1_run_walk");
        assertThat(found.pair().direction()).isEqualTo(FlowDirection.OPPOSITE);
        assertThat(found.notes()).isEmpty();
        long expected = Flow.analyse(written, Settings.defaults().flow()).rows().stream()
                .mapToLong(row -> row.meetings().meetings())
                .sum();
        assertThat(expected).isGreaterThan(1000);
        assertThat(found.meetings().meetings()).isCloseTo(expected, Percentage.withPercentage(5));
    }

    private static RaceBuilder twoOn(DrawnCourse course) {
        return Race.builder("pier")
                .day("sun", LocalDate.of(2026, 6, 7))
                .event(
                        "run",
                        event -> event.start("10:00")
                                .distanceKm(3)
                                .field(field("r", 40))
                                .track(course.track()))
                .event(
                        "walk",
                        event -> event.start("10:05")
                                .distanceKm(3)
                                .field(field("w", 40))
                                .track(course.track()))
                .segment("ALL", segment -> segment.widthM(3).pass("run", 0, 3).pass("walk", 0, 3));
    }

    @Test
    void daysWithFlowRowsOrWithoutTracksHaveNoOthers() {
        assertThat(ids(pier().flowRow(FlowRow.of("P", "run", 0, 1.5, "run", 0, 1.5))
                        .build()
                        .day("sun")))
                .containsExactly("P_run_run");
        RaceDay withoutTrack = Race.builder("pier")
                .day("sun", LocalDate.of(2026, 6, 7))
                .event("run", event -> event.start("10:00").distanceKm(3))
                .segment("P1", segment -> segment.widthM(3).pass("run", 0, 3))
                .build()
                .day("sun");
        assertThat(ids(withoutTrack)).containsExactly("P1_run_run");
    }

    @Test
    void whatSegmentsJoinIsCutOff() {
        DrawnCourse road = DrawnCourse.from(0, 0).to(3000, 0);
        RaceDay day = Race.builder("avenue")
                .day("sun", LocalDate.of(2026, 6, 7))
                .event("a", event -> event.start("10:00").distanceKm(3).track(road.track()))
                .event("b", event -> event.start("09:00").distanceKm(3).track(road.track()))
                .segment("S1", segment -> segment.widthM(3).pass("a", 0, 1).pass("b", 0, 1))
                .segment("S2", segment -> segment.widthM(3).pass("a", 1, 2.9))
                .segment("S3", segment -> segment.widthM(3).pass("a", 2.9, 3).pass("b", 2.9, 3))
                .segment("S4", segment -> segment.widthM(3).pass("b", 1, 2.9))
                .build()
                .day("sun");
        assertThat(Flow.rows(day))
                .last()
                .isEqualTo(FlowRow.of("road-1", "a", 1, 2.9, "b", 1, 2.9).withFlowId("road-1_a_b"));
        assertThat(ids(day))
                .containsExactly(
                        "S1_b_b", "S1_a_a", "S1_b_a", "S2_a_a", "S3_b_b", "S3_a_a", "S3_b_a", "S4_b_b", "road-1_a_b");
    }

    @Test
    void aSegmentThatJoinsOtherPlacesOfTheSameEventsCutsNothing() {
        DrawnCourse laps = DrawnCourse.from(0, 0).round(1000).round(1000);
        RaceDay day = Race.builder("ring")
                .day("sun", LocalDate.of(2026, 6, 7))
                .event("run", event -> event.start("10:00").distanceKm(2).track(laps.track()))
                .segment("R", segment -> segment.widthM(3).pass("run", 0, 2))
                .build()
                .day("sun");
        assertThat(ids(day)).containsExactly("R_run_run", "road-1_run_run");
    }

    @Test
    void roadsAreAsWideAsTheSettingsSay() {
        DrawnCourse north = DrawnCourse.from(0, 0).to(2000, 0);
        DrawnCourse south = DrawnCourse.from(0, -40).to(2000, -40);
        RaceDay day = Race.builder("two sides")
                .day("sun", LocalDate.of(2026, 6, 7))
                .event("a", event -> event.start("10:00").distanceKm(2).track(north.track()))
                .event("b", event -> event.start("09:00").distanceKm(2).track(south.track()))
                .segment("A", segment -> segment.widthM(3).pass("a", 0, 2))
                .segment("B", segment -> segment.widthM(3).pass("b", 0, 2))
                .build()
                .day("sun");
        CorridorSettings wide = CorridorSettings.defaults().withCorridorM(50);
        assertThat(Flow.rows(day)).hasSize(2);
        assertThat(Flow.rows(day, wide)).hasSize(3);
        assertThat(Flow.runnerLoads(day, wide).size()).isZero();
    }
}
