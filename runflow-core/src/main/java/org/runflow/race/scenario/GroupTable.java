package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.race.density.Density;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Segment;
import org.runflow.race.model.StartGroup;
import org.runflow.race.model.Trajectories;

/** Everything about one group that does not change when it moves by whole windows, for one residue of its shift. Immutable. */
final class GroupTable {
    private final List<Optional<OnSegment>> segments;
    private final long firstStartMillis;
    private final long lastFinishMillis;

    /** One group on one segment; the columns are sorted, and not to be changed. */
    static final class OnSegment {
        private static final long[] NOBODY = {};

        private final Bands bands;
        private final long[] ins;
        private final long[] outs;

        private OnSegment(Bands bands, long[] ins, long[] outs) {
            this.bands = bands;
            this.ins = ins;
            this.outs = outs;
        }

        Bands bands() {
            return bands;
        }

        long[] ins() {
            return ins;
        }

        long[] outs() {
            return outs;
        }

        boolean anybody() {
            return ins.length > 0;
        }
    }

    private GroupTable(List<Optional<OnSegment>> segments, long firstStartMillis, long lastFinishMillis) {
        this.segments = segments;
        this.firstStartMillis = firstStartMillis;
        this.lastFinishMillis = lastFinishMillis;
    }

    static GroupTable of(StartGroup group, long laterMillis, List<Segment> segments, DensitySettings settings) {
        Trajectories trajectories = group.trajectories(laterMillis);
        List<Optional<OnSegment>> on = new ArrayList<>();
        for (Segment segment : segments) {
            List<Pass> passes = segment.passes().stream()
                    .filter(pass -> pass.event().equals(group.event().name()))
                    .toList();
            on.add(
                    passes.isEmpty() || trajectories.size() == 0
                            ? Optional.empty()
                            : Optional.of(onSegment(group, trajectories, segment, passes, settings)));
        }
        long first = Arrays.stream(column(trajectories, 0)).min().orElse(Long.MAX_VALUE);
        long last = Arrays.stream(trajectories.arrivalMillis(group.event().certifiedKm()))
                .max()
                .orElse(Long.MIN_VALUE);
        return new GroupTable(on, first, last);
    }

    private static OnSegment onSegment(
            StartGroup group, Trajectories trajectories, Segment segment, List<Pass> passes, DensitySettings settings) {
        Bands bands =
                Bands.of(Density.timeAndDistance(segment, Map.of(group.event().name(), trajectories), settings));
        long[] ins = OnSegment.NOBODY;
        long[] outs = OnSegment.NOBODY;
        for (Pass pass : passes) {
            ins = join(ins, present(trajectories, pass, pass.fromKm()));
            outs = join(outs, present(trajectories, pass, pass.toKm()));
        }
        Arrays.sort(ins);
        Arrays.sort(outs);
        return new OnSegment(bands, ins, outs);
    }

    private static long[] present(Trajectories trajectories, Pass pass, double km) {
        long[] column = column(trajectories, km);
        return trajectories.anyStops()
                ? Trajectories.keep(column, runner -> pass.fromKm() < trajectories.untilKm(runner))
                : column;
    }

    private static long[] column(Trajectories trajectories, double km) {
        long[] column = new long[trajectories.size()];
        trajectories.crossingMillis(km, column);
        return column;
    }

    private static long[] join(long[] a, long[] b) {
        long[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /** The group on a segment; empty where it does not run. */
    Optional<OnSegment> on(int segment) {
        return segments.get(segment);
    }

    /** When its first runner starts, the largest number when nobody runs. */
    long firstStartMillis() {
        return firstStartMillis;
    }

    /** When its last runner finishes, the smallest number when nobody does. */
    long lastFinishMillis() {
        return lastFinishMillis;
    }

    long bytes() {
        return 64
                + segments.stream()
                        .flatMap(Optional::stream)
                        .mapToLong(on -> on.bands().bytes() + 16L * on.ins().length)
                        .sum();
    }
}
