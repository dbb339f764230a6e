package org.runflow.io.deflate;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * A deflate stream with a byte or two for each of its codes, in place of some bits: longer, but what is alike in several streams is alike byte by byte, so that a compressor
 * finds it. Closed again it has the bits it had. Pure.
 */
public final class OpenedStream {
    private static final int LITERALS = 256;

    private OpenedStream() {}

    /**
     * Opens a stream.
     *
     * @param bytes have it in them
     * @param from where it begins
     * @param to where it ends
     * @return the opened form; absent if that would not become the same bytes again, as what is no deflate stream, has blocks without codes, or bytes behind its last block
     */
    public static Optional<byte[]> open(byte[] bytes, int from, int to) {
        Opening opening = new Opening(new BitsIn(bytes, from, to));
        try {
            Walk.through(opening);
            byte[] opened = opening.out.toByteArray();
            return Arrays.equals(close(opened), 0, to - from, bytes, from, to) ? Optional.of(opened) : Optional.empty();
        } catch (UnusualStreamException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /**
     * Closes what was opened.
     *
     * @param opened by {@link #open}
     * @return the stream
     * @throws IllegalArgumentException if it is not such a form
     */
    public static byte[] close(byte[] opened) {
        Closing closing = new Closing(opened);
        try {
            Walk.through(closing);
        } catch (UnusualStreamException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("this is no opened stream", e);
        }
        return closing.out.end();
    }

    /** Of codes with so many symbols, literals have two bytes and all others one. */
    private static boolean isWide(PrefixCode code) {
        return code.symbols() > LITERALS;
    }

    private record Opening(BitsIn in, ByteArrayOutputStream out) implements Side {
        Opening(BitsIn in) {
            this(in, new ByteArrayOutputStream(1 << 13));
        }

        @Override
        public int bits(int count) {
            int bits = in.next(count);
            if (count > Byte.SIZE) {
                out.write(bits >> Byte.SIZE);
            }
            if (count > 0) {
                out.write(bits);
            }
            return bits;
        }

        @Override
        public int symbol(PrefixCode code) {
            int symbol = code.read(in);
            if (isWide(code) && symbol < LITERALS) {
                out.write(0);
            }
            out.write(isWide(code) && symbol >= LITERALS ? symbol - LITERALS + 1 : symbol);
            return symbol;
        }
    }

    private static final class Closing implements Side {
        private final byte[] opened;
        private final BitsOut out = new BitsOut();
        private int at;

        Closing(byte[] opened) {
            this.opened = opened;
        }

        private int next() {
            return opened[at++] & 0xff;
        }

        @Override
        public int bits(int count) {
            int high = count > Byte.SIZE ? next() << Byte.SIZE : 0;
            int bits = count > 0 ? high | next() : 0;
            out.next(bits, count);
            return bits;
        }

        @Override
        public int symbol(PrefixCode code) {
            int symbol = next();
            if (isWide(code)) {
                symbol = symbol == 0 ? next() : symbol + LITERALS - 1;
            }
            code.write(symbol, out);
            return symbol;
        }
    }
}
