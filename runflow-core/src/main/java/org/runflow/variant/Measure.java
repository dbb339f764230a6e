package org.runflow.variant;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.metric.Metric;

/** A metric and where its values come from. */
record Measure(Metric metric, List<ArtifactKey<?>> keys, ToDoubleFunction<? super ArtifactReader> value) {
    Measure {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("metric '" + metric.name() + "' reads at least one artifact");
        }
    }

    /** Whether the value is one of the metric. */
    boolean accepts(double value) {
        return Double.isFinite(value) && value >= metric.min() && value <= metric.max();
    }
}
