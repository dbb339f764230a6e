package org.runflow.docs.bench;

import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.RunRequest;

/** Pipelines of stages that do next to nothing, so that what is measured is the engine. */
final class NoOpPipelines {
    static final ArtifactKey<Integer> START = ArtifactKey.of("start", Integer.class);

    private static final RunRequest REQUEST = RunRequest.of(START.with(1));

    private NoOpPipelines() {}

    /** Returns what every pipeline here is run with. */
    static RunRequest request() {
        return REQUEST;
    }

    /** Returns a pipeline whose stages all read the input. */
    static Pipeline wide(int stages) {
        PipelineBuilder builder = Pipeline.builder("wide").inputs(START);
        for (int i = 0; i < stages; i++) {
            int number = i;
            builder.stage(key(i), s -> s.from(START).compute(start -> start + number));
        }
        return builder.build();
    }

    /** Returns a pipeline whose stages read two others, as in a grid: the one before, and the one {@code width} before. */
    static Pipeline grid(int stages, int width) {
        PipelineBuilder builder = Pipeline.builder("grid").inputs(START);
        for (int i = 0; i < stages; i++) {
            ArtifactKey<Integer> left = i == 0 ? START : key(i - 1);
            ArtifactKey<Integer> above = i < width ? START : key(i - width);
            builder.stage(key(i), s -> s.from(left, above).compute(Math::max));
        }
        return builder.build();
    }

    private static ArtifactKey<Integer> key(int number) {
        return ArtifactKey.of("n" + number, Integer.class);
    }
}
