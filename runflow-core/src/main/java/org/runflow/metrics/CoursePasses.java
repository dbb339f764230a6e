package org.runflow.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The passes of one event by their starts, under a binary tree whose nodes know how far the passes below them go: so that those near a kilometre are
 * found without looking at all, also when a pass over the whole course stands among them.
 */
final class CoursePasses {
    private final List<Numbered> passes;
    private final double[] furthestKm;

    /** Takes one pass or more. */
    CoursePasses(List<Numbered> passes) {
        this.passes = passes.stream()
                .sorted(Comparator.comparingDouble(Numbered::fromKm))
                .toList();
        this.furthestKm = new double[4 * passes.size()];
        measure(1, 0, passes.size());
    }

    /** A pass and the number of its segment. */
    record Numbered(double fromKm, double toKm, int segment) {}

    /** Adds the numbers of the segments whose passes have a kilometre in common with a window. */
    void collect(double fromKm, double toKm, Set<Integer> segments) {
        collect(1, 0, passes.size(), fromKm, toKm, segments);
    }

    private double measure(int node, int low, int high) {
        int middle = (low + high) >>> 1;
        furthestKm[node] = high - low == 1
                ? passes.get(low).toKm()
                : Math.max(measure(2 * node, low, middle), measure(2 * node + 1, middle, high));
        return furthestKm[node];
    }

    private void collect(int node, int low, int high, double fromKm, double toKm, Set<Integer> segments) {
        if (passes.get(low).fromKm() > toKm || furthestKm[node] < fromKm) {
            return;
        }
        if (high - low == 1) {
            segments.add(passes.get(low).segment());
            return;
        }
        int middle = (low + high) >>> 1;
        collect(2 * node, low, middle, fromKm, toKm, segments);
        collect(2 * node + 1, middle, high, fromKm, toKm, segments);
    }
}
