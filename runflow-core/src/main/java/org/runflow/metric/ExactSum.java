package org.runflow.metric;

import java.math.BigInteger;

/**
 * A sum of finite numbers, or of their squares, without any rounding: a fixed-point number of as many bits as any such sum needs. Each element holds 32 bits
 * and room for the carries of a while.
 */
final class ExactSum {
    /** The last bit of a sum of numbers is worth two to minus this. */
    static final int FRACTION_BITS = 1_074;

    private static final int DIGIT_BITS = 32;
    private static final long DIGIT = 0xFFFF_FFFFL;
    private static final int CARRIES = 1 << 29;
    private static final int MANTISSA_BITS = 52;
    private static final int EXPONENTS = 0x7FF;
    /** The greatest square, times any number of rows. */
    private static final int MOST_BITS = 2 * (FRACTION_BITS + 1_024) + 63;

    private final long[] digits = new long[MOST_BITS / DIGIT_BITS + 2];
    private int pending;

    void add(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int place = place(bits);
        long mantissa = mantissa(bits);
        spread(place, mantissa & DIGIT, mantissa >>> DIGIT_BITS, 0, 0, bits < 0);
    }

    void addSquare(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long mantissa = mantissa(bits);
        long high = Math.multiplyHigh(mantissa, mantissa);
        long low = mantissa * mantissa;
        spread(2 * place(bits), low & DIGIT, low >>> DIGIT_BITS, high & DIGIT, high >>> DIGIT_BITS, false);
    }

    void add(ExactSum other) {
        carry();
        other.carry();
        for (int i = 0; i < digits.length; i++) {
            digits[i] += other.digits[i];
        }
        pending = 2;
    }

    /** {@return the sum, in units of its last bit} */
    BigInteger units() {
        carry();
        int last = digits.length - 1;
        byte[] bytes = new byte[Long.BYTES + last * Integer.BYTES];
        int at = 0;
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[at++] = (byte) (digits[last] >> shift);
        }
        for (int i = last - 1; i >= 0; i--) {
            for (int shift = DIGIT_BITS - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                bytes[at++] = (byte) (digits[i] >> shift);
            }
        }
        return new BigInteger(bytes);
    }

    /** {@return the sum of so many units} */
    static ExactSum ofUnits(BigInteger units) {
        if (units.bitLength() > MOST_BITS) {
            throw new IllegalArgumentException("a sum has more than " + MOST_BITS + " bits");
        }
        ExactSum sum = new ExactSum();
        BigInteger rest = units;
        for (int i = 0; i < sum.digits.length - 1; i++) {
            sum.digits[i] = rest.longValue() & DIGIT;
            rest = rest.shiftRight(DIGIT_BITS);
        }
        sum.digits[sum.digits.length - 1] = rest.longValue();
        return sum;
    }

    /** Adds up to four digits, shifted to their place. */
    private void spread(int place, long d0, long d1, long d2, long d3, boolean negative) {
        int shift = place % DIGIT_BITS;
        int at = place / DIGIT_BITS;
        long v0 = d0 << shift;
        long v1 = d1 << shift;
        long v2 = d2 << shift;
        long v3 = d3 << shift;
        long sign = negative ? -1 : 1;
        digits[at] += sign * (v0 & DIGIT);
        digits[at + 1] += sign * ((v0 >>> DIGIT_BITS) + (v1 & DIGIT));
        digits[at + 2] += sign * ((v1 >>> DIGIT_BITS) + (v2 & DIGIT));
        if ((d2 | d3) != 0) {
            digits[at + 3] += sign * ((v2 >>> DIGIT_BITS) + (v3 & DIGIT));
            digits[at + 4] += sign * (v3 >>> DIGIT_BITS);
        }
        if (++pending >= CARRIES) {
            carry();
        }
    }

    private void carry() {
        if (pending == 0) {
            return;
        }
        long carry = 0;
        for (int i = 0; i < digits.length - 1; i++) {
            long value = digits[i] + carry;
            digits[i] = value & DIGIT;
            carry = value >> DIGIT_BITS;
        }
        digits[digits.length - 1] += carry;
        pending = 0;
    }

    private static int place(long bits) {
        return Math.max(1, (int) (bits >>> MANTISSA_BITS) & EXPONENTS) - 1;
    }

    private static long mantissa(long bits) {
        long fraction = bits & ((1L << MANTISSA_BITS) - 1);
        return ((bits >>> MANTISSA_BITS) & EXPONENTS) == 0 ? fraction : fraction | (1L << MANTISSA_BITS);
    }
}
