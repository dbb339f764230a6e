package org.runflow.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.testing.VirtualTime;

/** Stages with random edges and durations, the same for the same seed. */
record RandomDag(List<List<Integer>> upstream, List<Integer> millis) {
    static RandomDag of(long seed, int largest) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = random.nextInt(2, largest + 1);
        double density = random.nextDouble(0.5, 4);
        List<List<Integer>> upstream = new ArrayList<>();
        List<Integer> millis = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Integer> needs = new ArrayList<>();
            int reach = Math.min(i, random.nextInt(1, 30));
            for (int back = 1; back <= reach; back++) {
                if (random.nextDouble() < density / (reach + 1)) {
                    needs.add(i - back);
                }
            }
            upstream.add(needs);
            millis.add((int) StrictMath.exp(random.nextDouble(0, 8)) + 1);
        }
        return new RandomDag(upstream, millis);
    }

    int size() {
        return millis.size();
    }

    static ArtifactKey<Integer> key(int stage) {
        return ArtifactKey.of("s" + stage, Integer.class);
    }

    /** Every stage takes its time and gives its own number. */
    Pipeline pipeline(VirtualTime time) {
        PipelineBuilder builder = Pipeline.builder("dag");
        for (int i = 0; i < size(); i++) {
            int number = i;
            List<ArtifactKey<Integer>> sources =
                    upstream.get(i).stream().map(RandomDag::key).toList();
            builder.stage(
                    key(i),
                    s -> s.reading(sources).compute(in -> {
                        time.sleep(Duration.ofMillis(millis.get(number)));
                        return number;
                    }));
        }
        return builder.build();
    }
}
