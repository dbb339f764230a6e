package org.runflow.report.plot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws pixels: four for every pixel of the chart, without shades between colours. */
final class PngCanvas implements Canvas {
    static final int SCALE = 2;
    private static final int WHITE = 0xffffff;

    private final int width;
    private final int height;
    private final byte[] pixels;
    private final Map<Integer, Byte> indexByRgb = new HashMap<>();
    private int[] palette = {WHITE};

    PngCanvas(int width, int height) {
        this.width = SCALE * width;
        this.height = SCALE * height;
        this.pixels = new byte[this.width * this.height];
        indexByRgb.put(WHITE, (byte) 0);
    }

    byte[] toPng() {
        return Png.encode(width, palette, false, pixels);
    }

    @Override
    public void text(double x, double y, String text, Anchor anchor, Ink ink) {
        drawText(x, y, text, anchor, ink, 1);
    }

    @Override
    public void title(double x, double y, String text) {
        drawText(x, y, text, Anchor.START, Ink.TEXT, 2);
    }

    @Override
    public void rect(double x, double y, double rectWidth, double rectHeight, Ink fill) {
        fill(px(x), px(y), px(x + rectWidth), px(y + rectHeight), index(fill));
    }

    @Override
    public void line(List<Point> points, Stroke stroke) {
        byte index = index(stroke.ink());
        int thickness = Math.max(1, px(stroke.width()));
        int distance = 0;
        for (int i = 1; i < points.size(); i++) {
            int x = px(points.get(i - 1).x());
            int y = px(points.get(i - 1).y());
            int dx = px(points.get(i).x()) - x;
            int dy = px(points.get(i).y()) - y;
            int steps = Math.max(1, Math.max(Math.abs(dx), Math.abs(dy)));
            for (int step = 0; step <= steps; step++) {
                if (stroke.dash().isInk((distance + step) / SCALE)) {
                    int left = x + Math.floorDiv(dx * step, steps) - thickness / 2;
                    int top = y + Math.floorDiv(dy * step, steps) - thickness / 2;
                    fill(left, top, left + thickness, top + thickness, index);
                }
            }
            distance += steps;
        }
    }

    @Override
    public void area(List<Point> outline, Ink fill) {
        byte index = index(fill);
        for (int y = 0; y < height; y++) {
            double centre = (y + 0.5) / SCALE;
            double[] crossings = crossings(outline, centre);
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                fill(px(crossings[i]), y, px(crossings[i + 1]), y + 1, index);
            }
        }
    }

    @Override
    public void image(int x, int y, Raster raster) {
        byte[] indices = new byte[raster.inks().size() + 1];
        for (int i = 0; i < raster.inks().size(); i++) {
            indices[i + 1] = index(raster.inks().get(i));
        }
        for (int row = 0; row < raster.height(); row++) {
            int top = SCALE * (y + row);
            int from = 0;
            while (from < raster.width()) {
                byte value = raster.at(from, row);
                int to = from + 1;
                while (to < raster.width() && raster.at(to, row) == value) {
                    to++;
                }
                if (value != Raster.EMPTY) {
                    fill(SCALE * (x + from), top, SCALE * (x + to), top + SCALE, indices[value]);
                }
                from = to;
            }
        }
    }

    private static double[] crossings(List<Point> outline, double y) {
        double[] crossings = new double[outline.size()];
        int count = 0;
        Point from = outline.get(outline.size() - 1);
        for (Point to : outline) {
            if (from.y() <= y != to.y() <= y) {
                crossings[count] = from.x() + (y - from.y()) / (to.y() - from.y()) * (to.x() - from.x());
                count++;
            }
            from = to;
        }
        double[] sorted = Arrays.copyOf(crossings, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private void drawText(double x, double y, String text, Anchor anchor, Ink ink, int thickness) {
        int[] glyphs = text.codePoints()
                .filter(codePoint -> Character.getType(codePoint) != Character.FORMAT)
                .toArray();
        int room = SCALE * BitmapFont.WIDTH * glyphs.length;
        int left = whole(px(x) - (anchor == Anchor.START ? 0 : anchor == Anchor.MIDDLE ? room / 2 : room));
        int top = whole(px(y) - SCALE * BitmapFont.ASCENT);
        for (int glyph : glyphs) {
            drawGlyph(glyph, left, top, index(ink), thickness);
            left += SCALE * BitmapFont.WIDTH;
        }
    }

    /** Four equal pixels for one: every second row is the one above, and a byte of the file holds the pixels beside each other, so that texts, of which most of a file would be, take half of it. */
    private void drawGlyph(int glyph, int left, int top, byte index, int thickness) {
        int[] rows = BitmapFont.rows(glyph);
        for (int y = 0; y < BitmapFont.HEIGHT; y++) {
            for (int x = 0; x < BitmapFont.WIDTH; x++) {
                if ((rows[y] & 1 << (BitmapFont.WIDTH - 1 - x)) != 0) {
                    int px = left + SCALE * x;
                    int py = top + SCALE * y;
                    fill(px, py, px + SCALE - 1 + thickness, py + SCALE, index);
                }
            }
        }
    }

    /** The next lower place at which a pixel of the chart begins. */
    private static int whole(int px) {
        return SCALE * Math.floorDiv(px, SCALE);
    }

    private void fill(int fromX, int fromY, int toX, int toY, byte index) {
        int left = Math.max(fromX, 0);
        int right = Math.max(left, Math.min(toX, width));
        for (int y = Math.max(fromY, 0); y < Math.min(toY, height); y++) {
            Arrays.fill(pixels, y * width + left, y * width + right, index);
        }
    }

    private byte index(Ink ink) {
        Byte known = indexByRgb.get(ink.rgb());
        if (known != null) {
            return known;
        }
        byte added = (byte) palette.length;
        palette = Arrays.copyOf(palette, palette.length + 1);
        palette[added] = ink.rgb();
        indexByRgb.put(ink.rgb(), added);
        return added;
    }

    private static int px(double chartPx) {
        return (int) Math.round(SCALE * chartPx);
    }
}
