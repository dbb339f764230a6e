package org.runflow.race.experience;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Pass;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Segment;
import org.runflow.race.model.Trajectories;
import org.runflow.race.rule.Stretches;
import org.runflow.race.service.LevelOfService;

/**
 * How long each runner of one event spends at each level of service: exact milliseconds, one stay per runner and bin, each stretch of the
 * event at the first row that holds it.
 */
final class Exposure {
    private final Trajectories trajectories;
    private final int runners;
    /** Milliseconds by level, then runner. */
    private final long[][] millis;

    private Exposure(Trajectories trajectories) {
        this.trajectories = trajectories;
        this.runners = trajectories.size();
        this.millis = new long[LevelOfService.values().length][runners];
    }

    static Exposure of(RaceDay day, RaceEvent event, DensityCells cells) {
        Exposure exposure = new Exposure(event.trajectories());
        for (Row row : firstRows(day, event.name())) {
            exposure.add(
                    row.segment(),
                    row.pass(),
                    cells.segments().get(row.segment().id()));
        }
        return exposure;
    }

    /** A pass of the event at the first segment that holds it. */
    record Row(Segment segment, Pass pass) {}

    /** The passes of an event, overlay rows of a stretch left out but the first. */
    static List<Row> firstRows(RaceDay day, String event) {
        List<Row> rows = new ArrayList<>();
        Stretches counted = new Stretches();
        for (Segment segment : day.segments()) {
            segment.passesOf(event).stream()
                    .filter(pass -> counted.add(pass.event(), pass.fromKm(), pass.toKm()))
                    .forEach(pass -> rows.add(new Row(segment, pass)));
        }
        return rows;
    }

    int runners() {
        return runners;
    }

    long millis(LevelOfService level, int runner) {
        return millis[level.ordinal()][runner];
    }

    private void add(Segment segment, Pass pass, SegmentCells cells) {
        BinLevels levels = new BinLevels(cells);
        boolean with = pass.orientation() == Orientation.WITH;
        long[] before = new long[runners];
        long[] after = new long[runners];
        trajectories.crossingMillis(pass.kmAt(0, segment.lengthM()), before);
        for (int bin = 0; bin < cells.binCount(); bin++) {
            trajectories.crossingMillis(pass.kmAt(cells.edgeM(bin + 1), segment.lengthM()), after);
            levels.open(bin);
            add(with ? before : after, with ? after : before, levels, 1000L * cells.windowS());
            long[] spare = before;
            before = after;
            after = spare;
        }
    }

    private void add(long[] in, long[] out, BinLevels levels, long windowMillis) {
        for (int runner = 0; runner < runners; runner++) {
            long from = in[runner];
            while (from < out[runner]) {
                long window = Math.floorDiv(from, windowMillis);
                long to = Math.min(out[runner], (window + 1) * windowMillis);
                millis[levels.level((int) window)][runner] += to - from;
                from = to;
            }
        }
    }
}
