package org.runflow.stage;

import java.time.Duration;
import org.runflow.ArtifactKey;
import org.runflow.Source;
import org.runflow.UsingKey;

/** What every stage over many items must keep to. */
final class OverItems {
    private OverItems() {}

    static void requireKnown(Source<?> source) {
        if (source instanceof UsingKey) {
            throw new IllegalArgumentException("a stage over the items of '" + source.label()
                    + "' must know when they change. [Hint: read them without using()]");
        }
    }

    static Duration requirePositive(ArtifactKey<?> output, Duration limit) {
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException(
                    "the items of stage '" + output.name() + "' cannot have the timeout " + limit);
        }
        return limit;
    }
}
