package org.runflow.race.corridor;

import com.google.common.primitives.ImmutableDoubleArray;

/** Matches of consecutive samples of a leading course that move along the other one together, while they are being collected. */
final class Chain {
    private final int age;
    private final ImmutableDoubleArray.Builder leadingM = ImmutableDoubleArray.builder();
    private final ImmutableDoubleArray.Builder otherM = ImmutableDoubleArray.builder();
    private double lastOtherM;

    /**
     * Begins with one match.
     *
     * @param age how many chains were begun before
     * @param leading metres of the leading course
     * @param other metres of the other one
     */
    Chain(int age, double leading, double other) {
        this.age = age;
        add(leading, other);
    }

    void add(double leading, double other) {
        leadingM.add(leading);
        otherM.add(other);
        lastOtherM = other;
    }

    int age() {
        return age;
    }

    /** Metres of the other course at the last match. */
    double lastOtherM() {
        return lastOtherM;
    }

    Links links() {
        return new Links(leadingM.build(), otherM.build());
    }
}
