package org.runflow.report.race.map;

import org.runflow.report.write.Svg;

/** The plate under the text of a sign on the map, wide enough for it in any common font. */
final class MapPlate {
    static final double HEIGHT_PX = 20;
    private static final double MARGIN_PX = 5;
    private static final double NARROW_PX = 6;
    private static final double LETTER_PX = 9;
    private static final double CAPITAL_PX = 10.5;
    private static final double WIDE_PX = 14.5;

    private MapPlate() {}

    /** How wide a plate for a text of 13 pixels in bold is, margins included. */
    static double widthPx(String text) {
        return 2 * MARGIN_PX
                + text.chars().mapToDouble(letter -> letterPx((char) letter)).sum();
    }

    private static double letterPx(char letter) {
        if ("MWmw".indexOf(letter) >= 0) {
            return WIDE_PX;
        }
        if (" .,-Iijlrtf".indexOf(letter) >= 0) {
            return NARROW_PX;
        }
        return Character.isUpperCase(letter) ? CAPITAL_PX : LETTER_PX;
    }

    /** Writes the plate of a box of left, top and width. */
    static void write(double[] box, double heightPx, double cornerPx, Svg out) {
        out.empty(
                "rect",
                "x",
                MapLine.px(box[0]),
                "y",
                MapLine.px(box[1]),
                "width",
                MapLine.px(box[2]),
                "height",
                MapLine.px(heightPx),
                "rx",
                MapLine.px(cornerPx));
    }

    /** Begins the text on a plate of the usual height; close it. */
    static Svg text(double[] box, Svg out) {
        return out.open("text", "x", MapLine.px(box[0] + MARGIN_PX), "y", MapLine.px(box[1] + 15));
    }
}
