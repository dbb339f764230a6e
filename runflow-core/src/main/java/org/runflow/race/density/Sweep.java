package org.runflow.race.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import org.runflow.race.density.Density.BinTaker;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Segment;
import org.runflow.race.model.Trajectories;
import org.runflow.race.rule.Grid;

/** Walks the bins of one segment and collects its occupied cells; only two edges and one row of windows are held at a time. */
final class Sweep {
    /** Bins of one piece of work: enough to amortise the shared edge, few enough to keep threads busy on a race of one segment. */
    private static final int BLOCK = 32;

    private final Segment segment;
    private final Grid grid;
    private final long windowMillis;
    private final List<Stream> streams = new ArrayList<>();
    /** By stream. */
    private final List<List<Stop>> stops;

    /** Sweeps the passes of the events whose trajectories are given. */
    Sweep(Map<String, Trajectories> trajectories, Segment segment, double binM, long windowMillis) {
        this.segment = segment;
        this.grid = new Grid(segment.lengthM(), binM);
        this.windowMillis = windowMillis;
        for (Pass pass : segment.passes()) {
            Trajectories ofEvent = trajectories.get(pass.event());
            if (ofEvent != null) {
                streams.add(new Stream(pass, ofEvent));
            }
        }
        this.stops = streams.stream()
                .map(stream -> Stop.of(stream.pass, stream.trajectories, segment.lengthM()))
                .toList();
    }

    private record Stream(Pass pass, Trajectories trajectories) {}

    /** A run of bins of this sweep. */
    record Block(Sweep sweep, int firstBin, int endBin) {
        CellColumns cells() {
            CellColumns cells = new CellColumns();
            handTo(cells);
            return cells;
        }

        void handTo(BinTaker taker) {
            sweep.walk(firstBin, endBin, taker);
        }
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int bin = 0; bin < grid.bins(); bin += BLOCK) {
            blocks.add(new Block(this, bin, Math.min(bin + BLOCK, grid.bins())));
        }
        return blocks;
    }

    private void walk(int firstBin, int endBin, BinTaker taker) {
        Optional<WindowSpan> crossed = windows(firstBin, endBin);
        if (crossed.isEmpty()) {
            return;
        }
        WindowSpan span = crossed.get();
        BinRow row = new BinRow(span, largestStream());
        EdgeTimes[] before = edges(span);
        EdgeTimes[] after = edges(span);
        moveTo(firstBin, before);
        for (int bin = firstBin; bin < endBin; bin++) {
            moveTo(bin + 1, after);
            row.clear();
            for (int stream = 0; stream < streams.size(); stream++) {
                boolean with = streams.get(stream).pass.orientation() == Orientation.WITH;
                EdgeTimes in = with ? before[stream] : after[stream];
                EdgeTimes out = with ? after[stream] : before[stream];
                row.add(in, out, grid.binLengthUm(bin));
                shortenStops(row, stream, bin, in, out);
            }
            row.handTo(bin, taker);
            EdgeTimes[] spare = before;
            before = after;
            after = spare;
        }
    }

    private void shortenStops(BinRow row, int stream, int bin, EdgeTimes in, EdgeTimes out) {
        double lowKm = kmAt(streams.get(stream), bin);
        double highKm = kmAt(streams.get(stream), bin + 1);
        for (Stop stop : stops.get(stream)) {
            if (stop.isWithin(lowKm, highKm)) {
                row.shorten(stop.runner(), in, out, grid.binLengthUm(bin), stop.walkedUm(grid, bin, lowKm < highKm));
            }
        }
    }

    /** The windows in which somebody is between the two edges; empty when nobody runs. */
    private Optional<WindowSpan> windows(int firstEdge, int endEdge) {
        LongSummaryStatistics times = new LongSummaryStatistics();
        long[] column = new long[largestStream()];
        for (Stream stream : streams) {
            for (int edge : new int[] {firstEdge, endEdge}) {
                stream.trajectories.crossingMillis(kmAt(stream, edge), column);
                Arrays.stream(column, 0, stream.trajectories.size()).forEach(times);
            }
        }
        return times.getCount() == 0
                ? Optional.empty()
                : Optional.of(WindowSpan.between(times.getMin(), times.getMax(), windowMillis));
    }

    private EdgeTimes[] edges(WindowSpan span) {
        return streams.stream()
                .map(stream -> new EdgeTimes(span, stream.trajectories.size()))
                .toArray(EdgeTimes[]::new);
    }

    private void moveTo(int edge, EdgeTimes[] times) {
        for (int stream = 0; stream < times.length; stream++) {
            Stream crossing = streams.get(stream);
            times[stream].moveTo(crossing.trajectories, kmAt(crossing, edge));
        }
    }

    private double kmAt(Stream stream, int edge) {
        return stream.pass.kmAt(grid.edgeM(edge), segment.lengthM());
    }

    private int largestStream() {
        return streams.stream()
                .mapToInt(stream -> stream.trajectories.size())
                .max()
                .orElse(0);
    }
}
