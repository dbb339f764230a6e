package org.runflow.io.race.read;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/** A stream made of text as it is read, which tells how much was read of it. */
final class GeneratedBytes extends InputStream {
    static final long GIGABYTE = 1L << 30;

    private final Iterator<String> pieces;
    private byte[] piece = {};
    private int next;
    private long readBytes;

    GeneratedBytes(Stream<String> pieces) {
        this.pieces = pieces.iterator();
    }

    /** Text, then a gigabyte of some piece again and again. */
    static GeneratedBytes gigabyteOf(String start, String piece) {
        String block = piece.repeat(Math.max(1, 4096 / piece.length()));
        return new GeneratedBytes(
                Stream.concat(Stream.of(start), Stream.generate(() -> block).limit(GIGABYTE / block.length())));
    }

    long readBytes() {
        return readBytes;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        while (next == piece.length) {
            if (!pieces.hasNext()) {
                return -1;
            }
            piece = pieces.next().getBytes(StandardCharsets.UTF_8);
            next = 0;
        }
        int count = Math.min(length, piece.length - next);
        System.arraycopy(piece, next, target, offset, count);
        next += count;
        readBytes += count;
        return count;
    }
}
