package org.runflow.report.plot;

import java.util.List;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;

/**
 * The colours of all charts, as {@code #rrggbb}. They can be told apart with any kind of colour vision, and in grey by their order; even so, no
 * chart says anything by colour alone.
 */
public final class Palette {
    private static final String BLACK = "#000000";
    private static final String WHITE = "#ffffff";
    private static final List<String> LEVELS =
            List.of("#ffffb2", "#fed976", "#feb24c", "#fd8d3c", "#f03b20", "#bd0026");
    private static final List<String> EVENTS =
            List.of("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", BLACK);
    private static final List<String> SEVERITIES = List.of("#e0e0e0", "#56B4E9", "#E69F00", "#bd0026");

    private Palette() {}

    /**
     * {@return the colour of a level, from light yellow to dark red}
     *
     * @param level any level
     */
    public static String of(LevelOfService level) {
        return LEVELS.get(level.ordinal());
    }

    /**
     * {@return black or white, whichever is readable on that colour: a contrast of at least 4.5 to 1}
     *
     * @param level any level
     */
    public static String textOn(LevelOfService level) {
        return level == LevelOfService.F ? WHITE : BLACK;
    }

    /**
     * {@return the colour of a severity}
     *
     * @param severity any severity
     */
    public static String of(Severity severity) {
        return SEVERITIES.get(severity.ordinal());
    }

    /**
     * {@return black or white, whichever is readable on that colour: a contrast of at least 4.5 to 1}
     *
     * @param severity any severity
     */
    public static String textOn(Severity severity) {
        return severity == Severity.CRITICAL ? WHITE : BLACK;
    }

    /**
     * {@return the colour of an event (Okabe and Ito); after eight they begin again}
     *
     * @param index place of the event among those of its day, from 0
     */
    public static String event(int index) {
        return EVENTS.get(Math.floorMod(index, EVENTS.size()));
    }

    /**
     * {@return how the line of an event is broken, as SVG's {@code stroke-dasharray}; after five they begin again, so that forty events differ in
     * colour or dashes}
     *
     * @param index place of the event among those of its day, from 0
     */
    public static String dash(int index) {
        Dash dash = Dash.of(index);
        return dash.lengths().isEmpty() ? "none" : SvgCanvas.lengths(dash);
    }

    static Ink ink(LevelOfService level) {
        return Ink.of(of(level));
    }

    /** Black gives way to the colour of the text, which can be seen on a dark page too. */
    static Ink eventInk(int index) {
        String colour = event(index);
        return colour.equals(BLACK) ? Ink.TEXT : Ink.of(colour);
    }
}
