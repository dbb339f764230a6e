package org.runflow.report.race.day;

import java.util.List;
import org.runflow.race.service.LevelOfService;
import org.runflow.report.plot.Ink;

/**
 * The colours of the levels of service on pages and in charts, as {@code #rrggbb}. They can be told apart with any kind of colour vision, and in
 * grey by their order; even so, no chart says anything by colour alone.
 */
public final class LevelColours {
    private static final String BLACK = "#000000";
    private static final String WHITE = "#ffffff";
    private static final List<String> LEVELS =
            List.of("#ffffb2", "#fed976", "#feb24c", "#fd8d3c", "#f03b20", "#bd0026");

    private LevelColours() {}

    /** Finds the colour of a level, from light yellow to dark red. */
    public static String of(LevelOfService level) {
        return LEVELS.get(level.ordinal());
    }

    /** Finds black or white, whichever is readable on the colour of a level: a contrast of at least 4.5 to 1. */
    public static String textOn(LevelOfService level) {
        return level == LevelOfService.F ? WHITE : BLACK;
    }

    /** Finds the ink that fills what is of a level. */
    public static Ink ink(LevelOfService level) {
        return Ink.of(of(level));
    }

    /** Finds the ink of text on that. */
    public static Ink inkOn(LevelOfService level) {
        return Ink.of(textOn(level));
    }
}
