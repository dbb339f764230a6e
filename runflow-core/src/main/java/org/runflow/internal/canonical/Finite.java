package org.runflow.internal.canonical;

/** The numbers that have a canonical form. */
final class Finite {
    private Finite() {}

    /** Returns the number with −0.0 turned into 0.0; refuses NaN and the infinities. */
    static double normal(double value) {
        if (!Double.isFinite(value)) {
            throw new NotCanonicalException(
                    value + " has no canonical form. [Hint: use Optional where there is no number]");
        }
        return value + 0.0;
    }
}
