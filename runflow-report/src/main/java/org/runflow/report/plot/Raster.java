package org.runflow.report.plot;

import java.util.List;

/** A rectangle of pixels, each empty or of one of a few inks. Where two inks meet on a pixel, the later one of the list shows. */
public final class Raster {
    public static final byte EMPTY = 0;

    private final int width;
    private final int height;
    private final List<Ink> inks;
    private final byte[] pixels;

    /** Starts with empty pixels. */
    public Raster(int width, int height, List<Ink> inks) {
        this.width = width;
        this.height = height;
        this.inks = List.copyOf(inks);
        this.pixels = new byte[width * height];
    }

    /** Fills columns and rows up to those given, these not included, as far as they lie within. */
    public void fill(int fromX, int fromY, int toX, int toY, int ink) {
        byte value = (byte) (ink + 1);
        int endX = Math.min(toX, width);
        for (int y = Math.max(fromY, 0); y < Math.min(toY, height); y++) {
            for (int i = y * width + Math.max(fromX, 0); i < y * width + endX; i++) {
                if (pixels[i] < value) {
                    pixels[i] = value;
                }
            }
        }
    }

    /** Tells how many pixels a row has. */
    public int width() {
        return width;
    }

    /** Tells how many rows it has. */
    public int height() {
        return height;
    }

    /** Shows the inks. */
    public List<Ink> inks() {
        return inks;
    }

    /** Finds the index of an ink and one more, or {@link #EMPTY}. */
    public byte at(int x, int y) {
        return pixels[y * width + x];
    }

    /** Encodes it; what is empty is transparent. */
    public byte[] toPng() {
        int[] palette = new int[inks.size() + 1];
        for (int i = 0; i < inks.size(); i++) {
            palette[i + 1] = inks.get(i).rgb();
        }
        return Png.encode(width, palette, true, pixels);
    }
}
