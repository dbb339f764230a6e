package org.runflow.internal.canonical;

/** The numbers that have a canonical form. */
final class Finite {
    private Finite() {}

    /** Returns the number; refuses NaN and the infinities. The sign of zero counts: a function may tell −0.0 from 0.0. */
    static double require(double value) {
        if (!Double.isFinite(value)) {
            throw new NotCanonicalException(
                    value + " has no canonical form. [Hint: use Optional where there is no number]");
        }
        return value;
    }
}
