package org.runflow.testing;

import java.util.List;

/**
 * A value for the contracts to store.
 *
 * @param name any text
 * @param lengthM any finite number
 * @param counts any numbers
 */
public record Sample(String name, double lengthM, List<Integer> counts) {
    /** Copies the list. */
    public Sample {
        counts = List.copyOf(counts);
    }
}
