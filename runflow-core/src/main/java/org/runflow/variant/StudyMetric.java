package org.runflow.variant;

import java.util.OptionalDouble;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;

/**
 * A figure by which the variants of a study are compared, as it is stored with them.
 *
 * @param name of the metric
 * @param unit for people; empty when it has none
 * @param goal which values are better
 * @param target the value sought, where there is one
 */
public record StudyMetric(String name, String unit, Direction.Goal goal, OptionalDouble target) {
    static StudyMetric of(Metric metric) {
        return new StudyMetric(
                metric.name(),
                metric.unit(),
                metric.direction().goal(),
                metric.direction().target());
    }

    /** {@return the metric, to rank by; rows hold only values within its bounds} */
    public Metric metric() {
        return new Metric(name, new Direction(goal, target), unit, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
