package org.runflow.items;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.RunRequest;
import org.runflow.stage.Each;
import org.runflow.testing.VirtualTime;

/**
 * Stages over many items that read one another, with a duration for each item; and what an ideal scheduler would need for them, and one with a barrier after each
 * wave, counted apart from the engine, with items as tasks.
 *
 * @param upstream what each stage reads, earlier ones, at most two
 * @param millis of each item of each stage
 */
record ItemGraph(List<List<Integer>> upstream, List<List<Integer>> millis) {
    static ItemGraph random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = random.nextInt(2, 15);
        List<List<Integer>> upstream = new ArrayList<>();
        List<List<Integer>> millis = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            upstream.add(random.ints(Math.min(i, random.nextInt(3)), 0, Math.max(i, 1))
                    .distinct()
                    .boxed()
                    .toList());
            int items = random.nextInt(3) == 0 ? 1 : random.nextInt(1, 13);
            millis.add(random.doubles(items, 0, 7)
                    .mapToObj(log -> (int) StrictMath.exp(log) + 1)
                    .toList());
        }
        return new ItemGraph(upstream, millis);
    }

    private static ArtifactKey<List<Integer>> list(int stage) {
        return ArtifactKey.list("list" + stage, Integer.class);
    }

    private static ArtifactKey<Items<Integer>> key(int stage) {
        return ArtifactKey.items("s" + stage, Integer.class);
    }

    Pipeline pipeline(VirtualTime time) {
        PipelineBuilder builder = Pipeline.builder("graph");
        for (int i = 0; i < millis.size(); i++) {
            int stage = i;
            builder.inputs(list(i));
            builder.stage(key(i), s -> {
                Each<Integer> each = s.forEach(list(stage), item -> "i" + item);
                List<Integer> reads = upstream.get(stage);
                if (reads.isEmpty()) {
                    return each.compute(item -> work(time, stage, item));
                }
                if (reads.size() == 1) {
                    return each.with(key(reads.get(0))).compute((item, a) -> work(time, stage, item));
                }
                return each.with(key(reads.get(0)))
                        .with(key(reads.get(1)))
                        .compute((item, a, b) -> work(time, stage, item));
            });
        }
        return builder.build();
    }

    private int work(VirtualTime time, int stage, int item) throws InterruptedException {
        time.sleep(Duration.ofMillis(millis.get(stage).get(item)));
        return item;
    }

    RunRequest request() {
        RunRequest request = RunRequest.of();
        for (int i = 0; i < millis.size(); i++) {
            request = request.with(
                    list(i), IntStream.range(0, millis.get(i).size()).boxed().toList());
        }
        return request;
    }

    /** The least any schedule needs: all work on all workers, or the longest chain of items. */
    long bound(int workers) {
        long all = millis.stream().flatMap(List::stream).mapToLong(each -> each).sum();
        long[] ends = new long[millis.size()];
        long longest = 0;
        for (int i = 0; i < ends.length; i++) {
            for (int up : upstream.get(i)) {
                ends[i] = Math.max(ends[i], ends[up]);
            }
            ends[i] += longestItem(i);
            longest = Math.max(longest, ends[i]);
        }
        return Math.max(longest, (all + workers - 1) / workers);
    }

    private int longestItem(int stage) {
        return millis.get(stage).stream().mapToInt(each -> each).max().orElse(0);
    }

    private int sum(int stage) {
        return millis.get(stage).stream().mapToInt(each -> each).sum();
    }

    private long[] remaining(int workers) {
        long[] remaining = new long[millis.size()];
        for (int i = remaining.length - 1; i >= 0; i--) {
            remaining[i] += Math.max(longestItem(i), (sum(i) + workers - 1) / workers);
            for (int up : upstream.get(i)) {
                remaining[up] = Math.max(remaining[up], remaining[i]);
            }
        }
        return remaining;
    }

    private record Task(int stage, int item, long end) {}

    /** Starts whatever is ready as soon as a worker is free: longest remaining path first, items of a stage in their order. */
    long makespan(int workers) {
        long[] remaining = remaining(workers);
        int[] left = millis.stream().mapToInt(List::size).toArray();
        boolean[] open = new boolean[left.length];
        PriorityQueue<Task> ready =
                new PriorityQueue<>(Comparator.comparingLong((Task task) -> -remaining[task.stage()])
                        .thenComparing(Task::stage)
                        .thenComparing(Task::item));
        PriorityQueue<Task> running = new PriorityQueue<>(Comparator.comparingLong(Task::end));
        long now = 0;
        openReady(left, open, ready);
        while (!ready.isEmpty() || !running.isEmpty()) {
            while (!ready.isEmpty() && running.size() < workers) {
                Task task = ready.remove();
                running.add(new Task(
                        task.stage(),
                        task.item(),
                        now + millis.get(task.stage()).get(task.item())));
            }
            now = running.element().end();
            while (!running.isEmpty() && running.element().end() == now) {
                left[running.remove().stage()]--;
            }
            openReady(left, open, ready);
        }
        return now;
    }

    private void openReady(int[] left, boolean[] open, PriorityQueue<Task> ready) {
        for (int i = 0; i < left.length; i++) {
            if (!open[i] && upstream.get(i).stream().allMatch(up -> left[up] == 0)) {
                open[i] = true;
                for (int item = 0; item < millis.get(i).size(); item++) {
                    ready.add(new Task(i, item, 0));
                }
            }
        }
    }

    /** All items of all stages of one depth, longest path first, and then a barrier. */
    long waves(int workers) {
        int[] depth = new int[millis.size()];
        int deepest = 0;
        for (int i = 0; i < depth.length; i++) {
            for (int up : upstream.get(i)) {
                depth[i] = Math.max(depth[i], depth[up] + 1);
            }
            deepest = Math.max(deepest, depth[i]);
        }
        long[] remaining = remaining(workers);
        long total = 0;
        for (int wave = 0; wave <= deepest; wave++) {
            int now = wave;
            PriorityQueue<Long> free = new PriorityQueue<>();
            IntStream.range(0, workers).forEach(worker -> free.add(0L));
            long end = 0;
            List<Integer> stages = IntStream.range(0, depth.length)
                    .filter(i -> depth[i] == now)
                    .boxed()
                    .sorted(Comparator.comparingLong(i -> -remaining[i]))
                    .toList();
            for (int stage : stages) {
                for (int each : millis.get(stage)) {
                    long done = free.remove() + each;
                    free.add(done);
                    end = Math.max(end, done);
                }
            }
            total += end;
        }
        return total;
    }
}
