package org.runflow.report.plot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Writes PNG files with a palette (PNG specification, third edition). The deflate stream is our own, because that of the JDK depends on the zlib
 * it is linked with.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] COLOUR_INDEX = {8, 3, 0, 0, 0};
    private static final byte[] ZLIB_HEADER = {0x78, 0x01};
    private static final byte FILTER_NONE = 0;
    private static final byte FILTER_UP = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);

    private Png() {}

    /** Rows from the top, a byte per pixel, the index of its colour; the first colour is transparent if so wished. */
    static byte[] encode(int width, int[] palette, boolean firstIsTransparent, byte[] pixels) {
        Png png = new Png();
        png.out.writeBytes(SIGNATURE);
        png.chunk("IHDR", concat(concat(int32(width), int32(pixels.length / width)), COLOUR_INDEX));
        png.chunk("PLTE", colours(palette));
        if (firstIsTransparent) {
            png.chunk("tRNS", new byte[1]);
        }
        png.chunk("IDAT", compressed(width, pixels));
        png.chunk("IEND", new byte[0]);
        return png.out.toByteArray();
    }

    private void chunk(String type, byte[] data) {
        byte[] content = concat(type.getBytes(StandardCharsets.US_ASCII), data);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        out.writeBytes(int32(data.length));
        out.writeBytes(content);
        out.writeBytes(int32((int) checksum.getValue()));
    }

    private static byte[] colours(int[] palette) {
        byte[] colours = new byte[3 * palette.length];
        for (int i = 0; i < palette.length; i++) {
            System.arraycopy(int32(palette[i]), 1, colours, 3 * i, 3);
        }
        return colours;
    }

    private static byte[] compressed(int width, byte[] pixels) {
        Deflate deflate = new Deflate();
        Adler32 checksum = new Adler32();
        byte[] line = new byte[width + 1];
        byte[] sameAsAbove = new byte[width + 1];
        sameAsAbove[0] = FILTER_UP;
        for (int start = 0; start < pixels.length; start += width) {
            if (start > 0 && Arrays.equals(pixels, start - width, start, pixels, start, start + width)) {
                checksum.update(sameAsAbove);
                deflate.run(FILTER_UP, 1);
                deflate.run(0, width);
            } else {
                filter(pixels, start, width, line);
                checksum.update(line);
                deflate.write(line);
            }
        }
        return concat(concat(ZLIB_HEADER, deflate.finish()), int32((int) checksum.getValue()));
    }

    /** A row is written as it is, or as its difference to the row above, whichever has fewer changes of colour. */
    private static void filter(byte[] pixels, int start, int width, byte[] line) {
        if (start > 0) {
            for (int x = 0; x < width; x++) {
                line[x + 1] = (byte) (pixels[start + x] - pixels[start + x - width]);
            }
            line[0] = FILTER_UP;
            if (changes(line, 1, width) < changes(pixels, start, width)) {
                return;
            }
        }
        line[0] = FILTER_NONE;
        System.arraycopy(pixels, start, line, 1, width);
    }

    private static int changes(byte[] bytes, int from, int length) {
        int changes = 0;
        for (int i = from + 1; i < from + length; i++) {
            changes += bytes[i] == bytes[i - 1] ? 0 : 1;
        }
        return changes;
    }

    private static byte[] int32(int value) {
        return new byte[] {(byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value};
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
