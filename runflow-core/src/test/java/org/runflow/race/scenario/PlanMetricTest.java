package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.flow.PairCounts;
import org.runflow.race.model.Field;
import org.runflow.race.model.Race;
import org.runflow.race.service.LevelOfService;

class PlanMetricTest {
    private static final SweepResults RESULTS = Sweep.of(HarbourRace.race(), "sun")
            .over(StartPlans.grid()
                    .shifts(
                            "10k",
                            List.of(
                                    Duration.ofMinutes(-5),
                                    Duration.ZERO,
                                    Duration.ofMinutes(5),
                                    Duration.ofMinutes(35))))
            .with(Figure.FLAGS, Figure.PAIRS)
            .run();

    @Test
    void metricsAreFiguresOfThePlan() {
        PlanOutcome plan = RESULTS.plans().get(3);
        FlaggedCells flags = plan.flags().orElseThrow();
        PairCounts pairs = plan.rows().stream()
                .filter(row -> row.flowId().equals("quay_10k_walk"))
                .findFirst()
                .orElseThrow()
                .counts();

        assertThat(of("peak_density", plan)).isEqualTo(plan.peakDensityPerM2()).isPositive();
        assertThat(of("exposure_from:A", plan))
                .isEqualTo((double) plan.exposure().from(LevelOfService.A))
                .isPositive();
        assertThat(of("exposure_from:F", plan))
                .isEqualTo((double) plan.exposure().at(LevelOfService.F));
        assertThat(of("moved", plan)).isEqualTo(2_100_000);
        assertThat(of("flagged_cells", plan)).isEqualTo(flags.watch() + flags.caution() + flags.critical());
        assertThat(of("passes:quay_10k_walk", plan))
                .isEqualTo((double) (pairs.passesA() + pairs.passesB()))
                .isPositive();
        assertThat(of("meetings:quay_10k_walk", plan)).isEqualTo((double) pairs.meetings());
        assertThat(of("latest_finish", plan)).isEqualTo((double) plan.latestFinishMillis().values().stream()
                .mapToLong(finish -> finish)
                .max()
                .orElseThrow());
    }

    @Test
    void cellsOfEveryFlagAndPassesOfBothSidesCount() {
        PlanOutcome known = RESULTS.today();
        PlanOutcome plan = new PlanOutcome(
                known.plan(),
                known.shiftsMillis(),
                known.gunMillis(),
                known.onGrid(),
                known.worstLos(),
                known.peakDensityPerM2(),
                known.peakDensitySegment(),
                known.exposure(),
                known.latestFinishMillis(),
                Optional.of(new FlaggedCells(100, 20, 3, "Critical")),
                known.segments(),
                List.of(
                        new PlanOutcome.RowPairs("here", new PairCounts(400, 50, 6, 7)),
                        new PlanOutcome.RowPairs("there", new PairCounts(1, 1, 1, 1))));

        assertThat(of("flagged_cells", plan)).isEqualTo(123);
        assertThat(of("passes:here", plan)).isEqualTo(450);
        assertThat(of("meetings:here", plan)).isEqualTo(6);
    }

    private static double of(String metric, PlanOutcome plan) {
        return PlanMetric.parse(metric).of(plan);
    }

    @Test
    void ofEqualPlansThoseThatMoveLeastComeFirst() {
        assertThat(RESULTS.ranking(PlanMetric.parse("exposure_from:F"), 3))
                .extracting(PlanOutcome::plan)
                .containsExactly(1, 0, 2);
        assertThat(RESULTS.ranking(PlanMetric.parse("latest_finish"), 0)).isEmpty();
    }

    @Test
    void planWithoutAnybodyWhoFinishesRanksLast() {
        Race empty = HarbourRace.race().with("10k", Field.empty()).with("walk", Field.empty());

        assertThat(of("latest_finish", Sweep.of(empty, "sun").today())).isNaN();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "speed",
                "peak_density:A1",
                "exposure_from",
                "exposure_from:G",
                "moved:10k",
                "moved:",
                "flagged_cells:",
                "passes",
                "meetings",
                ""
            })
    void unknownNamesAreToldWithTheKnownOnes(String name) {
        assertThatThrownBy(() -> PlanMetric.parse(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no metric '" + name + "'; there are peak_density");
    }

    @ParameterizedTest
    @CsvSource({
        "passes:F9, names no flow row; the day has [quay_10k_10k",
        "meetings:, names no flow row",
    })
    void unknownRowsAreToldWithTheKnownOnes(String name, String expected) {
        assertThatThrownBy(() -> of(name, RESULTS.today())).hasMessageContaining(expected);
    }

    @ParameterizedTest
    @CsvSource({"flagged_cells, FLAGS", "passes:quay_10k_walk, PAIRS", "meetings:quay_10k_walk, PAIRS"})
    void figuresThatWereNotAskedForAreNamed(String name, Figure missing) {
        PlanMetric metric = PlanMetric.parse(name);

        assertThat(metric.needs()).containsExactly(missing);
        assertThatThrownBy(() -> metric.of(Sweep.of(HarbourRace.race(), "sun").today()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("asked for " + missing);
    }
}
