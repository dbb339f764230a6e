package org.runflow.recording;

import java.util.List;
import java.util.Optional;

/**
 * How long after a frame it was known what is in it.
 *
 * @param ms by detection, in the order of their outputs, milliseconds with a fraction, 0 or more
 * @param meanMs mean; absent without detections
 * @param p50Ms the smallest value that at least half of all do not exceed; absent without detections
 * @param p95Ms the same of 95 %
 */
public record Latency(List<Double> ms, Optional<Double> meanMs, Optional<Double> p50Ms, Optional<Double> p95Ms) {
    /** Copies the list. */
    public Latency {
        ms = List.copyOf(ms);
    }

    static Latency of(List<Double> ms) {
        if (ms.isEmpty()) {
            return new Latency(ms, Optional.empty(), Optional.empty(), Optional.empty());
        }
        double[] sorted = ms.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double sum = 0;
        for (double value : sorted) {
            sum += value;
        }
        return new Latency(
                ms, Optional.of(sum / sorted.length), Optional.of(rank(sorted, 50)), Optional.of(rank(sorted, 95)));
    }

    /** The value of nearest rank; whole numbers, so that 95 % of 20 is the nineteenth on every machine. */
    private static double rank(double[] sorted, int percent) {
        long rank = ((long) percent * sorted.length + 99) / 100;
        return sorted[(int) rank - 1];
    }
}
