package org.runflow.metric;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Takes the state of a summary apart into bytes: equal states, equal bytes. */
final class StateOut {
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Seven bits at a time, the lowest first; small numbers of either sign are short. */
    void number(long value) {
        long rest = (value << 1) ^ (value >> (Long.SIZE - 1));
        while ((rest & ~SEVEN_BITS) != 0) {
            bytes.write((int) (rest & SEVEN_BITS) | MORE);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    void real(double value) {
        long bits = Double.doubleToLongBits(value);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes.write((int) (bits >>> shift));
        }
    }

    void text(String value) {
        raw(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the zeros at its end. */
    void integer(BigInteger value) {
        int zeros = Math.max(0, value.getLowestSetBit());
        number(zeros);
        raw(value.shiftRight(zeros).toByteArray());
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    private void raw(byte[] value) {
        number(value.length);
        bytes.writeBytes(value);
    }
}
