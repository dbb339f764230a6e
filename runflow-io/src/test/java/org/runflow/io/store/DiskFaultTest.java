package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.catalog.RunQuery;
import org.runflow.error.RunflowException;
import org.runflow.io.Tree;
import org.runflow.io.Workspace;
import org.runflow.io.disk.Disk;
import org.runflow.run.Outcome;
import org.runflow.run.RunReport;
import org.runflow.run.StageState;
import org.runflow.store.Durability;
import org.runflow.store.Manifest;

/** A disk that fails at any one call costs a run, never a wrong result. */
class DiskFaultTest {
    private static final int MORE_CALLS_THAN_A_RUN_MAKES = 5_000;

    private static final Pipeline SMALL = Pipeline.builder("small")
            .inputs(TextsPipeline.TEXT)
            .stage(
                    TextsPipeline.WORDS,
                    s -> s.from(TextsPipeline.TEXT)
                            .version("1")
                            .compute(text ->
                                    new TextsPipeline.Words(List.of(text.text().split(" ")))))
            .build();

    @TempDir
    Path folder;

    private Tree undisturbed;

    @BeforeEach
    void runUndisturbed() throws IOException {
        Path reference = folder.resolve("reference");
        undisturbed = resultsOf(reference, runOn(Workspace.open(reference)));
    }

    @Test
    void survivesAFailureOfEachSingleCall() throws IOException {
        survives(Disk::failingAt);
    }

    @Test
    void survivesADiskThatDiesAtEachCall() throws IOException {
        survives(Disk::dyingAt);
    }

    private void survives(IntFunction<Disk.Watch> fault) throws IOException {
        for (int n = 1; n < MORE_CALLS_THAN_A_RUN_MAKES; n++) {
            Path directory = folder.resolve("w" + n);
            if (!disturbed(directory, fault.apply(n))) {
                assertThat(n).as("calls tried").isGreaterThan(60);
                return;
            }
            expectRecovery(directory, "call " + n);
        }
        fail("the disk never stopped failing");
    }

    /** Whether the run noticed: it threw a typed error, or ended as failed. */
    private static boolean disturbed(Path directory, Disk.Watch watch) {
        AtomicInteger failures = new AtomicInteger();
        Durability disk = Disk.with((call, file) -> {
            try {
                watch.before(call, file);
            } catch (IOException e) {
                failures.incrementAndGet();
                throw e;
            }
        });
        try {
            Run run = runOn(Workspace.of(
                    DirectoryStore.builder(directory).durability(disk).open()));
            assertThat(run.outcome()).isIn(Outcome.SUCCESS, Outcome.PARTIAL, Outcome.FAILURE, Outcome.ERROR);
        } catch (RunflowException e) {
            assertThat(e).hasRootCauseInstanceOf(IOException.class);
        }
        return failures.get() > 0;
    }

    private void expectRecovery(Path directory, String description) throws IOException {
        Workspace workspace = Workspace.open(directory);
        TreeSet<String> committed = new TreeSet<>();
        try (var manifests = workspace.store().manifests()) {
            manifests.map(Manifest::stage).forEach(committed::add);
        }
        workspace.catalog().markLost(Instant.parse("2030-01-01T00:00:00Z"));

        Run run = runOn(workspace);

        RunReport report = run.report();
        assertThat(run.outcome()).as(description).isEqualTo(Outcome.SUCCESS);
        assertThat(new TreeSet<>(report.stagesIn(StageState.REUSED)))
                .as(description)
                .isEqualTo(committed);
        assertThat(resultsOf(directory, run)).as(description).isEqualTo(undisturbed);
        assertThat(workspace.catalog().query(RunQuery.all()).runs())
                .as(description)
                .allMatch(entry -> entry.state().isTerminal())
                .anyMatch(entry -> entry.id().equals(run.id()));
    }

    private static Run runOn(Workspace workspace) {
        return workspace.engine().parallelism(1).build().run(SMALL, TextsPipeline.day("a b a"));
    }

    private static Tree resultsOf(Path directory, Run run) throws IOException {
        return Tree.of(directory.resolve("runs").resolve(run.id().text()))
                .without("metadata.json", "run.json", "report.json", "events.jsonl", "run.log", "lock");
    }
}
