package org.runflow.catalog;

/**
 * Values of a metric that are wanted. A run without the metric is not.
 *
 * @param min least value
 * @param max greatest value
 */
public record MetricRange(double min, double max) {
    /** Checks that there is something between them. */
    public MetricRange {
        if (!(min <= max)) {
            throw new IllegalArgumentException("there is nothing between " + min + " and " + max);
        }
    }

    /**
     * {@return whether it is wanted}
     *
     * @param value of a run, NaN when it has none
     */
    public boolean contains(double value) {
        return value >= min && value <= max;
    }
}
