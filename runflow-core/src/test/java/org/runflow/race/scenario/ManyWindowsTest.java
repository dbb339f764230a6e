package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.oracle.RandomRaces;
import org.runflow.race.flow.Flow;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceEvent;

/** Bounds of blocks and segments known from other plans change no digit, on days of many windows and over many plans. */
class ManyWindowsTest {
    private static final int RUNNERS = 500;

    /**
     * In waves, on roads so narrow that crowds reach every level, and far enough that they spread over hundreds of windows. The second stretch of a is in two segments.
     */
    private static Race crowded(double widthM) {
        Race race = Race.builder("Crowded")
                .day("d", LocalDate.of(2026, 4, 12))
                .event("a", event -> event.start("08:00").distanceKm(30).field(field(1)))
                .event("b", event -> event.start("08:25").distanceKm(21).field(field(2)))
                .segment("S1", segment -> segment.widthM(widthM).pass("a", 0, 9).pass("b", 0, 9))
                .segment("S2", segment -> segment.widthM(widthM).pass("a", 9, 30))
                .segment("S3", segment -> segment.widthM(widthM).pass("a", 5, 9).pass("b", 8, 12))
                .segment(
                        "S4", segment -> segment.widthM(widthM).pass("a", 9, 30).pass("b", 12, 21))
                .build();
        return race.with(race.settings().withDensity(density -> density.withWindowS(30)));
    }

    private static Field field(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] ids = new String[RUNNERS];
        double[] paceMinPerKm = new double[RUNNERS];
        double[] offsetS = new double[RUNNERS];
        for (int i = 0; i < RUNNERS; i++) {
            ids[i] = seed + "r" + i;
            paceMinPerKm[i] = 3.5 + 7 * random.nextDouble() * random.nextDouble();
            offsetS[i] = i % 3 * 240 + 90 * random.nextDouble();
        }
        FieldBuilder builder = Field.of(ids, paceMinPerKm, offsetS).toBuilder();
        for (int i = 0; i < RUNNERS; i++) {
            builder.wave(ids[i], "w" + i % 3);
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 1})
    void crowdsOfHundredsOfWindowsAreThoseOfTheCompleteAnalysis(double widthM) {
        Race race = crowded(widthM);
        SweepResults results = Sweep.of(race, "d")
                .over(StartPlans.grid().shifts("b", minutes(-7.5, 0, 11)).shifts("b/w1", minutes(0, 8.5)))
                .with(Figure.values())
                .run();
        results.plans()
                .forEach(plan -> SweepAgainstAnalysisTest.assertSame(
                        race.with(results.startPlan(plan)), Flow.rows(race.day("d")), plan, results));
        assertKnownSegmentsChangeNothing(
                race,
                StartPlans.grid()
                        .shifts("b", minutes(-7.5, 0, 3, 10.25, 11))
                        .shifts("a/w2", minutes(-1, 0, 0.5, 2))
                        .shifts("b/w1", minutes(0, 1, 2.25, 8.5)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void plansThatAreAlikeOnSegmentsAreWhatTheyAreByThemselves(long seed) {
        Race race = (seed % 3 == 0 ? RandomRaces.withLaps(seed) : RandomRaces.race(seed)).race();
        StartPlans plans = StartPlans.grid();
        for (RaceEvent event : race.day("d").events()) {
            plans = plans.shifts(event.name(), minutes(-12, -1, 0, 0.25, 1, 13.25, 14));
        }
        assertKnownSegmentsChangeNothing(race, plans);
    }

    /** Flags need the cells of every plan, so with them nothing is taken from another plan. */
    private static void assertKnownSegmentsChangeNothing(Race race, StartPlans plans) {
        Sweep sweep = Sweep.of(race, "d").over(plans).with(Figure.CONCURRENCY);
        List<PlanOutcome> known = sweep.run().plans();
        List<PlanOutcome> anew = sweep.with(Figure.FLAGS).run().plans();
        assertThat(known).hasSameSizeAs(anew);
        for (int i = 0; i < known.size(); i++) {
            assertThat(known.get(i).segments())
                    .containsExactlyElementsOf(anew.get(i).segments());
            assertThat(known.get(i).exposure()).isEqualTo(anew.get(i).exposure());
            assertThat(known.get(i).peakDensitySegment()).isEqualTo(anew.get(i).peakDensitySegment());
        }
    }

    private static List<Duration> minutes(double... minutes) {
        return Arrays.stream(minutes)
                .mapToObj(each -> Duration.ofMillis(Math.round(60_000 * each)))
                .toList();
    }
}
