package org.runflow.race.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.corridor.DrawnCourse;
import org.runflow.race.density.Density;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.display.RateSeries;
import org.runflow.race.flow.RealRace;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.CorridorStream;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.SegmentTraits;
import org.runflow.race.model.Trajectories;
import org.runflow.spread.Spread;

/** An avenue of 3 km: one event runs it out and back, another out only, half an hour later. */
class RoadDensityTest {
    private static final double WINDOW_MS = 60_000;
    private static final DrawnCourse OUT = DrawnCourse.from(0, 0).to(3000, 0);
    private static final DrawnCourse OUT_AND_BACK =
            DrawnCourse.from(0, 0).to(3000, 0).to(0, 0);

    private static RaceBuilder avenue(int runners) {
        return Race.builder("avenue")
                .day("sun", LocalDate.of(2026, 6, 7))
                .event(
                        "tram",
                        event -> event.start("10:00")
                                .distanceKm(6)
                                .field(field("t", runners, 3))
                                .track(OUT_AND_BACK.track()))
                .event(
                        "foot",
                        event -> event.start("10:20")
                                .distanceKm(3)
                                .field(field("f", runners, 2))
                                .track(OUT.track()));
    }

    private static Field field(String prefix, int runners, int apartS) {
        Random random = new Random(prefix.hashCode());
        FieldBuilder field = Field.builder();
        for (int i = 0; i < runners; i++) {
            field.runner(prefix + i, 4 + 3 * random.nextDouble(), apartS * i);
            if (i % 10 == 9) {
                field.until(prefix + i, 5 * random.nextDouble());
            }
        }
        return field.build();
    }

    private static RaceBuilder wellDrawn(int runners) {
        return avenue(runners)
                .segment("OUT", segment -> segment.widthM(3).pass("tram", 0, 3).pass("foot", 0, 3))
                .segment("HOME", segment -> segment.widthM(2).pass("tram", 3, 6));
    }

    private static RoadDensity of(RaceDay day, UnaryOperator<CorridorSettings> settings) {
        return RoadDensity.of(
                day, settings.apply(CorridorSettings.defaults()), DensitySettings.defaults(), Spread.SEQUENTIAL);
    }

    private static double widthM(RaceBuilder race) {
        return of(race.build().day("sun"), settings -> settings.withWidthM(7))
                .roads()
                .get("road-1")
                .widthM();
    }

