package org.runflow.report.race;

import org.runflow.race.density.SegmentCells;
import org.runflow.race.display.RateSeries;
import org.runflow.race.display.TimeDistance;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.flow.PassProfiles;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.ServiceTable;
import org.runflow.report.Chart;
import org.runflow.report.plot.Palette;
import org.runflow.report.race.day.LevelColours;
import org.runflow.report.race.density.DensityChart;
import org.runflow.report.race.density.Heatmap;
import org.runflow.report.race.density.RateChart;
import org.runflow.report.race.flow.PassProfileChart;
import org.runflow.report.race.start.TimeDistanceChart;

/** The charts of a race day, drawn from stored results. Pure: the same results give the same picture on any machine. */
public final class RaceCharts {
    private RaceCharts() {}

    /**
     * Draws how dense a segment is, when and where: time of day to the right, distance upwards, every cell in the colour of its level of service.
     * Without cells it says that nobody is there.
     *
     * @param cells its occupied cells
     * @param label what people call the segment, any text
     * @param bounds the table by which its cells were judged, for the legend
     */
    public static Chart heatmap(SegmentCells cells, String label, ServiceTable bounds) {
        return Heatmap.of(cells, label, bounds);
    }

    /**
     * Draws the density of a segment over time: its densest bin and its mean, window by window, beside the bands of its levels of service. The line
     * is broken while nobody is there.
     *
     * @param rates the series of its day
     * @param segId id of the segment
     * @param label what people call the segment, any text
     * @param bounds the table by which its cells were judged
     * @throws IllegalArgumentException if the series have no such segment
     */
    public static Chart density(RateSeries rates, String segId, String label, ServiceTable bounds) {
        return DensityChart.of(rates, segId, label, bounds);
    }

    /**
     * Draws how many runners go through a segment over time, in persons per second and, on a second axis, per minute and metre of width. Reference
     * flows of its schema are lines across. The line is broken while nobody is there.
     *
     * @param rates the series of its day
     * @param segId id of the segment
     * @param label what people call the segment, any text
     * @param widthM width of the segment in metres
     * @param bounds the table by which its cells were judged
     * @throws IllegalArgumentException if the series have no such segment, or the width is not greater than 0
     */
    public static Chart throughput(RateSeries rates, String segId, String label, double widthM, ServiceTable bounds) {
        return RateChart.of(rates, segId, label, widthM, bounds);
    }

    /**
     * Draws where along a stretch runners of two streams pass each other: a bar per slice, upwards for passes made by the first stream, downwards
     * for those of the second. Of a row without passes it says why there are none.
     *
     * @param row any row
     * @param profiles where the passes of its day happen
     * @throws IllegalArgumentException if the profiles have no such row
     */
    public static Chart passes(FlowRowResult row, PassProfiles profiles) {
        return PassProfileChart.of(row, profiles);
    }

    /**
     * Draws where every event of a day is at what time: its first and last runner, the middle half as a band, and the median, by kilometre of the
     * event's own course. Of a day without runners it says so.
     *
     * @param crossings crossing times of the day
     */
    public static Chart timeAndDistance(TimeDistance crossings) {
        return TimeDistanceChart.of(crossings);
    }

    /**
     * {@return the colour of a level in all charts, as {@code #rrggbb}, from light yellow to dark red}
     *
     * @param level any level
     */
    public static String colour(LevelOfService level) {
        return LevelColours.of(level);
    }

    /**
     * {@return the colour of an event in all charts, as {@code #rrggbb}; after eight they begin again}
     *
     * @param event place of the event among those of its day, from 0
     */
    public static String colour(int event) {
        return Palette.line(event);
    }
}
