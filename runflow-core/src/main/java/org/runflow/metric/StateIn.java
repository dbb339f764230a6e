package org.runflow.metric;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads what {@link StateOut} wrote; trusts none of it. Everything that is wrong is an {@link IllegalArgumentException}. */
final class StateIn {
    private static final int SEVEN_BITS = 0x7F;
    /** So that sums of counts stay far from overflow. */
    private static final long MOST = 1L << 53;

    private final ByteBuffer bytes;

    StateIn(byte[] state) {
        bytes = ByteBuffer.wrap(state);
    }

    long number() {
        long raw = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = next();
            raw |= (long) (next & SEVEN_BITS) << shift;
            if (next >= 0) {
                return (raw >>> 1) ^ -(raw & 1);
            }
        }
        throw damaged("a number is longer than any");
    }

    /** {@return a number of things, not negative} */
    long count() {
        long count = number();
        require(count >= 0 && count <= MOST, "a count is out of range");
        return count;
    }

    /** {@return a number of things that follow; each takes a byte at least} */
    int size() {
        long size = count();
        require(size <= bytes.remaining(), "more is announced than there is");
        return (int) size;
    }

    double real() {
        require(bytes.remaining() >= Double.BYTES, "it ends too early");
        return bytes.getDouble();
    }

    String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw damaged("a text is no UTF-8");
        }
    }

    BigInteger integer(int mostBits) {
        long zeros = count();
        byte[] value = raw();
        require(
                value.length > 0
                        && zeros <= mostBits
                        && zeros + (long) value.length * Byte.SIZE <= mostBits + Long.SIZE,
                "a sum is out of range");
        return new BigInteger(value).shiftLeft((int) zeros);
    }

    void requireEnd() {
        require(!bytes.hasRemaining(), "something follows its end");
    }

    static void require(boolean right, String otherwise) {
        if (!right) {
            throw damaged(otherwise);
        }
    }

    private byte[] raw() {
        byte[] value = new byte[size()];
        bytes.get(value);
        return value;
    }

    private byte next() {
        require(bytes.hasRemaining(), "it ends too early");
        return bytes.get();
    }

    private static IllegalArgumentException damaged(String reason) {
        return new IllegalArgumentException("the state of the summary is damaged: " + reason);
    }
}
