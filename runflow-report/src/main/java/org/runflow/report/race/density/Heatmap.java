package org.runflow.report.race.density;

import java.util.Arrays;
import java.util.List;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.ServiceTable;
import org.runflow.report.Chart;
import org.runflow.report.plot.Axis;
import org.runflow.report.plot.Canvas;
import org.runflow.report.plot.Figure;
import org.runflow.report.plot.Frame;
import org.runflow.report.plot.Ink;
import org.runflow.report.plot.Raster;
import org.runflow.report.race.day.LevelColours;
import org.runflow.report.text.Numbers;

/**
 * How dense a segment is, when and where: time of day to the right, distance upwards, every cell in the colour of its level of service. Both axes
 * are uniform, from the first window in which somebody is there to the last; of less than seven bins the picture is lower. Where several cells share a pixel the worst one shows.
 */
public final class Heatmap {
    private static final int LEGEND_DROP = 42;
    private static final int BOTTOM_DROP = 68;
    private static final int WIDTH_PX = Frame.RIGHT - Frame.LEFT;
    private static final int LEAST_HEIGHT_PX = 52;
    private static final int HIGHEST_PX = 182;
    /** Of a bin where there are few. */
    private static final int BIN_PX = 26;

    private static final double M_PER_KM = 1000;
    private static final List<Ink> INKS =
            Arrays.stream(LevelOfService.values()).map(LevelColours::ink).toList();

    private Heatmap() {}

    /**
     * {@return the heatmap of a segment; without cells it says that nobody is there} Pure.
     *
     * @param cells its occupied cells
     * @param label what people call the segment, any text
     * @param bounds the table by which its cells were judged, for the legend
     */
    public static Chart of(SegmentCells cells, String label, ServiceTable bounds) {
        String title = Frame.title(cells.id(), label);
        String shown = "Density in bins of " + Numbers.plain(cells.binM()) + " m and windows of " + cells.windowS()
                + " s, by level of service";
        int bottom = Frame.TOP + heightPx(cells);
        int height = bottom + BOTTOM_DROP;
        return new Figure(height, title, shown, canvas -> {
            Frame.head(canvas, title, shown);
            if (cells.size() == 0) {
                Frame.message(canvas, height, "Nobody is on this segment.");
            } else {
                draw(canvas, cells, bottom);
            }
            LevelLegend.cells(canvas, bottom + LEGEND_DROP, bounds);
        });
    }

    /** Where there are few bins, none is drawn higher than it needs to be seen. */
    private static int heightPx(SegmentCells cells) {
        return Math.max(LEAST_HEIGHT_PX, Math.min(BIN_PX * cells.binCount(), HIGHEST_PX));
    }

    private static void draw(Canvas canvas, SegmentCells cells, int bottom) {
        int last = cells.size() - 1;
        Axis clock = Axis.clock(
                cells.windowStartMillis(0),
                cells.windowStartMillis(last) + 1000L * cells.windowS(),
                Frame.LEFT,
                Frame.RIGHT);
        canvas.rect(Frame.LEFT, Frame.TOP, WIDTH_PX, bottom - Frame.TOP, Ink.EMPTY);
        canvas.image(Frame.LEFT, Frame.TOP, raster(cells, bottom - Frame.TOP));
        new Frame(clock, Axis.upTo(cells.lengthM() / M_PER_KM, bottom, Frame.TOP))
                .axes(canvas, "time of day", "km from the segment's start");
    }

    private static Raster raster(SegmentCells cells, int heightPx) {
        Raster raster = new Raster(WIDTH_PX, heightPx, INKS);
        int firstWindow = cells.window(0);
        int windows = cells.window(cells.size() - 1) - firstWindow + 1;
        for (int cell = 0; cell < cells.size(); cell++) {
            int window = cells.window(cell) - firstWindow;
            int left = column(window, windows);
            int low = Math.min(heightPx - 1, row(cells.startM(cell), cells.lengthM(), heightPx));
            int high = Math.max(low + 1, row(cells.endM(cell), cells.lengthM(), heightPx));
            raster.fill(
                    left,
                    heightPx - high,
                    Math.max(left + 1, column(window + 1, windows)),
                    heightPx - low,
                    cells.level(cell).ordinal());
        }
        return raster;
    }

    private static int column(int window, int windows) {
        return (int) ((long) window * WIDTH_PX / windows);
    }

    /** Pixels above the bottom. */
    private static int row(double m, double lengthM, int heightPx) {
        return (int) (m / lengthM * heightPx);
    }
}
