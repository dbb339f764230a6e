package org.runflow.io.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.flow.PairCounts;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceClock;
import org.runflow.race.scenario.Figure;
import org.runflow.race.scenario.PlanOutcome;
import org.runflow.race.scenario.SegmentOutcome;
import org.runflow.race.scenario.StartPlans;
import org.runflow.race.scenario.Sweep;
import org.runflow.race.service.LevelOfService;

/** MODEL §11: start plans of the Fredericton Sunday, computed by brute force apart from this implementation. */
class KnownSweepTest {
    private static Race race;

    @BeforeAll
    static void open() {
        Path data = Path.of(System.getProperty("runflow.root", "..")).resolve("../shared/data/fredericton");
        assumeTrue(Files.isDirectory(data), "the Fredericton race does not lie beside the checkout");
        Race today = RaceFolder.open(data).race();
        race = today.with(
                "half", inTwoWaves(today.day("sun").events().get("half").field()));
    }

    /** The first 456 by offset, then id, are w1. */
    private static Field inTwoWaves(Field field) {
        FieldBuilder builder = field.toBuilder();
        List<Integer> byStart = IntStream.range(0, field.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(field::startOffsetS).thenComparing(field::id))
                .toList();
        for (int rank = 0; rank < byStart.size(); rank++) {
            builder.wave(field.id(byStart.get(rank)), rank < 456 ? "w1" : "w2");
        }
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({
        // full s, 10k s, half s, w2 s, A1 peak, bin, window, F1 peak, bin, window, exposure B, C, watch, caution,
        // critical, status, F1 passes a, b, A3a b, K2 meetings
        "0, 0, 0, 0, 0.54104, 0, 07:41:00, 0.3041111111111111, 0, 07:56:00, 106464800, 16231200, 11, 1, 0, Moderate, 2185, 25928, 663, 5026",
        "0, 17, 0, 0, 0.54104, 0, 07:41:00, 0.30488333333333334, 0, 07:55:00, 119591600, 16231200, 13, 1, 0, Moderate, 2564, 23691, 827, 5026",
        "17, 17, 17, 0, 0.5234133333333333, 0, 07:41:00, 0.2961111111111111, 0, 07:56:00, 146201400, 0, 15, 0, 0, Stable, 2185, 25928, 663, 5026",
        "0, 0, 0, 300, 0.5197433333333333, 1, 07:21:00, 0.2734388888888889, 1, 07:55:00, 82201300, 0, 9, 0, 0, Stable, 329, 31134, 663, 7425",
    })
    void plansAreThoseOfBruteForce(
            long fullS,
            long tenS,
            long halfS,
            long secondWaveS,
            double densestOfA1,
            int binOfA1,
            String windowOfA1,
            double densestOfF1,
            int binOfF1,
            String windowOfF1,
            long exposureB,
            long exposureC,
            int watch,
            int caution,
            int critical,
            String status,
            long passesA,
            long passesB,
            long passesBOfA3a,
            long meetings) {
        PlanOutcome plan = Sweep.of(race, "sun")
                .over(StartPlans.grid()
                        .shifts("full", seconds(fullS))
                        .shifts("10k", seconds(tenS))
                        .shifts("half", seconds(halfS))
                        .shifts("half/w2", seconds(secondWaveS)))
                .with(Figure.FLAGS, Figure.PAIRS)
                .run()
                .plans()
                .get(0);

        assertPeak(plan, "A1", densestOfA1, binOfA1, windowOfA1);
        assertPeak(plan, "F1", densestOfF1, binOfF1, windowOfF1);
        assertThat(plan.exposure().at(LevelOfService.B)).isEqualTo(exposureB);
        assertThat(plan.exposure().at(LevelOfService.C)).isEqualTo(exposureC);
        assertThat(plan.flags()).hasValueSatisfying(flags -> {
            assertThat(List.of(flags.watch(), flags.caution(), flags.critical()))
                    .containsExactly(watch, caution, critical);
            assertThat(flags.status()).isEqualTo(status);
        });
        assertThat(pairs(plan, "F1_10k_half").passesA()).isEqualTo(passesA);
        assertThat(pairs(plan, "F1_10k_half").passesB()).isEqualTo(passesB);
        assertThat(pairs(plan, "A3a_10k_half").passesB()).isEqualTo(passesBOfA3a);
        assertThat(plan.rows().stream()
                        .filter(row -> row.flowId().startsWith("K2"))
                        .mapToLong(row -> row.counts().meetings())
                        .sum())
                .isEqualTo(meetings);
    }

    private static List<Duration> seconds(long seconds) {
        return List.of(Duration.ofSeconds(seconds));
    }

    private static void assertPeak(PlanOutcome plan, String segment, double densityPerM2, int bin, String window) {
        SegmentOutcome found = Objects.requireNonNull(plan.segments().get(segment));
        assertThat(found.peakDensityPerM2()).isEqualTo(densityPerM2);
        assertThat(found.peakDensityBin()).hasValue(bin);
        assertThat(found.peakDensityMillis().stream().mapToObj(RaceClock::text)).containsExactly(window);
    }

    private static PairCounts pairs(PlanOutcome plan, String flowId) {
        return plan.rows().stream()
                .filter(row -> row.flowId().equals(flowId))
                .findFirst()
                .orElseThrow()
                .counts();
    }
}
