package org.runflow.metric;

/**
 * A figure by which things are compared. Its direction is part of it: there is no default to guess wrongly.
 *
 * @param name by which it is known
 * @param direction which values are better
 * @param unit for people; empty when it has none
 * @param min least value it can have; may be negative infinity
 * @param max greatest value it can have; may be infinity
 */
public record Metric(String name, Direction direction, String unit, double min, double max) {
    /** Checks name and bounds. */
    public Metric {
        Names.check("metric", name);
        if (unit.length() > Names.LONGEST) {
            throw new IllegalArgumentException("the unit of metric '" + name + "' is longer than " + Names.LONGEST);
        }
        if (Double.isNaN(min) || Double.isNaN(max) || min > max) {
            throw new IllegalArgumentException("metric '" + name + "' cannot lie between " + min + " and " + max);
        }
    }

    /**
     * {@return a metric without unit or bounds}
     *
     * @param name by which it is known
     * @param direction which values are better
     */
    public static Metric of(String name, Direction direction) {
        return new Metric(name, direction, "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * Compares two values; the better one comes first. What lies out of bounds is no value of this metric: it comes last, as NaN does.
     *
     * @param a a value, or NaN when absent
     * @param b a value, or NaN when absent
     * @return less than, equal to or greater than 0
     */
    public int compare(double a, double b) {
        return direction.compare(accepted(a), accepted(b));
    }

    /** {@return the value, or NaN when it is none of this metric} */
    double accepted(double value) {
        return value >= min && value <= max ? value + 0.0 : Double.NaN;
    }
}