    /** Knows nothing of roads: where somebody is on the avenue follows from his kilometre alone. */
    @Test
    void everybodyOnTheAvenueCountsWhicheverWayHeRuns() {
        RaceDay day = wellDrawn(150).build().day("sun");
        SegmentDensity road = of(day, settings -> settings).roads().get("road-1");

        double most = 0;
        for (int bin = 0; bin < 30; bin++) {
            double lowKm = bin / 10.0;
            double highKm = (bin + 1) / 10.0;
            for (int minute = 600; minute < 720; minute++) {
                double personMs = stays(day, "tram", lowKm, highKm, minute)
                        + stays(day, "tram", 6 - highKm, 6 - lowKm, minute)
                        + stays(day, "foot", lowKm, highKm, minute);
                most = Math.max(most, personMs / (100 * 5 * WINDOW_MS));
            }
        }
        assertThat(road.widthM()).isEqualTo(5);
        assertThat(road.peakDensityPerM2()).isCloseTo(most, within(2e-4));
        SegmentDensity apart =
                Density.analyse(day, DensitySettings.defaults()).segments().get("OUT");
        assertThat(road.peakConcurrency()).isGreaterThan(apart.peakConcurrency());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyMinuteOfEveryRoadHoldsEveryStreamOfRandomDays(long seed) {
        agreesEveryMinute(wandering(new Random(seed)).build().day("sun"));
    }

    @Test
    void everyMinuteOfEveryRoadHoldsEveryStreamOfTheRealRace() {
        agreesEveryMinute(RealRace.load().day("sat"));
    }

    /** The time of everybody on all roads is the time of everybody on his course: nothing is counted twice, and nobody is left out. */
    @Test
    void theTimeOnAllRoadsIsTheTimeOnAllCourses() {
        RaceDay day = RealRace.load().day("sun");
        double expected = 0;
        for (RaceEvent event : day.events()) {
            Trajectories runners = event.trajectories();
            for (int runner = 0; runner < runners.size(); runner++) {
                expected += runners.crossingMillis(runner, event.certifiedKm()) - runners.crossingMillis(runner, 0);
            }
        }
        assertThat(of(day, settings -> settings).roads().stream()
                        .mapToDouble(road -> road.computedMetrics().personSeconds())
                        .sum())
                .isCloseTo(expected / 1000, within(1e-3));
    }

    @Test
    void widthIsThatOfTheRowsBesideEachOther() {
        assertThat(widthM(wellDrawn(2))).isEqualTo(5);
    }

    @Test
    void theWidestRowWithBothDirectionsWins() {
        assertThat(widthM(wellDrawn(2)
                        .segment(
                                "BOTH",
                                segment -> segment.widthM(4).pass("tram", 0, 3).pass("tram", 3, 6))
                        .segment(
                                "LESS",
                                segment ->
                                        segment.widthM(3.5).pass("tram", 1, 2).pass("tram", 4, 5))))
                .isEqualTo(4);
    }

    @Test
    void ofEachDirectionTheRowThatCoversMostCounts() {
        assertThat(widthM(avenue(2)
                        .segment("SHORT", segment -> segment.widthM(9).pass("tram", 0, 1))
                        .segment(
                                "LONG",
                                segment -> segment.widthM(2).pass("tram", 1, 3).pass("foot", 0, 3))
                        .segment("SAME", segment -> segment.widthM(8).pass("foot", 0, 3))
                        .segment("HOME", segment -> segment.widthM(1).pass("tram", 5, 6))))
                .isEqualTo(3);
    }

    /** The way home ends where the way out begins. */
    @Test
    void metresThatBothDirectionsCoverCountOnce() {
        assertThat(widthM(avenue(2)
                        .segment("OUT", segment -> segment.widthM(3).pass("tram", 0, 1))
                        .segment("HOME", segment -> segment.widthM(2).pass("tram", 5, 6))
                        .segment("ON", segment -> segment.widthM(1).pass("foot", 0.2, 0.8))))
                .isEqualTo(7);
        assertThat(widthM(avenue(2)
                        .segment("OUT", segment -> segment.widthM(3).pass("tram", 0, 1))
                        .segment("HOME", segment -> segment.widthM(2).pass("tram", 3, 4))
                        .segment("ON", segment -> segment.widthM(1).pass("foot", 0.2, 0.8))))
                .isEqualTo(5);
    }

    @Test
    void twoSegmentsOfTheLargestWidthMakeNoWiderRoad() {
        assertThat(widthM(avenue(2)
                        .segment("OUT", segment -> segment.widthM(1e6).pass("tram", 0, 3))
                        .segment("HOME", segment -> segment.widthM(3).pass("tram", 3, 6))
                        .segment("ON", segment -> segment.widthM(2).pass("foot", 0, 3))))
                .isEqualTo(1e6);
    }

    @Test
    void aRoadThatRowsDoNotCoverByHalfHasTheWidthOfTheSettings() {
        RaceBuilder tenth = avenue(2)
                .segment("END", segment -> segment.widthM(1).pass("tram", 5.7, 6))
                .segment("TIP", segment -> segment.widthM(1).pass("foot", 2.7, 3));
        assertThat(widthM(tenth)).isEqualTo(7);
    }

    @Test
    void isJudgedLikeTheSegmentThatCoversMostOfIt() {
        SegmentTraits corral = new SegmentTraits(
                Optional.of("start_corral"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        RaceDay day = avenue(2)
                .segment(
                        "OUT",
                        segment -> segment.widthM(3)
                                .traits(corral)
                                .pass("tram", 0, 3)
                                .pass("foot", 0, 3))
                .segment("HOME", segment -> segment.widthM(2).pass("tram", 3, 6))
                .build()
                .day("sun");
        assertThat(of(day, settings -> settings).roads().get("road-1").schema()).isEqualTo("start_corral");
    }

    @Test
    void withoutTracksThereAreNoRoads() {
        RaceDay day = Race.builder("plain")
                .day("sun", LocalDate.of(2026, 6, 7))
                .event("run", event -> event.start("10:00").distanceKm(3).field(field("r", 5, 1)))
                .segment("A", segment -> segment.widthM(3).pass("run", 0, 3))
                .build()
                .day("sun");
        RoadDensity none = of(day, settings -> settings);
        assertThat(none.roads()).isEmpty();
        assertThat(none.header().events()).containsExactly("run");
    }

    /** Three courses through a town of square blocks. */
    private static RaceBuilder wandering(Random random) {
        RaceBuilder race = Race.builder("town").day("sun", LocalDate.of(2026, 6, 7));
        for (String name : List.of("a", "b", "c")) {
            int x = random.nextInt(3);
            int y = random.nextInt(3);
            DrawnCourse course = DrawnCourse.from(300 * x, 300 * y);
            for (int leg = 0; leg < 8; leg++) {
                if (random.nextBoolean()) {
                    x = (x + 1 + random.nextInt(2)) % 3;
                } else {
                    y = (y + 1 + random.nextInt(2)) % 3;
                }
                course.to(300 * x, 300 * y);
            }
            double km = course.lengthKm();
            race.event(
                            name,
                            event -> event.start("10:0" + random.nextInt(10))
                                    .distanceKm(km)
                                    .field(field(name, 25, 4))
                                    .track(course.track()))
                    .segment("all-" + name, segment -> segment.widthM(4).pass(name, 0, km));
        }
        return race;
    }

    private static void agreesEveryMinute(RaceDay day) {
        RoadDensity density = of(day, settings -> settings);
        RoadResults roads = RoadResults.of(day, CorridorSettings.defaults());
        assertThat(roads.corridors()).anyMatch(road -> road.streams().size() > 1);
        assertThat(density.roads()).hasSameSizeAs(roads.corridors());
        for (Road road : roads.corridors()) {
            SegmentDensity figures = density.roads().get(road.id());
            RateSeries.SegmentSeries series = density.series().get(road.id());
            for (int window = 0; window < series.windows(); window++) {
                int minute = minute(day, series, window);
                double personMs = road.streams().stream()
                        .mapToDouble(stream -> stays(day, stream, minute))
                        .sum();
                assertThat(series.meanDensityPerM2().get(window))
                        .as(road.id() + " " + minute)
                        .isCloseTo(personMs / (figures.lengthM() * figures.widthM() * WINDOW_MS), within(5.0001e-5));
            }
        }
    }

    private static int minute(RaceDay day, RateSeries.SegmentSeries series, int window) {
        return (int)
                Duration.between(day.clock().at(0), series.windowStart(window)).toMinutes();
    }

    private static double stays(RaceDay day, CorridorStream stream, int minute) {
        return stays(day, stream.event(), stream.fromKm(), stream.toKm(), minute);
    }

    /** How long the runners of an event are on a window of its course in a minute of the day, milliseconds. */
    private static double stays(RaceDay day, String event, double fromKm, double toKm, int minute) {
        Trajectories runners = day.events().get(event).trajectories();
        double fromMs = minute * WINDOW_MS;
        return IntStream.range(0, runners.size())
                .filter(runner -> fromKm < runners.untilKm(runner))
                .mapToDouble(runner -> Math.max(
                        0,
                        Math.min((double) runners.crossingMillis(runner, toKm), fromMs + WINDOW_MS)
                                - Math.max((double) runners.crossingMillis(runner, fromKm), fromMs)))
                .sum();
    }
}
