package org.runflow.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.FailureMode;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.RetryPolicy;
import org.runflow.RunRequest;
import org.runflow.Source;
import org.runflow.StageContext;
import org.runflow.stage.FromReader;

/**
 * A pipeline whose inputs and stages change from run to run, back and forth, the same for the same seed: stages read whole artifacts, views, what may be missing and what has no part in
 * their keys, fail and are skipped by what they read, and read some of it only when they need it.
 */
final class RandomHistory {
    private static final int INPUTS = 3;

    private final SplittableRandom random;
    private final List<Draft> drafts = new ArrayList<>();
    private final int[] versions;
    private final int[] inputs = new int[INPUTS];

    /** One stage; it fails when what it makes of its sources is 1 by the one number, and is skipped when it is 2 by the other. */
    private record Draft(
            int number,
            List<Source<?>> sources,
            List<ArtifactKey<?>> after,
            boolean cacheable,
            boolean onDemand,
            boolean flaky,
            boolean lazy,
            int failing,
            int skipping) {}

    RandomHistory(long seed) {
        random = new SplittableRandom(seed);
        int stages = random.nextInt(3, 14);
        for (int i = 0; i < stages; i++) {
            drafts.add(draft(i));
        }
        versions = new int[stages];
    }

    private Draft draft(int number) {
        List<ArtifactKey<?>> after = new ArrayList<>();
        if (number > 0 && oneOf(6)) {
            after.add(stage(random.nextInt(number)));
        }
        return new Draft(
                number,
                sources(number),
                after,
                !oneOf(9),
                oneOf(8),
                oneOf(9),
                oneOf(4),
                oneOf(5) ? 3 : 17,
                oneOf(6) ? 3 : 19);
    }

    private List<Source<?>> sources(int number) {
        List<Source<?>> sources = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int from = random.nextInt(-INPUTS, number);
            if (taken.add(from)) {
                sources.add(source(from));
            }
        }
        return sources;
    }

    /** Inputs have numbers below 0. */
    private Source<?> source(int from) {
        ArtifactKey<Integer> key = from < 0 ? input(-1 - from) : stage(from);
        int by = random.nextInt(2, 5);
        return switch (random.nextInt(10)) {
            case 0, 1 -> key.view("by" + by, value -> Math.floorMod(value, by));
            case 2, 3 -> from < 0 ? key.using() : key.optional();
            default -> key;
        };
    }

    private boolean oneOf(int many) {
        return random.nextInt(many) == 0;
    }

    static ArtifactKey<Integer> input(int number) {
        return ArtifactKey.of("in" + number, Integer.class);
    }

    static ArtifactKey<Integer> stage(int number) {
        return ArtifactKey.of("s" + number, Integer.class);
    }

    int stages() {
        return versions.length;
    }

    /** Changes an input or a stage, to one of few values, so that it may be what it was before. */
    void change() {
        if (random.nextBoolean()) {
            inputs[random.nextInt(INPUTS)] = random.nextInt(4);
        } else {
            versions[random.nextInt(versions.length)] = random.nextInt(3);
        }
    }

    Pipeline pipeline() {
        PipelineBuilder pipeline = Pipeline.builder("history");
        IntStream.range(0, INPUTS).forEach(number -> pipeline.inputs(input(number)));
        for (Draft draft : drafts) {
            int version = versions[draft.number()];
            pipeline.stage(stage(draft.number()), stage -> {
                FromReader<Integer> reading = stage.reading(draft.sources())
                        .version("v" + version)
                        .after(draft.after().toArray(ArtifactKey<?>[]::new));
                reading = draft.cacheable() ? reading : reading.notCacheable();
                reading = draft.onDemand() ? reading.onDemand() : reading;
                return (draft.flaky() ? reading.retry(RetryPolicy.attempts(2)) : reading)
                        .compute((context, stored) -> value(draft, version, context, stored));
            });
        }
        return pipeline.build();
    }

    private static Integer value(Draft draft, int version, StageContext context, ArtifactReader stored) {
        if (draft.flaky() && context.attempt() == 1) {
            throw new IllegalStateException("the first attempt");
        }
        int value = mixed(draft.number(), version);
        for (Source<?> source : draft.sources()) {
            if (!draft.lazy() || value % 3 != 0) {
                value = mixed(value, read(source, stored));
            }
        }
        if (value % draft.failing() == 1) {
            throw new IllegalArgumentException("made " + value);
        }
        return value % draft.skipping() == 2 ? context.skip("made " + value) : Integer.valueOf(value % 40);
    }

    /** What has no part in the key has none in the value. */
    private static int read(Source<?> source, ArtifactReader stored) {
        Object value = source.read(stored);
        if (source.label().endsWith(":using")) {
            return 0;
        }
        return value instanceof Optional<?> some ? some.map(Integer.class::cast).orElse(-77) : (Integer) value;
    }

    private static int mixed(int a, int b) {
        int mixed = (a * 0x9E3779B9 + b) ^ (a >>> 13);
        mixed *= 0x85EBCA6B;
        return (mixed ^ (mixed >>> 15)) & Integer.MAX_VALUE;
    }

    /** Everything, or some of it, by a few workers. */
    RunRequest request() {
        RunRequest request =
                RunRequest.of().failureMode(FailureMode.CONTINUE_INDEPENDENT).parallelism(random.nextInt(1, 4));
        for (int i = 0; i < INPUTS; i++) {
            request = request.with(input(i), inputs[i]);
        }
        if (oneOf(4)) {
            request = request.targets(any());
        } else if (oneOf(5)) {
            request = request.downstreamOf(any());
        }
        request = oneOf(6) ? request.also(any()) : request;
        return oneOf(8) ? request.keepInputs() : request;
    }

    ArtifactKey<Integer> any() {
        return stage(random.nextInt(versions.length));
    }
}
