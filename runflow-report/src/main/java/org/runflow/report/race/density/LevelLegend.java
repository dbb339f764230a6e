package org.runflow.report.race.density;

import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.ServiceTable;
import org.runflow.report.plot.Anchor;
import org.runflow.report.plot.Canvas;
import org.runflow.report.plot.Ink;
import org.runflow.report.race.day.LevelColours;
import org.runflow.report.text.Numbers;

/** The six levels with their letters and bounds, in one row. */
final class LevelLegend {
    private static final int SWATCH_WIDTH = 18;
    private static final int SWATCH_HEIGHT = 15;
    private static final int BASELINE = 11;
    private static final int ITEM_WIDTH = 71;
    private static final int TEXT_LEFT = 22;
    private static final int LEFT = 10;
    private static final int UNIT_WIDTH = 38;

    private LevelLegend() {}

    /** With a box for cells in which there is nobody. */
    static void cells(Canvas canvas, int top, ServiceTable bounds) {
        canvas.text(LEFT, top + BASELINE, "p/m²", Anchor.START, Ink.MUTED);
        int left = LEFT + UNIT_WIDTH;
        for (LevelOfService level : LevelOfService.values()) {
            swatch(canvas, left, top, level);
            canvas.text(left + TEXT_LEFT, top + BASELINE, bound(level, bounds), Anchor.START, Ink.TEXT);
            left += ITEM_WIDTH;
        }
        canvas.rect(left, top, SWATCH_WIDTH, SWATCH_HEIGHT, Ink.EMPTY);
        canvas.text(left + TEXT_LEFT, top + BASELINE, "nobody", Anchor.START, Ink.TEXT);
    }

    private static void swatch(Canvas canvas, int left, int top, LevelOfService level) {
        canvas.rect(left, top, SWATCH_WIDTH, SWATCH_HEIGHT, LevelColours.ink(level));
        canvas.text(left + SWATCH_WIDTH / 2.0, top + BASELINE, level.name(), Anchor.MIDDLE, LevelColours.inkOn(level));
    }

    private static String bound(LevelOfService level, ServiceTable bounds) {
        int last = LevelOfService.F.ordinal() - 1;
        return level == LevelOfService.F
                ? "> " + Numbers.plain(bounds.upperBoundsPerM2().get(last))
                : "≤ " + Numbers.plain(bounds.upperBoundsPerM2().get(level.ordinal()));
    }
}
