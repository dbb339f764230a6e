package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;
import org.runflow.metric.Metrics;
import org.runflow.metric.Quantiles;
import org.runflow.metric.RunningStats;
import org.runflow.metric.Summary;
import org.runflow.metric.SummarySpec;
import org.runflow.metric.TopK;

class RankingsGuideTest {
    private static final List<Trial> TRIALS = Trial.all();

    @Test
    void metricsKnowWhichWayIsBetter() {
        // region metrics
        Metrics metrics = Metrics.of(
                new Metric("rmse", Direction.LOWER, "s", 0, Double.POSITIVE_INFINITY),
                Metric.of("r2", Direction.HIGHER),
                Metric.of("bias", Direction.closestTo(0)));
        boolean better = metrics.get("bias").compare(-0.1, 0.4) < 0;
        // endregion

        assertThat(better).isTrue();
        assertThatThrownBy(() -> metrics.get("rsme")).hasMessageContaining("did you mean 'rmse'");
    }

    @Test
    void bestRowsOfAStream() {
        Metric rmse = Metric.of("rmse", Direction.LOWER);
        // region top
        TopK<Trial> top = TopK.of(3, rmse, Trial::rmse, Comparator.comparing(Trial::name));
        TRIALS.forEach(top::add);
        List<Trial> best = top.best();
        // endregion

        assertThat(best).extracting(Trial::rmse).containsExactly(2.0, 2.1, 2.2);
    }

    @Test
    void losingRowTakesNoMemory() {
        TopK<Trial> top =
                TopK.of(3, Metric.of("rmse", Direction.LOWER), Trial::rmse, Comparator.comparing(Trial::name));
        Trial[] losers = TRIALS.stream().filter(trial -> trial.rmse() > 2.5).toArray(Trial[]::new);
        TRIALS.forEach(top::add);
        addMany(top, losers);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        addMany(top, losers);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes for a million rows")
                .isLessThanOrEqualTo(1_024);
    }

    private static void addMany(TopK<Trial> top, Trial[] losers) {
        for (int i = 0; i < 1_000_000; i++) {
            top.add(losers[i % losers.length]);
        }
    }

    @Test
    void statisticsThatLoseNothing() {
        // region stats
        RunningStats stats = new RunningStats();
        Quantiles quantiles = Quantiles.within(0.01);
        for (double x : new double[] {1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 4}) {
            stats.add(x);
            quantiles.add(x);
        }
        double variance = stats.variance().orElseThrow(); // 1.25
        double median = quantiles.quantile(0.5).orElseThrow(); // within 1 % of the true one
        // endregion

        assertThat(variance).isEqualTo(1.25);
        assertThat(median).isBetween(0.99e9, 1.01e9);
    }

    @Test
    void summariesOfPartsAreThatOfTheWhole() {
        // region merge
        SummarySpec<Trial> spec =
                SummarySpec.of(Trial.class).number("rmse", Trial::rmse).facet("model", Trial::model);
        Summary<Trial> morning = Summary.of(spec);
        TRIALS.subList(0, 25).forEach(morning::add);
        byte[] stored = morning.state();

        Summary<Trial> day = Summary.restore(spec, stored); // another process, another day
        TRIALS.subList(25, 40).forEach(day::add);
        // endregion
        Summary<Trial> whole = Summary.of(spec);
        TRIALS.forEach(whole::add);

        assertThat(day.state()).isEqualTo(whole.state());
    }
}
