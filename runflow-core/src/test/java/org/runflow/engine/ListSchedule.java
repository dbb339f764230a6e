package org.runflow.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** What an ideal scheduler, and one with a barrier after each wave, would need: computed apart from the engine. */
final class ListSchedule {
    private final RandomDag dag;
    private final long[] remaining;

    ListSchedule(RandomDag dag) {
        this.dag = dag;
        this.remaining = new long[dag.size()];
        for (int i = dag.size() - 1; i >= 0; i--) {
            remaining[i] += dag.millis().get(i);
            for (int up : dag.upstream().get(i)) {
                remaining[up] = Math.max(remaining[up], remaining[i]);
            }
        }
    }

    long criticalPathMillis() {
        long longest = 0;
        for (long each : remaining) {
            longest = Math.max(longest, each);
        }
        return longest;
    }

    /** Starts whatever is ready as soon as a worker is free, longest remaining path first. */
    long makespanMillis(int workers) {
        long[] ends = new long[dag.size()];
        int[] missing = dag.upstream().stream().mapToInt(List::size).toArray();
        PriorityQueue<Integer> ready = new PriorityQueue<>(
                Comparator.comparingLong((Integer i) -> -remaining[i]).thenComparing(i -> i));
        PriorityQueue<Integer> running = new PriorityQueue<>(Comparator.comparingLong(i -> ends[i]));
        for (int i = 0; i < missing.length; i++) {
            if (missing[i] == 0) {
                ready.add(i);
            }
        }
        long now = 0;
        while (!ready.isEmpty() || !running.isEmpty()) {
            while (!ready.isEmpty() && running.size() < workers) {
                int stage = ready.remove();
                ends[stage] = now + dag.millis().get(stage);
                running.add(stage);
            }
            now = ends[running.element()];
            while (!running.isEmpty() && ends[running.element()] == now) {
                int done = running.remove();
                for (int i = done + 1; i < missing.length; i++) {
                    if (dag.upstream().get(i).contains(done) && --missing[i] == 0) {
                        ready.add(i);
                    }
                }
            }
        }
        return now;
    }

    /** Runs all stages of one depth, longest first, and waits for the last before the next depth. */
    long waveMillis(int workers) {
        int[] depth = new int[dag.size()];
        List<List<Integer>> waves = new ArrayList<>();
        for (int i = 0; i < dag.size(); i++) {
            for (int up : dag.upstream().get(i)) {
                depth[i] = Math.max(depth[i], depth[up] + 1);
            }
            while (waves.size() <= depth[i]) {
                waves.add(new ArrayList<>());
            }
            waves.get(depth[i]).add(i);
        }
        long total = 0;
        for (List<Integer> wave : waves) {
            PriorityQueue<Long> free = new PriorityQueue<>();
            for (int worker = 0; worker < workers; worker++) {
                free.add(0L);
            }
            wave.sort(Comparator.comparing(i -> -dag.millis().get(i)));
            long end = 0;
            for (int stage : wave) {
                long done = free.remove() + dag.millis().get(stage);
                free.add(done);
                end = Math.max(end, done);
            }
            total += end;
        }
        return total;
    }
}
