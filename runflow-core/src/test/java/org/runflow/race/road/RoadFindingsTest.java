package org.runflow.race.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.runflow.race.corridor.DrawnCourse;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;

/** An avenue of 3 km: the tram event runs it out and back, the foot event out only. Smoothing draws the turn and the end of the other in by some metres. */
class RoadFindingsTest {
    private static final DrawnCourse OUT = DrawnCourse.from(0, 0).to(3000, 0);
    private static final DrawnCourse OUT_AND_BACK =
            DrawnCourse.from(0, 0).to(3000, 0).to(0, 0);

    private static Field field(String prefix, int runners) {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < runners; i++) {
            field.runner(prefix + i, 5, 10 * i);
        }
        return field.build();
    }

    private static RaceBuilder avenue() {
        return Race.builder("avenue")
                .day("sun", LocalDate.of(2026, 6, 7))
                .event(
                        "tram",
                        event -> event.start("10:00")
                                .distanceKm(6)
                                .field(field("t", 6))
                                .track(OUT_AND_BACK.track()))
                .event(
                        "foot",
                        event -> event.start("10:00")
                                .distanceKm(3)
                                .field(field("f", 4))
                                .track(OUT.track()));
    }

    private static RaceBuilder wellDrawn() {
        return avenue().segment(
                        "OUT", segment -> segment.widthM(3).pass("tram", 0, 3).pass("foot", 0, 3))
                .segment("HOME", segment -> segment.widthM(3).pass("tram", 3, 6));
    }

    private static List<RoadFinding> findings(RaceBuilder race) {
        return RoadResults.of(race.build().day("sun"), CorridorSettings.defaults())
                .findings();
    }

    private static List<String> written(RaceBuilder race, RoadFinding.Kind kind) {
        return findings(race).stream()
                .filter(finding -> finding.kind() == kind)
                .map(RoadFinding::write)
                .toList();
    }

    @Test
    void roadsUsedTwiceWantAFlowRowEach() {
        assertThat(written(wellDrawn(), RoadFinding.Kind.MISSING_FLOW_ROW))
                .containsExactly("road-1,tram,tram,0.0,3.0,3.0,6.0", "road-1,tram,foot,3.01,6.0,0.0,2.98");
        RoadFinding first = findings(wellDrawn()).get(0);
        assertThat(first.text())
                .isEqualTo("Km 0.0 to 3.0 and km 3.0 to 6.0 of 'tram' lie on one road, in opposite directions:"
                        + " compared as long as there are no flow rows; once flow.csv has any, it needs this one, too,"
                        + " and give each way its own width. The row would have 15 meetings.");
        assertThat(first.meetings()).isEqualTo(OptionalLong.of(15));
        assertThat(first.file()).isEqualTo("flow.csv");
    }

    @Test
    void aRowThatMustSayHowItsStreamsRunIsTakenAsItIsWritten() {
        RaceBuilder race = Race.builder("pier")
                .day("sun", LocalDate.of(2026, 6, 7))
                .event(
                        "run",
                        event -> event.start("10:00")
                                .distanceKm(6)
                                .field(field("r", 6))
                                .track(OUT_AND_BACK.track()))
                .event(
                        "walk",
                        event -> event.start("10:05")
                                .distanceKm(6)
                                .field(field("w", 4))
                                .track(OUT_AND_BACK.track()))
                .segment("ALL", segment -> segment.widthM(3).pass("run", 0, 6).pass("walk", 0, 6));
        RoadFinding told = findings(race).stream()
                .filter(finding -> finding.write().startsWith("road-1,run,walk"))
                .findFirst()
                .orElseThrow();

        assertThat(told.columns())
                .isEqualTo("seg_id,event_a,event_b,from_km_a,to_km_a,from_km_b,to_km_b,flow_direction");
        assertThat(told.write()).isEqualTo("road-1,run,walk,0.0,6.0,0.0,6.0,opposite");
        assertThat(told.meetings().orElse(0)).isPositive();
        race.flowRow(FlowRow.of("A", "run", 0, 6, "walk", 0, 6).withDirection(FlowDirection.OPPOSITE))
                .flowRow(FlowRow.of("B", "run", 0, 6, "walk", 0, 6).withDirection(FlowDirection.SAME))
                .flowRow(FlowRow.of("C", "run", 0, 3, "run", 3, 6))
                .flowRow(FlowRow.of("D", "walk", 0, 3, "walk", 3, 6));
        assertThat(findings(race)).isEmpty();
    }

    @Test
    void rowsThatJoinThemWhicheverEventComesFirstAreEnough() {
        RaceBuilder race = wellDrawn()
                .flowRow(FlowRow.of("A", "tram", 3.05, 5.95, "tram", 0, 3))
                .flowRow(FlowRow.of("B", "foot", 0, 3, "tram", 3, 6))
                .flowRow(FlowRow.of("C", "foot", 0, 3, "tram", 0, 3));
        assertThat(findings(race)).isEmpty();
    }

    @Test
    void aDayWithRowsWantsThoseOfItsSegmentsToo() {
        RaceBuilder race = wellDrawn().flowRow(FlowRow.of("A", "tram", 0, 3, "tram", 3, 6));
        assertThat(written(race, RoadFinding.Kind.MISSING_FLOW_ROW))
                .containsExactly("road-1,tram,foot,0.0,3.0,0.0,2.99", "road-1,tram,foot,3.01,6.0,0.0,2.98");
    }

    @Test
    void whoIsNeverThereTogetherNeedsNoRow() {
        RaceBuilder race = Race.builder("two shifts")
                .day("sun", LocalDate.of(2026, 6, 7))
                .event(
                        "a",
                        event -> event.start("08:00")
                                .distanceKm(3)
                                .field(field("a", 3))
                                .track(OUT.track()))
                .event(
                        "b",
                        event -> event.start("10:00")
                                .distanceKm(3)
                                .field(field("b", 3))
                                .track(OUT.track()))
                .segment("A", segment -> segment.widthM(3).pass("a", 0, 3))
                .segment("B", segment -> segment.widthM(3).pass("b", 0, 3));
        assertThat(findings(race)).isEmpty();
    }

    @Test
    void rowsOffTheRoadAreToldWithTheWindowsThatAreOnIt() {
        RaceBuilder race = wellDrawn()
                .flowRow(FlowRow.of("A", "tram", 0, 3, "tram", 3, 6))
                .flowRow(FlowRow.of("B", "foot", 0, 3, "tram", 3, 6))
                .flowRow(FlowRow.of("C", "foot", 0, 3, "tram", 0, 3))
                .flowRow(FlowRow.of("LONG", "foot", 2, 3, "tram", 2, 3.5))
                .flowRow(FlowRow.of("NOWHERE", "foot", 0, 1, "tram", 1.5, 2.5));
        assertThat(written(race, RoadFinding.Kind.FLOW_ROW_OFF_ROAD)).containsExactly("tram,foot,2.0,3.0,2.0,2.99", "");
        assertThat(findings(race))
                .extracting(finding -> finding.flowId().orElse(""))
                .containsExactly("LONG_foot_tram", "NOWHERE_foot_tram");
        assertThat(findings(race))
                .extracting(RoadFinding::text)
                .containsExactly(
                        "By the tracks 99 % of the first window of row 'LONG_foot_tram' and 67 % of the second lie on"
                                + " one road: change the windows.",
                        "By the tracks 0 % of the first window of row 'NOWHERE_foot_tram' and 0 % of the second lie on"
                                + " one road: take the row out, or mend the tracks.");
    }

    @Test
    void aStreamBesideASegmentIsMissedWhileSomebodyIsThere() {
        RaceBuilder race = avenue().segment("OUT", segment -> segment.widthM(3).pass("tram", 0, 3))
                .segment("HOME", segment -> segment.widthM(3).pass("tram", 3, 6))
                .segment("FOOT", segment -> segment.widthM(3).pass("foot", 0, 3));
        assertThat(written(race, RoadFinding.Kind.MISSING_STREAM)).containsExactly("OUT,y,0.0,2.99", "FOOT,y,0.0,3.0");
        assertThat(findings(race).stream()
                        .filter(finding -> finding.kind() == RoadFinding.Kind.MISSING_STREAM)
                        .map(RoadFinding::together))
                .containsExactly(OptionalInt.of(10), OptionalInt.of(10));
    }

    @Test
    void aStatedDirectionIsHeldAgainstTheGround() {
        RaceBuilder race = avenue().segment(
                        "ROAD", segment -> segment.widthM(3).pass("tram", 0, 3).pass("foot", 0, 3, Orientation.AGAINST))
                .segment("HOME", segment -> segment.widthM(3).pass("tram", 3, 6));
        assertThat(written(race, RoadFinding.Kind.WRONG_DIRECTION)).containsExactly("ROAD,with");
    }

    @Test
    void aStatedDirectionOfAFurtherPassIsToldByItsColumn() {
        RaceBuilder race = avenue().segment(
                        "ROAD",
                        segment -> segment.widthM(3)
                                .pass("foot", 0, 3)
                                .pass("tram", 0, 3)
                                .pass("tram", 3, 6, Orientation.WITH));
        assertThat(findings(race))
                .filteredOn(finding -> finding.kind() == RoadFinding.Kind.WRONG_DIRECTION)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.columns()).isEqualTo("seg_id,tram_direction_2");
                    assertThat(finding.write()).isEqualTo("ROAD,against");
                });
    }

    @Test
    void withoutTracksThereIsNothingToSay() {
        RaceBuilder race = Race.builder("no tracks")
                .day("sun", LocalDate.of(2026, 6, 7))
                .event("a", event -> event.start("08:00").distanceKm(3).field(field("a", 3)))
                .segment("A", segment -> segment.widthM(3).pass("a", 0, 3));
        RoadResults roads = RoadResults.of(race.build().day("sun"), CorridorSettings.defaults());
        assertThat(roads.corridors().size()).isZero();
        assertThat(roads.shared()).isEmpty();
        assertThat(roads.findings()).isEmpty();
    }
}
