package org.runflow.race.flow;

import java.util.Arrays;

/** The check that every count of a result passes. */
final class Counts {
    private Counts() {}

    static void requireNotNegative(String what, long... counts) {
        if (Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(what + " are counts of 0 or more, were " + Arrays.toString(counts));
        }
    }
}
