package org.runflow.report.plot;

import java.util.List;

/**
 * The colours of the lines and bars of charts (Okabe and Ito), as {@code #rrggbb}. They can be told apart with any kind of colour vision; even so, no
 * chart says anything by colour alone.
 */
public final class Palette {
    private static final String BLACK = "#000000";
    private static final List<String> COLOURS =
            List.of("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", BLACK);

    private Palette() {}

    /**
     * Finds the colour of a line; after eight they begin again.
     *
     * @param index place of the line among those of its chart, from 0
     */
    public static String line(int index) {
        return COLOURS.get(Math.floorMod(index, COLOURS.size()));
    }

    /**
     * Finds the ink of a line. Black gives way to the colour of the text, which can be seen on a dark page too.
     *
     * @param index place of the line among those of its chart, from 0
     */
    public static Ink ink(int index) {
        String colour = line(index);
        return colour.equals(BLACK) ? Ink.TEXT : Ink.of(colour);
    }
}
