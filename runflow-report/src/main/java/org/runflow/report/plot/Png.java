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
    private static final byte COLOUR_INDEX = 3;
    /** Bits of a pixel where there are few colours; else it takes a byte. */
    private static final int HALF_BYTE = 4;

    private static final byte[] ZLIB_HEADER = {0x78, 0x01};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);

    private Png() {}

    /** Rows from the top, a byte per pixel, the index of its colour; the first colour is transparent if so wished. */
    static byte[] encode(int width, int[] palette, boolean firstIsTransparent, byte[] pixels) {
        Png png = new Png();
        png.out.writeBytes(SIGNATURE);
        int depth = palette.length <= 1 << HALF_BYTE ? HALF_BYTE : Byte.SIZE;
        byte[] format = {(byte) depth, COLOUR_INDEX, 0, 0, 0};
        png.chunk("IHDR", concat(concat(int32(width), int32(pixels.length / width)), format));
        png.chunk("PLTE", colours(palette));
        if (firstIsTransparent) {
            png.chunk("tRNS", new byte[1]);
        }
        png.chunk("IDAT", compressed(lines(width, depth, pixels), lineBytes(width, depth)));
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

    private static byte[] compressed(byte[] lines, int lineBytes) {
        Adler32 checksum = new Adler32();
        checksum.update(lines);
        return concat(concat(ZLIB_HEADER, Deflate.compress(lines, lineBytes)), int32((int) checksum.getValue()));
    }

    /** Every row as it is, with its filter before it: rows like the one above cost next to nothing as repeats, and most are. */
    private static byte[] lines(int width, int depth, byte[] pixels) {
        int lineBytes = lineBytes(width, depth);
        int height = pixels.length / width;
        byte[] lines = new byte[height * lineBytes];
        for (int y = 0; y < height; y++) {
            if (depth == Byte.SIZE) {
                System.arraycopy(pixels, y * width, lines, y * lineBytes + 1, width);
            } else if (y > 0 && isLikeTheOneAbove(pixels, y * width, width)) {
                System.arraycopy(lines, (y - 1) * lineBytes, lines, y * lineBytes, lineBytes);
            } else {
                packHalfBytes(pixels, y * width, width, lines, y * lineBytes + 1);
            }
        }
        return lines;
    }

    private static boolean isLikeTheOneAbove(byte[] pixels, int from, int width) {
        return Arrays.equals(pixels, from - width, from, pixels, from, from + width);
    }

    private static void packHalfBytes(byte[] pixels, int from, int width, byte[] line, int to) {
        int at = to;
        int end = from + width;
        for (int i = from; i < end; i += 2) {
            int right = i + 1 < end ? pixels[i + 1] : 0;
            line[at++] = (byte) (pixels[i] << HALF_BYTE | right);
        }
    }

    private static int lineBytes(int width, int depth) {
        return 1 + (width * depth + Byte.SIZE - 1) / Byte.SIZE;
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
