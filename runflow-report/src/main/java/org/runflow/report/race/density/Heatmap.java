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
import org.runflow.report.write.Numbers;

/**
 * How dense a segment is, when and where: time of day to the right, distance upwards, every cell in the colour of its level of service. Both axes
 * are uniform, from the first window in which somebody is there to the last. Where several cells share a pixel the worst one shows.
 */
public final class Heatmap {
    private static final int BOTTOM = 244;
    private static final int LEGEND_TOP = 286;
    private static final int HEIGHT = 312;
    private static final int WIDTH_PX = Frame.RIGHT - Frame.LEFT;
    private static final int HEIGHT_PX = BOTTOM - Frame.TOP;
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
        return new Figure(HEIGHT, title, shown, canvas -> {
            Frame.head(canvas, title, shown);
            if (cells.size() == 0) {
                Frame.message(canvas, HEIGHT, "Nobody is on this segment.");
            } else {
                draw(canvas, cells);
            }
            LevelLegend.cells(canvas, LEGEND_TOP, bounds);
        });
    }

    private static void draw(Canvas canvas, SegmentCells cells) {
        int last = cells.size() - 1;
        Axis clock = Axis.clock(
                cells.windowStartMillis(0),
                cells.windowStartMillis(last) + 1000L * cells.windowS(),
                Frame.LEFT,
                Frame.RIGHT);
        canvas.rect(Frame.LEFT, Frame.TOP, WIDTH_PX, HEIGHT_PX, Ink.EMPTY);
        canvas.image(Frame.LEFT, Frame.TOP, raster(cells));
        new Frame(clock, Axis.upTo(cells.lengthM() / M_PER_KM, BOTTOM, Frame.TOP))
                .axes(canvas, "time of day", "km from the segment's start");
    }

    private static Raster raster(SegmentCells cells) {
        Raster raster = new Raster(WIDTH_PX, HEIGHT_PX, INKS);
        int firstWindow = cells.window(0);
        int windows = cells.window(cells.size() - 1) - firstWindow + 1;
        for (int cell = 0; cell < cells.size(); cell++) {
            int window = cells.window(cell) - firstWindow;
            int left = column(window, windows);
            int low = Math.min(HEIGHT_PX - 1, row(cells.startM(cell), cells.lengthM()));
            int high = Math.max(low + 1, row(cells.endM(cell), cells.lengthM()));
            raster.fill(
                    left,
                    HEIGHT_PX - high,
                    Math.max(left + 1, column(window + 1, windows)),
                    HEIGHT_PX - low,
                    cells.level(cell).ordinal());
        }
        return raster;
    }

    private static int column(int window, int windows) {
        return (int) ((long) window * WIDTH_PX / windows);
    }

    /** Pixels above the bottom. */
    private static int row(double m, double lengthM) {
        return (int) (m / lengthM * HEIGHT_PX);
    }
}
