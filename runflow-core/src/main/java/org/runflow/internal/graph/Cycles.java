package org.runflow.internal.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds out why stages cannot be ordered. */
final class Cycles {
    private Cycles() {}

    /** Returns a sentence for each group of stages that wait for one another, with one full path around it, beginning at the first declared. */
    static List<String> describe(List<List<Integer>> upstream, List<String> paths) {
        List<String> found = new ArrayList<>();
        Set<Integer> settled = new HashSet<>(Topology.order(upstream));
        for (int start = 0; start < upstream.size(); start++) {
            List<Integer> walk = walkUp(start, upstream, settled);
            if (!walk.isEmpty()) {
                found.add("cycle: " + around(walk, paths));
            }
        }
        return found;
    }

    /** Follows unsettled upstream stages until one comes again; returns the cycle in the direction of the data, or nothing. */
    private static List<Integer> walkUp(int start, List<List<Integer>> upstream, Set<Integer> settled) {
        LinkedHashSet<Integer> walk = new LinkedHashSet<>();
        int current = start;
        while (!settled.contains(current) && walk.add(current)) {
            current = upstream.get(current).stream()
                    .filter(up -> !settled.contains(up))
                    .findFirst()
                    .orElse(current);
        }
        boolean closed = walk.contains(current) && !settled.contains(current);
        settled.addAll(walk);
        if (!closed) {
            return List.of();
        }
        List<Integer> all = new ArrayList<>(walk);
        List<Integer> cycle = new ArrayList<>(all.subList(all.indexOf(current), all.size()));
        Collections.reverse(cycle);
        return cycle;
    }

    private static String around(List<Integer> cycle, List<String> paths) {
        List<Integer> rotated = new ArrayList<>(cycle);
        Collections.rotate(rotated, -rotated.indexOf(Collections.min(rotated)));
        rotated.add(rotated.get(0));
        return String.join(" -> ", rotated.stream().map(paths::get).toList());
    }
}
