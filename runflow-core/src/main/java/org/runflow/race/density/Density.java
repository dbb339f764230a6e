package org.runflow.race.density;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Segment;
import org.runflow.race.model.Trajectories;
import org.runflow.spread.Spread;
import org.runflow.value.ById;

/**
 * The density computation of a day (MODEL §3–6). Every number follows from the crossing times of the runners alone, in exact integers: nothing
 * is sampled, and the sum of person-time over the cells of a segment is the sum of its runners' stays to the millisecond. All functions are
 * pure and safe to call from several threads; the result does not depend on how work is spread.
 *
 * <p>Cost: one crossing per runner and bin edge; memory for the occupied cells and one column per runner.
 */
public final class Density {
    private Density() {}

    /**
     * {@return the density of a day, computed on the calling thread}
     *
     * @param day the day
     * @param settings grid and rulebook
     */
    public static DensityResults analyse(RaceDay day, DensitySettings settings) {
        return analyse(day, settings, cells(day, settings));
    }

    /**
     * {@return the density of a day whose cells are known}
     *
     * @param day the day
     * @param settings grid and rulebook
     * @param cells {@link #cells} of the same day and settings
     */
    public static DensityResults analyse(RaceDay day, DensitySettings settings, DensityCells cells) {
        return DaySummary.of(day, settings, cells);
    }

    /**
     * {@return the occupied cells of a day, computed on the calling thread}
     *
     * @param day the day
     * @param settings grid and rulebook
     * @throws IllegalArgumentException if the grid is too fine for the day, see {@link RaceDay#findGridProblem}
     */
    public static DensityCells cells(RaceDay day, DensitySettings settings) {
        return cells(day, settings, Spread.SEQUENTIAL);
    }

    /**
     * {@return the occupied cells of a day}
     *
     * @param day the day
     * @param settings grid and rulebook
     * @param spread carries out pieces of the work, each a run of bins of one segment
     * @throws IllegalArgumentException if the grid is too fine for the day, see {@link RaceDay#findGridProblem}
     */
    public static DensityCells cells(RaceDay day, DensitySettings settings, Spread spread) {
        day.findGridProblem(settings).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        List<Sweep.Block> blocks = new ArrayList<>();
        List<Integer> blockCounts = new ArrayList<>();
        Map<String, Trajectories> trajectories =
                day.events().stream().collect(Collectors.toMap(RaceEvent::name, RaceEvent::trajectories));
        for (Segment segment : day.segments()) {
            List<Sweep.Block> own = new Sweep(trajectories, segment, settings.binM(), settings.windowMillis()).blocks();
            blocks.addAll(own);
            blockCounts.add(own.size());
        }
        Iterator<CellColumns> swept = spread.map(blocks, Sweep.Block::cells).iterator();
        List<SegmentCells> unjudged = new ArrayList<>();
        for (int i = 0; i < blockCounts.size(); i++) {
            List<CellColumns> pieces = new ArrayList<>();
            for (int block = 0; block < blockCounts.get(i); block++) {
                pieces.add(swept.next());
            }
            unjudged.add(unjudged(day.segments().get(i), settings, CellColumns.sortedByWindow(pieces)));
        }
        return new DensityCells(DayHeader.of(day), ById.of(Judge.judge(settings, day.segments(), unjudged)));
    }

    /**
     * Adds up time and distance of some of the events that use a segment. Both add over events, so the cells of a day are the sums of those of its
     * events.
     *
     * @param segment the segment
     * @param trajectories by event; passes of events that are not named are left out
     * @param settings grid
     * @return the occupied cells; every level is A, nothing is ranked or flagged
     */
    public static SegmentCells timeAndDistance(
            Segment segment, Map<String, Trajectories> trajectories, DensitySettings settings) {
        List<CellColumns> pieces = new ArrayList<>();
        for (Sweep.Block block : new Sweep(trajectories, segment, settings.binM(), settings.windowMillis()).blocks()) {
            pieces.add(block.cells());
        }
        return unjudged(segment, settings, CellColumns.sortedByWindow(pieces));
    }

    /**
     * Adds up time and distance in the same way and hands them on bin by bin, as they are found.
     *
     * @param segment the segment
     * @param trajectories by event; passes of events that are not named are left out
     * @param settings grid
     * @param taker takes the bins, on the calling thread
     */
    public static void timeAndDistance(
            Segment segment, Map<String, Trajectories> trajectories, DensitySettings settings, BinTaker taker) {
        new Sweep(trajectories, segment, settings.binM(), settings.windowMillis())
                .blocks()
                .forEach(block -> block.handTo(taker));
    }

    /**
     * {@return the largest number of runners present at once}
     *
     * @param ins when each comes in, rising
     * @param outs when each goes out, rising, as many
     */
    public static int peakConcurrency(long[] ins, long[] outs) {
        return Concurrency.of(ins, outs).peak();
    }

    private static SegmentCells unjudged(Segment segment, DensitySettings settings, CellColumns columns) {
        SegmentCellsBuilder cells = new SegmentCellsBuilder(
                segment.id(), segment.lengthM(), segment.widthM(), settings.binM(), settings.windowS(), columns.size());
        cells.bins = columns.bins();
        cells.windows = columns.windows();
        cells.personMs = columns.personMs();
        cells.distanceUm = columns.distanceUm();
        return new SegmentCells(cells);
    }

    /** Takes the cells of a segment bin by bin, in rising order; bins in which nobody spends time are left out. */
    @FunctionalInterface
    public interface BinTaker {
        /**
         * Takes a bin: consecutive windows, from the first in which somebody spends time there to the last.
         *
         * @param bin the bin, from 0
         * @param firstWindow number of the first window since local midnight
         * @param windows how many, at least one
         * @param from index of the first in both rows
         * @param personMs by window: person-milliseconds, 0 where nobody is there; to be copied, not kept
         * @param distanceUm by window: person-micrometres; to be copied, not kept
         */
        void take(int bin, int firstWindow, int windows, int from, long[] personMs, long[] distanceUm);
    }
}
