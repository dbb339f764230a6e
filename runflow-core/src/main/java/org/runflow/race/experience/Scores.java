package org.runflow.race.experience;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.runflow.race.rule.Quantile;
import org.runflow.race.service.LevelOfService;

/** The scores of runners, ascending. */
final class Scores {
    private static final double BEST = 5;
    private static final int LOW_PERCENT = 10;

    private final double[] ascending;

    private Scores(double[] scores) {
        Arrays.sort(scores);
        this.ascending = scores;
    }

    /** Five times one less the mean discomfort over the time on the course; a runner who takes no time at all has no discomfort. */
    static Scores of(Exposure exposure, List<Double> weights) {
        double[] scores = new double[exposure.runners()];
        for (int runner = 0; runner < scores.length; runner++) {
            double discomfort = 0;
            long total = 0;
            for (LevelOfService level : LevelOfService.values()) {
                long millis = exposure.millis(level, runner);
                discomfort += weights.get(level.ordinal()) * millis;
                total += millis;
            }
            scores[runner] = total == 0 ? BEST : BEST * (1 - discomfort / total);
        }
        return new Scores(scores);
    }

    static Scores union(List<Scores> parts) {
        return new Scores(parts.stream()
                .flatMapToDouble(part -> Arrays.stream(part.ascending))
                .toArray());
    }

    int count() {
        return ascending.length;
    }

    Optional<Double> mean() {
        double sum = 0;
        for (double score : ascending) {
            sum += score;
        }
        return count() == 0 ? Optional.empty() : Optional.of(sum / count());
    }

    Optional<Double> low() {
        return count() == 0 ? Optional.empty() : Optional.of(ascending[Quantile.index(LOW_PERCENT, count())]);
    }
}
