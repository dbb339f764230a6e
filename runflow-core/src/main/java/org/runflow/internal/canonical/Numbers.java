package org.runflow.internal.canonical;

/** Numbers as people write them. */
final class Numbers {
    private static final double LARGEST_EXACT = 9_007_199_254_740_992.0;

    private Numbers() {}

    /** Returns a whole number without a decimal point, any other in its shortest form. */
    static String text(double value) {
        if (value == StrictMath.rint(value) && Math.abs(value) < LARGEST_EXACT) {
            return (1 / value < 0 && value == 0 ? "-" : "") + (long) value;
        }
        return Double.toString(value);
    }
}
