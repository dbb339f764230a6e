package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.run.StageState;

/** What goes into the key of a stage beside its name and version: its inputs in order, and the schema of its output. */
class StageKeyTest {
    private static final ArtifactKey<Integer> LEFT = ArtifactKey.of("left", Integer.class);
    private static final ArtifactKey<Integer> RIGHT = ArtifactKey.of("right", Integer.class);
    private static final ArtifactKey<Integer> DIFFERENCE = ArtifactKey.of("difference", Integer.class);

    private final Engine engine = Engine.inMemory();

    private static Pipeline pipeline(ArtifactKey<Integer> output) {
        return Pipeline.builder("p")
                .inputs(LEFT, RIGHT)
                .stage(output, s -> s.from(LEFT, RIGHT).compute((left, right) -> left - right))
                .build();
    }

    private Run run(ArtifactKey<Integer> output, int left, int right) {
        return engine.run(pipeline(output), RunRequest.of(LEFT.with(left), RIGHT.with(right)));
    }

    @Test
    void exchangedValuesAreOtherInputs() {
        assertThat(run(DIFFERENCE, 7, 2).get(DIFFERENCE)).isEqualTo(5);
        assertThat(run(DIFFERENCE, 2, 7).get(DIFFERENCE)).isEqualTo(-5);
    }

    /** Results of two schemas live side by side, so that two versions of a program may share a store. */
    @Test
    void schemasDoNotPushEachOtherOut() {
        ArtifactKey<Integer> newer = DIFFERENCE.schema("2");
        run(DIFFERENCE, 7, 2);
        assertThat(run(newer, 7, 2).report().stagesIn(StageState.SUCCEEDED)).containsExactly("difference");
        assertThat(run(DIFFERENCE, 7, 2).report().stagesIn(StageState.REUSED)).containsExactly("difference");
        assertThat(run(newer, 7, 2).report().stagesIn(StageState.REUSED)).containsExactly("difference");
    }
}
