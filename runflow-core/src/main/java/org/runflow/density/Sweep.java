package org.runflow.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.runflow.race.Orientation;
import org.runflow.race.Pass;
import org.runflow.race.RaceDay;
import org.runflow.race.Segment;
import org.runflow.race.Trajectories;

/** Walks the bins of one segment and collects its occupied cells; only two edges and one row of windows are held at a time. */
final class Sweep {
    /** Bins of one piece of work: enough to amortise the shared edge, few enough to keep threads busy on a race of one segment. */
    private static final int BLOCK = 32;

    private final Segment segment;
    private final Grid grid;
    private final long windowMillis;
    private final List<Stream> streams = new ArrayList<>();

    Sweep(RaceDay day, Segment segment, double binM, long windowMillis) {
        this.segment = segment;
        this.grid = new Grid(segment.lengthM(), binM);
        this.windowMillis = windowMillis;
        for (Pass pass : segment.passes()) {
            streams.add(new Stream(pass, day.getEvent(pass.event()).trajectories()));
        }
    }

    private record Stream(Pass pass, Trajectories trajectories) {}

    /** A run of bins of this sweep. */
    record Block(Sweep sweep, int firstBin, int endBin) {
        CellColumns cells() {
            return sweep.cells(firstBin, endBin);
        }
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int bin = 0; bin < grid.bins(); bin += BLOCK) {
            blocks.add(new Block(this, bin, Math.min(bin + BLOCK, grid.bins())));
        }
        return blocks;
    }

    private CellColumns cells(int firstBin, int endBin) {
        long[][] before = crossings(firstBin);
        long[][] after = crossings(endBin);
        CellColumns cells = new CellColumns();
        long earliest = Math.min(min(before), min(after));
        long latest = Math.max(max(before), max(after));
        if (earliest > latest) {
            return cells;
        }
        long firstWindow = Math.floorDiv(earliest, windowMillis);
        BinRow row = new BinRow(
                firstWindow, Math.toIntExact(Math.floorDiv(latest, windowMillis) - firstWindow + 1), windowMillis);
        for (int bin = firstBin; bin < endBin; bin++) {
            row.clear();
            for (int stream = 0; stream < streams.size(); stream++) {
                cross(stream, bin + 1, after[stream]);
                addStays(stream, bin, before[stream], after[stream], row);
                long[] spare = before[stream];
                before[stream] = after[stream];
                after[stream] = spare;
            }
            row.collect(bin, firstWindow, cells);
        }
        return cells;
    }

    private void addStays(int stream, int bin, long[] atStart, long[] atEnd, BinRow row) {
        boolean with = streams.get(stream).pass.orientation() == Orientation.WITH;
        row.add(with ? atStart : atEnd, with ? atEnd : atStart, atStart.length, grid.binLengthUm(bin), with);
    }

    private long[][] crossings(int edge) {
        long[][] times = new long[streams.size()][];
        for (int stream = 0; stream < times.length; stream++) {
            times[stream] = new long[streams.get(stream).trajectories.size()];
            cross(stream, edge, times[stream]);
        }
        return times;
    }

    private void cross(int stream, int edge, long[] target) {
        Stream crossing = streams.get(stream);
        crossing.trajectories.crossingMillis(crossing.pass.kmAt(grid.edgeM(edge), segment.lengthM()), target);
    }

    private static long min(long[][] times) {
        return Arrays.stream(times).flatMapToLong(Arrays::stream).min().orElse(Long.MAX_VALUE);
    }

    private static long max(long[][] times) {
        return Arrays.stream(times).flatMapToLong(Arrays::stream).max().orElse(Long.MIN_VALUE);
    }
}
