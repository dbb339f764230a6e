package org.runflow.io.deflate;

/** Bits of some bytes, the lowest bit of each byte first. */
final class BitsIn {
    private final byte[] bytes;
    private final int end;
    private int at;
    private int held;
    private int heldBits;

    BitsIn(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    /** Gives the next bits, 16 at most, the first one lowest. */
    int next(int count) {
        while (heldBits < count) {
            if (at == end) {
                throw new IllegalArgumentException("the stream ends before its last block does");
            }
            held |= (bytes[at++] & 0xff) << heldBits;
            heldBits += Byte.SIZE;
        }
        int bits = held & (1 << count) - 1;
        held >>>= count;
        heldBits -= count;
        return bits;
    }
}
