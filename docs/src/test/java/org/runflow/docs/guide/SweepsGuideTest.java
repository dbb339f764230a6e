package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.runflow.Document;
import org.runflow.docs.Checkout;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.model.Field;
import org.runflow.race.model.Race;
import org.runflow.race.scenario.DesignedWaves;
import org.runflow.race.scenario.Figure;
import org.runflow.race.scenario.PlanMetric;
import org.runflow.race.scenario.PlanOutcome;
import org.runflow.race.scenario.StartPlans;
import org.runflow.race.scenario.Sweep;
import org.runflow.race.scenario.SweepResults;
import org.runflow.race.scenario.WaveDesign;
import org.runflow.race.scenario.WaveOrder;
import org.runflow.report.race.scenario.SweepReport;
import org.runflow.spread.Spread;

class SweepsGuideTest {
    private static Race sampleRace() {
        return RaceFolder.open(Checkout.root().resolve("docs/sample-race")).race();
    }

    @Test
    void whenShouldTheTenKilometresStart() {
        Race race = sampleRace();
        // region sweep
        SweepResults results = Sweep.of(race, "sun")
                .over(StartPlans.grid()
                        .event("10k", "09:30", "11:00", Duration.ofMinutes(10))
                        .event("half", "08:20", "08:40", Duration.ofMinutes(10)))
                .with(Figure.FLAGS, Figure.PAIRS)
                .run(Spread.PARALLEL);

        PlanMetric metric = PlanMetric.parse("exposure_from:D");
        List<PlanOutcome> best = results.ranking(metric, 3);
        // endregion

        assertThat(results.count()).isEqualTo(30);
        assertThat(metric.of(best.get(0))).isLessThanOrEqualTo(metric.of(results.today()));

        // region better
        List<PlanOutcome> better = results.plans().stream()
                .filter(plan -> metric.of(plan) < metric.of(results.today()))
                .toList();
        Race proposed = race.with(results.startPlan(best.get(0)));
        // endregion

        // region report
        SweepReport report = SweepReport.of(results, metric);
        String matrix = report.chart().orElseThrow().toSvg(); // a line where one group moves
        Document page = report.page();
        // endregion

        assertThat(matrix).contains("Time at level D or worse by start");
        assertThat(page.mediaType()).startsWith("text/html");
        assertThat(better).isSubsetOf(results.plans());
        assertThat(Sweep.of(proposed, "sun").today().peakDensityPerM2())
                .isEqualTo(best.get(0).peakDensityPerM2());
    }

    @Test
    void manyPlansAreHandedOn() {
        Race race = sampleRace();
        AtomicLong quiet = new AtomicLong();
        // region many
        Sweep.of(race, "sun")
                .over(StartPlans.grid().event("10k", "09:30", "10:30", Duration.ofMinutes(1)))
                .run(Spread.PARALLEL, plan -> {
                    if (plan.peakDensityPerM2() < 0.9) {
                        quiet.incrementAndGet();
                    }
                });
        // endregion

        assertThat(quiet.get()).isBetween(0L, 61L);
    }

    @Test
    void halfStartsInWaves() {
        Race race = sampleRace();
        Field today = race.day("sun").events().get("half").field();
        // region waves
        DesignedWaves waves =
                WaveDesign.equal(4).by(WaveOrder.PACE).gapS(120).ratePerS(20).of(today);
        Race inWaves = race.with("half", waves.field());

        PlanOutcome before = Sweep.of(race, "sun").today();
        PlanOutcome after = Sweep.of(inWaves, "sun").today();
        // endregion

        assertThat(waves.waves()).hasSize(4);
        assertThat(after.exposure()).isNotEqualTo(before.exposure());
    }
}
