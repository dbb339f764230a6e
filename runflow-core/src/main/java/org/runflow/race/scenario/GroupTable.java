package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.runflow.race.density.Density;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Segment;
import org.runflow.race.model.StartGroup;
import org.runflow.race.model.Trajectories;
import org.runflow.race.rule.Grid;

/** Everything about one group that does not change when it moves by whole windows, for one residue of its shift. Immutable. */
final class GroupTable {
    private final List<Optional<OnSegment>> segments;
    private final long lastFinishMillis;

    /** One group on one segment; the columns are sorted, and not to be changed. */
    static final class OnSegment {
        private static final long[] NOBODY = {};

        private final List<Part> parts;
        private final long[] ins;
        private final long[] outs;

        private OnSegment(List<Part> parts, long[] ins, long[] outs) {
            this.parts = parts;
            this.ins = ins;
            this.outs = outs;
        }

        /** What it adds to the cells, some windows later. */
        List<MovedBands> moved(int windows) {
            return parts.stream()
                    .map(part -> new MovedBands(part.bands, windows, part.counted))
                    .toList();
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

    /** Passes whose time counts here towards the exposure of the day, or those whose time counts at an earlier row. */
    private record Part(Bands bands, boolean counted) {}

    private GroupTable(List<Optional<OnSegment>> segments, long lastFinishMillis) {
        this.segments = segments;
        this.lastFinishMillis = lastFinishMillis;
    }

    /**
     * Makes the table of a group.
     *
     * @param counted by segment: the passes whose time counts there
     */
    static GroupTable of(
            StartGroup group,
            long laterMillis,
            List<Segment> segments,
            List<Set<Pass>> counted,
            DensitySettings settings) {
        Trajectories trajectories = group.trajectories(laterMillis);
        List<Optional<OnSegment>> on = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            List<Pass> passes = segment.passesOf(group.event().name());
            on.add(
                    passes.isEmpty() || trajectories.size() == 0
                            ? Optional.empty()
                            : Optional.of(onSegment(trajectories, segment, passes, counted.get(i), settings)));
        }
        long last = Arrays.stream(trajectories.arrivalMillis(group.event().certifiedKm()))
                .max()
                .orElse(Long.MIN_VALUE);
        return new GroupTable(on, last);
    }

    private static OnSegment onSegment(
            Trajectories trajectories,
            Segment segment,
            List<Pass> passes,
            Set<Pass> counted,
            DensitySettings settings) {
        List<Part> parts = new ArrayList<>();
        passes.stream().collect(Collectors.partitioningBy(counted::contains)).forEach((counts, some) -> {
            if (!some.isEmpty()) {
                parts.add(new Part(bands(trajectories, segment, some, settings), counts));
            }
        });
        long[] ins = OnSegment.NOBODY;
        long[] outs = OnSegment.NOBODY;
        for (Pass pass : passes) {
            ins = join(ins, present(trajectories, pass, pass.fromKm()));
            outs = join(outs, present(trajectories, pass, pass.toKm()));
        }
        Arrays.sort(ins);
        Arrays.sort(outs);
        return new OnSegment(List.copyOf(parts), ins, outs);
    }

    private static Bands bands(
            Trajectories trajectories, Segment segment, List<Pass> passes, DensitySettings settings) {
        Segment own = new Segment(
                segment.id(), segment.label(), segment.widthM(), segment.lengthM(), passes, segment.traits());
        BandsBuilder bands = new BandsBuilder(new Grid(segment.lengthM(), settings.binM()).bins());
        Density.timeAndDistance(own, Map.of(passes.get(0).event(), trajectories), settings, bands);
        return bands.build();
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

    /** When its last runner finishes, the smallest number when nobody does. */
    long lastFinishMillis() {
        return lastFinishMillis;
    }

    long bytes() {
        return 64
                + segments.stream()
                        .flatMap(Optional::stream)
                        .mapToLong(on -> on.parts.stream()
                                        .mapToLong(part -> part.bands.bytes())
                                        .sum()
                                + 16L * on.ins().length)
                        .sum();
    }
}
