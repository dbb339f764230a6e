package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.Stage;
import org.runflow.error.InvalidPipelineException;
import org.runflow.run.StageState;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestInput;
import org.runflow.testing.StrictEngine;
import org.runflow.testing.VirtualTime;

/** A stage that waits for another without reading it. */
class AfterTest {
    private static final ArtifactKey<Integer> BACKUP = ArtifactKey.of("backup", Integer.class);
    private static final ArtifactKey<Integer> CHECK = ArtifactKey.of("check", Integer.class);
    private static final ArtifactKey<Integer> TIDY = ArtifactKey.of("tidy", Integer.class);

    private final VirtualTime time = new VirtualTime();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final Engine engine =
            Engine.builder().scheduler(time).parallelism(4).build();

    @AfterEach
    void endTime() {
        time.close();
    }

    /** backup takes a minute; tidy reads nothing of it and comes after it. */
    private PipelineBuilder nightly(Stage.Body<Integer> backup) {
        return Pipeline.builder("nightly")
                .stage(
                        BACKUP,
                        s -> s.reading().compute((context, in) -> {
                            time.sleep(Duration.ofMinutes(1));
                            done.add("backup");
                            return backup.compute(context, in);
                        }))
                .stage(
                        TIDY,
                        s -> s.after(BACKUP).reading().compute(in -> {
                            done.add("tidy");
                            return 1;
                        }));
    }

    private Run run(PipelineBuilder pipeline, RunRequest request) throws Exception {
        Pipeline built = pipeline.build();
        return time.run(() -> engine.run(built, request));
    }

    @Test
    void waitsForAResult() throws Exception {
        Run run = run(nightly((context, in) -> 7), RunRequest.of());

        assertThat(done).containsExactly("backup", "tidy");
        assertThat(run.findManifest(TIDY).map(Manifest::inputs)).contains(List.<ManifestInput>of());
        assertThat(run.lineage(TIDY).toText()).doesNotContain("backup");
    }

    @Test
    void aSkippedOneIsEnough() throws Exception {
        Run run = run(nightly((context, in) -> context.skip("nothing changed")), RunRequest.of());

        assertThat(run.report().getStage("tidy").state()).isEqualTo(StageState.SUCCEEDED);
        assertThat(done).containsExactly("backup", "tidy");
    }

    @Test
    void aFailedOneBlocks() throws Exception {
        Run run = run(
                nightly((context, in) -> {
                    throw new IllegalStateException("disk full");
                }),
                RunRequest.of());

        assertThat(run.report().getStage("tidy").state()).isEqualTo(StageState.BLOCKED);
        assertThat(run.report().getStage("tidy").blockedBy()).containsExactly("backup");
    }

    @Test
    void isNotInTheKey() throws Exception {
        run(nightly((context, in) -> 7), RunRequest.of());
        Run changed = run(nightly((context, in) -> 8), RunRequest.of().force(BACKUP));

        assertThat(changed.report().stagesIn(StageState.REUSED)).containsExactly("tidy");
    }

    @Test
    void targetsDoNotPullItIn() throws Exception {
        Run run = run(nightly((context, in) -> 7), RunRequest.of().targets(TIDY));

        assertThat(run.report().stagesIn(StageState.EXCLUDED)).containsExactly("backup");
        assertThat(run.get(TIDY)).isEqualTo(1);
        assertThat(done).containsExactly("tidy");
    }

    @Test
    void whatIsReadAnywayIsNotAwaitedTwice() throws Exception {
        Run run = run(
                nightly((context, in) -> 7)
                        .stage(CHECK, s -> s.from(BACKUP).after(BACKUP, TIDY).compute(n -> n + 1)),
                RunRequest.of());

        assertThat(run.get(CHECK)).isEqualTo(8);
    }

    @Test
    void circlesAreFound() {
        PipelineBuilder circle = Pipeline.builder("circle")
                .stage(BACKUP, s -> s.after(TIDY).reading().compute(in -> 1))
                .stage(TIDY, s -> s.from(BACKUP).compute(n -> n));

        assertThatThrownBy(circle::build)
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining("backup")
                .hasMessageContaining("tidy");
    }

    @Test
    void onlyStagesCanBeAwaited() {
        ArtifactKey<Integer> given = ArtifactKey.of("given", Integer.class);
        PipelineBuilder wrong = Pipeline.builder("wrong")
                .inputs(given)
                .stage(BACKUP, s -> s.after(given).reading().compute(in -> 1))
                .stage(
                        TIDY,
                        s -> s.after(ArtifactKey.of("backop", Integer.class))
                                .reading()
                                .compute(in -> 1));

        assertThatThrownBy(wrong::build)
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining("stage 'backup' cannot come after 'given', an input")
                .hasMessageContaining("stage 'tidy' comes after 'backop' but nothing produces it")
                .hasMessageContaining("'backup'");
    }

    @Test
    void definitionAndPicturesShowIt() {
        Pipeline pipeline = nightly((context, in) -> 7).build();

        assertThat(pipeline.definition().stages().get(1).inputs()).containsExactly("backup:after");
        assertThat(pipeline.definition().stages().get(1).reads()).isEmpty();
        assertThat(pipeline.picture().toMermaid()).contains("-->|after|");
        assertThat(pipeline.picture().toText()).contains("tidy <- backup:after");
    }

    @Test
    void scopesKeepIt() {
        PipelineBuilder quick = Pipeline.builder("quick")
                .stage(BACKUP, s -> s.reading().compute(in -> 7))
                .stage(TIDY, s -> s.reading().after(BACKUP).compute(in -> 1));
        Pipeline days = Pipeline.builder("days")
                .include("mon", quick.build())
                .include("tue", quick.build())
                .build();

        assertThat(days.definition().stages())
                .extracting(stage -> stage.path() + " " + stage.inputs())
                .containsExactlyInAnyOrder(
                        "mon/backup []", "mon/tidy [mon/backup:after]", "tue/backup []", "tue/tidy [tue/backup:after]");
        assertThat(StrictEngine.inMemory().check(days, RunRequest.of())).hasSize(4);
    }
}
