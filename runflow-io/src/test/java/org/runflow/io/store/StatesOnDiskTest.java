package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.catalog.RunQuery;
import org.runflow.error.RunBusyException;
import org.runflow.io.Workspace;
import org.runflow.io.event.log.EventHistory;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;

/** Skipped stages, recorded numbers, kept inputs and exclusive runs in a directory. */
class StatesOnDiskTest {
    record Plan(String text) {}

    private static final ArtifactKey<Plan> PLAN =
            ArtifactKey.of("plan", Plan.class).publishedAt("plan.json");
    private static final ArtifactKey<Integer> LENGTH = ArtifactKey.of("length", Integer.class);
    private static final ArtifactKey<Integer> DOUBLE = ArtifactKey.of("double", Integer.class);

    @TempDir
    Path folder;

    private final Pipeline pipeline = Pipeline.builder("lengths")
            .inputs(PLAN)
            .stage(
                    LENGTH,
                    s -> s.from(PLAN).compute((context, plan) -> {
                        if (plan.text().isEmpty()) {
                            return context.skip("an empty plan");
                        }
                        context.metric("chars", plan.text().length());
                        return plan.text().length();
                    }))
            .stage(DOUBLE, s -> s.from(LENGTH).compute(n -> 2 * n))
            .build();

    private Engine engine() {
        return Workspace.open(folder).engine().build();
    }

    private static RunRequest planning(String text) {
        return RunRequest.of(PLAN.with(new Plan(text)));
    }

    @Test
    void skippedStagesAreReadBackFromReportAndEvents() {
        Run run = engine().run(pipeline, planning(""));
        Workspace again = Workspace.open(folder);
        Run opened = again.engine().build().open(run.id());

        assertThat(opened.outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
        assertThat(opened.report()).isEqualTo(run.report());
        assertThat(opened.report().getStage("length").skipReason()).contains("an empty plan");
        assertThat(EventHistory.of(folder, run.id()).lines())
                .filteredOn(line -> line.event().equals("STAGE_SKIPPED"))
                .extracting(
                        line -> line.stage().orElseThrow() + ": " + line.msg().orElseThrow())
                .containsExactly("length: an empty plan", "double: because length was skipped");
        assertThat(again.folderOf(run.id()).resolve("metadata.json"))
                .content()
                .contains("\"SKIPPED\"")
                .contains("\"PASS\"");
    }

    @Test
    void publishedInputIsShownAndRead() {
        Run run = engine().run(pipeline, planning("abc"));
        Workspace again = Workspace.open(folder);

        assertThat(again.folderOf(run.id()).resolve("plan.json")).content().contains("\"abc\"");
        assertThat(again.engine().build().open(run.id()).get(PLAN)).isEqualTo(new Plan("abc"));
        assertThat(engine().run(pipeline, engine().request(pipeline, run.id()))
                        .report()
                        .stagesIn(StageState.REUSED))
                .containsExactly("length", "double");
    }

    @Test
    void recordedNumbersStandInTheRow() {
        Run run = engine().run(pipeline, planning("abcd").record("length", "chars"));
        Workspace again = Workspace.open(folder);

        assertThat(again.catalog().find(run.id()).orElseThrow().metrics()).containsEntry("length:chars", 4.0);
        assertThat(again.folderOf(run.id()).resolve("run.json")).content().contains("\"length:chars\" : 4.0");
        Run without = engine().run(pipeline, planning("abcd"));
        assertThat(again.folderOf(without.id()).resolve("run.json")).content().doesNotContain("metrics");
    }

    @Test
    void exclusiveRunHoldsItsCoordinateAcrossEnginesUntilItEnds() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Pipeline slow = Pipeline.builder("slow")
                .stage(
                        LENGTH,
                        s -> s.reading().compute(in -> {
                            go.await();
                            return 1;
                        }))
                .build();
        RunRequest alone = RunRequest.of().exclusive();
        RunHandle first = engine().start(slow, alone);

        assertThatThrownBy(() -> engine().start(slow, alone)).isInstanceOf(RunBusyException.class);
        assertThat(Workspace.open(folder).catalog().query(RunQuery.all()).runs())
                .hasSize(1);
        go.countDown();
        first.await();
        assertThat(engine().run(slow, alone).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(Files.isDirectory(folder.resolve("exclusive"))).isTrue();
    }
}
