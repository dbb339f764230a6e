package org.runflow.metric;

import java.math.BigInteger;

/** The number nearest to a fraction of large integers. */
final class Ratio {
    private static final int BITS = 66;

    private Ratio() {}

    /** {@return the number nearest to {@code a / b · 2^exponent}; infinite when it is out of range} */
    static double of(BigInteger a, BigInteger b, int exponent) {
        int shift = BITS + b.bitLength() - a.bitLength();
        BigInteger[] parts = a.shiftLeft(Math.max(0, shift)).divideAndRemainder(b.shiftLeft(Math.max(0, -shift)));
        // what is cut off must still decide between two neighbours
        BigInteger quotient =
                parts[1].signum() == 0 ? parts[0] : parts[0].shiftLeft(1).add(BigInteger.valueOf(a.signum()));
        int doubled = parts[1].signum() == 0 ? 0 : 1;
        return Math.scalb(quotient.doubleValue(), exponent - shift - doubled);
    }
}
