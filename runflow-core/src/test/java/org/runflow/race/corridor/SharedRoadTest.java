package org.runflow.race.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.runflow.race.model.CorridorStream;

/** Shapes of courses whose shared road is plain to see. */
class SharedRoadTest {
    private static DrawnCourse outAndBack() {
        return DrawnCourse.from(0, 0).to(2000, 0).to(0, 0);
    }

    private static String shared(Roads roads) {
        StringBuilder text = new StringBuilder();
        for (SharedStretch stretch : roads.shared()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s %.1f-%.1f %s %.1f-%.1f %s; ",
                    stretch.leadingEvent(),
                    stretch.fromKm(),
                    stretch.toKm(),
                    stretch.otherEvent(),
                    stretch.otherFromKm(),
                    stretch.otherToKm(),
                    stretch.direction()));
        }
        return text.toString().strip();
    }

    private static String corridors(Roads roads) {
        StringBuilder text = new StringBuilder();
        for (Corridor corridor : roads.corridors()) {
            text.append(corridor.id()).append(":");
            for (CorridorStream stream : corridor.streams()) {
                text.append(String.format(
                        Locale.ROOT,
                        " %s %.1f-%.1f %s",
                        stream.event(),
                        stream.fromKm(),
                        stream.toKm(),
                        stream.direction()));
            }
            text.append("; ");
        }
        return text.toString().strip();
    }

    @Test
    void wayOutAndWayBackMeetAtTheTurn() {
        Roads roads = new DrawnDay().event("run", outAndBack()).roads();
        assertThat(shared(roads)).isEqualTo("run 0.0-2.0 run 2.0-4.0 OPPOSITE;");
        assertThat(corridors(roads)).isEqualTo("road-1: run 0.0-2.0 WITH run 2.0-4.0 AGAINST;");
        assertThat(roads.corridors().get(0).lengthM()).isEqualTo(2000);
    }

    @Test
    void everyLapIsTheSameWayAsEveryEarlierOne() {
        DrawnCourse laps = DrawnCourse.from(0, 0).round(1000).round(1000).round(1000);
        Roads roads = new DrawnDay().event("laps", laps).roads();
        assertThat(shared(roads)).isEqualTo("laps 0.0-2.0 laps 1.0-3.0 SAME; laps 0.0-1.0 laps 2.0-3.0 SAME;");
        assertThat(corridors(roads)).isEqualTo("road-1: laps 0.0-1.0 WITH laps 1.0-2.0 WITH laps 2.0-3.0 WITH;");
    }

    @Test
    void twentyLapsOfASmallTrackAreFoundEachBesideEachOther() {
        DrawnCourse laps = DrawnCourse.from(0, 0);
        for (int lap = 0; lap < 20; lap++) {
            laps.round(400);
        }
        List<SharedStretch> shared = new DrawnDay().event("laps", laps).roads().shared();
        assertThat(shared).hasSize(19);
        for (int later = 1; later < 20; later++) {
            SharedStretch stretch = shared.get(later - 1);
            assertThat(stretch.fromKm()).isZero();
            assertThat(stretch.otherFromKm()).isCloseTo(0.4 * later, within(0.02));
            assertThat(stretch.toKm()).isCloseTo(8 - 0.4 * later, within(0.05));
        }
    }

    @Test
    void stickOfALollipopIsUsedBothWaysAndItsRingOnce() {
        DrawnCourse lollipop = DrawnCourse.from(-1500, 0)
                .to(0, 0)
                .to(1000, 0)
                .to(1000, 1000)
                .to(0, 1000)
                .to(0, 0)
                .to(-1500, 0);
        assertThat(corridors(new DrawnDay().event("run", lollipop).roads()))
                .isEqualTo("road-1: run 0.0-1.5 WITH run 5.5-7.0 AGAINST; road-2: run 1.5-5.5 WITH;");
    }

    @Test
    void startInTheMiddleOfARoadCutsIt() {
        DrawnCourse fromTheMiddle =
                DrawnCourse.from(500, 0).to(2500, 0).to(0, 0).to(500, 0);
        assertThat(corridors(new DrawnDay().event("run", fromTheMiddle).roads()))
                .isEqualTo(
                        "road-1: run 0.0-2.0 WITH run 2.0-4.0 AGAINST; road-2: run 4.0-4.5 WITH run 4.5-5.0 AGAINST;");
    }

    @Test
    void carriagewaysOfOneRoadAreOneAndOneWayStreetsOfATownTwo() {
        DrawnCourse dual = DrawnCourse.from(0, 0).to(2000, 0).to(2000, 15).to(0, 15);
        DrawnCourse pair = DrawnCourse.from(0, 0).to(2000, 0).to(2000, 60).to(0, 60);
        assertThat(shared(new DrawnDay().event("run", dual).roads())).isEqualTo("run 0.0-2.0 run 2.0-4.0 OPPOSITE;");
        assertThat(new DrawnDay().event("run", pair).roads().shared()).isEmpty();
    }

    @Test
    void aCourseJoinsAndLeavesTheRoadOfAnother() {
        DrawnCourse longWay = DrawnCourse.from(0, 0).to(5000, 0);
        DrawnCourse shortWay =
                DrawnCourse.from(2000, 1000).to(2000, 0).to(3000, 0).to(3000, -1000);
        Roads roads =
                new DrawnDay().event("long", longWay).event("short", shortWay).roads();
        assertThat(shared(roads)).isEqualTo("long 2.0-3.0 short 1.0-2.0 SAME;");
        assertThat(corridors(roads))
                .isEqualTo("road-1: long 0.0-2.0 WITH; road-2: long 2.0-3.0 WITH short 1.0-2.0 WITH; "
                        + "road-3: long 3.0-5.0 WITH; road-4: short 0.0-1.0 WITH; road-5: short 2.0-3.0 WITH;");
    }

    @Test
    void directionsOfThreeStreamsFollowFromOneAnother() {
        DrawnCourse east = DrawnCourse.from(0, 0).to(3000, 0);
        DrawnCourse west = DrawnCourse.from(3000, 0).to(0, 0);
        Roads roads = new DrawnDay()
                .event("a", east)
                .event("b", west)
                .event("c", west)
                .roads();
        assertThat(corridors(roads)).isEqualTo("road-1: a 0.0-3.0 WITH b 0.0-3.0 AGAINST c 0.0-3.0 AGAINST;");
    }

    @Test
    void whatTwoCoursesShareIsToldInRunningOrderWhicheverWayTheyRun() {
        DrawnCourse outAndBackNorth =
                DrawnCourse.from(0, 0).to(2000, 0).to(2000, 300).to(0, 300);
        DrawnCourse west = DrawnCourse.from(1500, 0).to(500, 0).to(500, 300).to(-500, 300);
        assertThat(shared(new DrawnDay()
                        .event("loop", outAndBackNorth)
                        .event("west", west)
                        .roads()))
                .isEqualTo("loop 0.5-1.5 west 0.0-1.0 OPPOSITE; loop 3.8-4.3 west 1.3-1.8 SAME;");
    }

    @Test
    void theOrderOfColumnsDecidesWhoLeads() {
        DrawnCourse road = DrawnCourse.from(0, 0).to(1000, 0);
        assertThat(shared(new DrawnDay().event("zebra", road).event("ant", road).roads()))
                .isEqualTo("zebra 0.0-1.0 ant 0.0-1.0 SAME;");
    }

    @Test
    void bridgesAndParallelStreetsAreNotShared() {
        DrawnCourse road = DrawnCourse.from(0, 0).to(3000, 0);
        DrawnCourse over = DrawnCourse.from(1500, -1000).to(1500, 1000);
        DrawnCourse slantwise = DrawnCourse.from(0, -1000).to(3000, 1000);
        DrawnCourse parallel = DrawnCourse.from(0, 30).to(3000, 30);
        DrawnCourse backParallel = DrawnCourse.from(3000, -30).to(0, -30);
        assertThat(new DrawnDay()
                        .event("road", road)
                        .event("over", over)
                        .event("slantwise", slantwise)
                        .event("parallel", parallel)
                        .event("back", backParallel)
                        .roads()
                        .shared())
                .isEmpty();
    }

    @Test
    void legsOfHairpinsThirtyMetresApartAreNotShared() {
        DrawnCourse hairpins = DrawnCourse.from(0, 0)
                .to(500, 0)
                .to(500, 30)
                .to(0, 30)
                .to(0, 60)
                .to(500, 60);
        assertThat(new DrawnDay().event("climb", hairpins).roads().shared()).isEmpty();
    }

    @Test
    void sparsePointsMakeNoDifference() {
        DrawnCourse dense = DrawnCourse.from(0, 0).to(2000, 0);
        DrawnCourse sparse = DrawnCourse.from(0, 5);
        for (int x = 100; x <= 2000; x += 100) {
            sparse.jump(x, 5);
        }
        assertThat(shared(new DrawnDay()
                        .event("dense", dense)
                        .event("sparse", sparse)
                        .roads()))
                .isEqualTo("dense 0.0-2.0 sparse 0.0-2.0 SAME;");
    }

    @Test
    void aShortDetourDoesNotCutTheRoad() {
        DrawnCourse straight = DrawnCourse.from(0, 0).to(2000, 0);
        DrawnCourse detour =
                DrawnCourse.from(0, 0).to(1000, 0).to(1045, 35).to(1090, 0).to(2000, 0);
        assertThat(shared(new DrawnDay()
                        .event("straight", straight)
                        .event("detour", detour)
                        .roads()))
                .isEqualTo("straight 0.0-2.0 detour 0.0-2.0 SAME;");
    }

    @Test
    void lessThanTwoHundredMetresAreNotWorthTelling() {
        DrawnCourse straight = DrawnCourse.from(0, 0).to(2000, 0);
        DrawnCourse crossing = DrawnCourse.from(900, 500).to(900, 0).to(1040, 0).to(1040, -500);
        assertThat(new DrawnDay()
                        .event("straight", straight)
                        .event("crossing", crossing)
                        .roads()
                        .shared())
                .isEmpty();
    }
}
