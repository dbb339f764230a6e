package org.runflow.testing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The few comparisons the contracts need, without a test framework. */
final class Expect {
    private Expect() {}

    static void that(boolean condition, String sentence) {
        if (!condition) {
            throw new AssertionError("expected: " + sentence);
        }
    }

    static void equal(@Nullable Object actual, @Nullable Object expected, String what) {
        if (!Objects.equals(actual, expected)) {
            throw new AssertionError(what + "\n  expected: " + expected + "\n  but was:  " + actual);
        }
    }

    static <E extends Throwable> E thrown(Class<E> type, ContractCheck.Body body, String what) {
        try {
            body.run();
        } catch (Throwable e) {
            if (type.isInstance(e)) {
                return type.cast(e);
            }
            throw new AssertionError(what + ": expected " + type.getSimpleName() + " but " + e + " was thrown", e);
        }
        throw new AssertionError(what + ": expected " + type.getSimpleName() + " but nothing was thrown");
    }
}
