package org.runflow.io.deflate;

import java.io.ByteArrayOutputStream;

/** Bits that become bytes, the lowest bit of each byte first. */
final class BitsOut {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    private int held;
    private int heldBits;

    /** Adds bits, 16 at most, the lowest one first; higher ones do not count. */
    void next(int bits, int count) {
        held |= (bits & (1 << count) - 1) << heldBits;
        heldBits += count;
        while (heldBits >= Byte.SIZE) {
            bytes.write(held);
            held >>>= Byte.SIZE;
            heldBits -= Byte.SIZE;
        }
    }

    /** Fills the last byte with zeros and gives all of them. */
    byte[] end() {
        next(0, (Byte.SIZE - heldBits) % Byte.SIZE);
        return bytes.toByteArray();
    }
}
