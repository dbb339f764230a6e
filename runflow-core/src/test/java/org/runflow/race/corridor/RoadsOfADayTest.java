package org.runflow.race.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.CorridorStream;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;

/** Which events are on the roads of a day, in which order, how roads are named, and how they are asked for. */
class RoadsOfADayTest {
    private static final DrawnCourse AVENUE = DrawnCourse.from(0, 0).to(2000, 0);
    private static final DrawnCourse ELSEWHERE = DrawnCourse.from(0, 900).to(1000, 900);

    private static RaceBuilder day() {
        return Race.builder("ordered").day("sun", LocalDate.of(2026, 5, 10));
    }

    private static RaceBuilder with(RaceBuilder race, String event, String start, DrawnCourse course) {
        return race.event(
                event,
                e -> e.day("sun").start(start).distanceKm(course.lengthKm()).track(course.track()));
    }

    private static Roads roads(RaceBuilder race) {
        return Roads.of(race.build().day("sun"), CorridorSettings.defaults());
    }

    private static List<String> order(RaceBuilder race) {
        for (String event : List.of("ant", "bee", "cat")) {
            with(race, event, "09:00", AVENUE);
        }
        return roads(race).events();
    }

    @Test
    void anEventStandsBeforeAnotherWhereASegmentNamesItBefore() {
        assertThat(order(day().segment(
                                "one",
                                s -> s.widthM(5)
                                        .pass("cat", 0, 1)
                                        .pass("bee", 0, 1)
                                        .pass("ant", 0, 1))))
                .containsExactly("cat", "bee", "ant");
        assertThat(order(day().segment("one", s -> s.widthM(5).pass("bee", 0, 1).pass("ant", 0, 1))
                        .segment("two", s -> s.widthM(5).pass("cat", 0, 1).pass("bee", 0, 1))))
                .containsExactly("cat", "bee", "ant");
    }

    @Test
    void whatSegmentsLeaveOpenIsDecidedByTheEarlierOfThem() {
        assertThat(order(day().segment("one", s -> s.widthM(5).pass("bee", 0, 1))
                        .segment("two", s -> s.widthM(5).pass("ant", 0, 1))
                        .segment("three", s -> s.widthM(5).pass("cat", 0, 1).pass("ant", 1, 2))))
                .containsExactly("bee", "cat", "ant");
    }

    @Test
    void segmentsThatContradictEachOtherAreAnOrderAllTheSame() {
        assertThat(order(day().segment("one", s -> s.widthM(5).pass("bee", 0, 1).pass("ant", 0, 1))
                        .segment("two", s -> s.widthM(5).pass("ant", 0, 1).pass("bee", 0, 1))
                        .segment("three", s -> s.widthM(5).pass("cat", 0, 1))))
                .containsExactly("cat", "bee", "ant");
    }

    @Test
    void namesOfSegmentsAreTakenAndRoadsAreNumberedPastThem() {
        RaceBuilder race = day();
        with(race, "run", "09:00", AVENUE);
        with(race, "walk", "09:00", ELSEWHERE);
        race.segment("road-1", s -> s.widthM(5).pass("run", 0, 2))
                .segment("road-3", s -> s.widthM(5).pass("walk", 0, 1));
        assertThat(roads(race).corridors()).extracting(Corridor::id).containsExactly("road-2", "road-4");
    }

    @Test
    void anEventWithoutATrackIsOnNoRoad() {
        RaceBuilder race = day();
        with(race, "run", "09:00", AVENUE);
        race.event("unmapped", e -> e.day("sun").start("09:00").distanceKm(1));
        race.segment("all", s -> s.widthM(5).pass("run", 0, 2).pass("unmapped", 0, 1));
        Roads roads = roads(race);
        assertThat(roads.events()).containsExactly("run", "unmapped");
        assertThat(roads.corridors())
                .singleElement()
                .satisfies(road ->
                        assertThat(road.streams()).containsExactly(new CorridorStream("run", 0, 2, Orientation.WITH)));
    }

    @Test
    void everyKilometreOfATrackLiesOnOneRoadAndNoOtherDoes() {
        Roads roads =
                new DrawnDay().event("run", AVENUE).event("walk", ELSEWHERE).roads();
        assertThat(roads.at("run", 0).id()).isEqualTo("road-1");
        assertThat(roads.at("run", 1.999).id()).isEqualTo("road-1");
        assertThat(roads.at("walk", 0.5).id()).isEqualTo("road-2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> roads.at("run", 2))
                .withMessage("km 2.0 of 'run' lies on no corridor");
        assertThatIllegalArgumentException().isThrownBy(() -> roads.at("walk", 1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> roads.at("bike", 0.5));
    }

    /** A dash for children is shorter than cuts lie apart, and a road all the same. */
    @Test
    void aCourseOfLessThanFiftyMetresIsARoad() {
        Roads roads = new DrawnDay()
                .event("run", AVENUE)
                .event("dash", DrawnCourse.from(0, 900).to(40, 900))
                .roads();
        assertThat(roads.corridors()).hasSize(2);
        assertThat(roads.at("dash", 0.02).streams())
                .containsExactly(new CorridorStream("dash", 0, 0.04, Orientation.WITH));
    }

    @Test
    void aRoadIsAsLongAsItsLongestStreamInWholeMillimetres() {
        DrawnCourse longer = DrawnCourse.from(0, 0).to(1000, 15).to(2000, 0);
        Roads roads =
                new DrawnDay().event("straight", AVENUE).event("longer", longer).roads();
        Corridor road = roads.at("straight", 1);
        assertThat(road.streams()).hasSize(2);
        assertThat(road.lengthM()).isEqualTo(Math.rint(longer.lengthKm() * 1e6) / 1000);
        assertThat(road.lengthM()).isGreaterThan(2000);
    }

    @Test
    void streamsAndRoadsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CorridorStream("run", 2, 2, Orientation.WITH))
                .withMessage("a stream of 'run' needs 0 <= from < to, was 2.0 to 2.0 km");
        assertThatIllegalArgumentException().isThrownBy(() -> new CorridorStream("run", -0.1, 2, Orientation.WITH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CorridorStream("run", Double.NaN, 2, Orientation.WITH));
        assertThatIllegalArgumentException().isThrownBy(() -> new Corridor("road-9", 5, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Corridor("road-9", 5, List.of(new CorridorStream("run", 0, 2, Orientation.AGAINST))))
                .withMessageContaining("corridor 'road-9' needs a first stream that gives its direction");
    }
}
