package org.runflow.report.race.map;

import java.util.BitSet;

/** What is already on the map, in small squares, so that signs can keep clear of it. */
final class MapGround {
    private static final double SQUARE_PX = 5;
    private static final int COLUMNS = (int) (MapScale.WIDTH_PX / SQUARE_PX);

    private final BitSet used = new BitSet();

    void addLine(MapLine line) {
        line.every(SQUARE_PX).forEach(point -> addPoint(point[0], point[1]));
    }

    void addPoint(double xPx, double yPx) {
        int column = (int) (xPx / SQUARE_PX);
        int row = (int) (yPx / SQUARE_PX);
        if (column >= 0 && column < COLUMNS && row >= 0) {
            used.set(row * COLUMNS + column);
        }
    }

    /** How many used squares a box would hide. */
    int hiddenBy(double xPx, double yPx, double widthPx, double heightPx) {
        int hidden = 0;
        int from = Math.max(0, (int) (xPx / SQUARE_PX));
        int to = Math.min(COLUMNS - 1, (int) ((xPx + widthPx) / SQUARE_PX));
        for (int row = Math.max(0, (int) (yPx / SQUARE_PX)); row <= (yPx + heightPx) / SQUARE_PX; row++) {
            for (int column = from; column <= to; column++) {
                hidden += used.get(row * COLUMNS + column) ? 1 : 0;
            }
        }
        return hidden;
    }
}
