package org.runflow.docs.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.runflow.Pipeline;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.catalog.InMemoryCatalog;
import org.runflow.catalog.RunCatalog;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunLease;
import org.runflow.io.catalog.FileRunCatalog;
import org.runflow.run.Outcome;
import org.runflow.run.RunEnvironment;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;

/** What it costs to enter and end a run in a directory, among few runs and among many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CatalogBenchmark {
    private static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");

    private final Pipeline pipeline = NoOpPipelines.wide(1);

    /** How many runs there are before. */
    @Param({"100", "10000"})
    private int runs;

    private Path workspace = Path.of("");
    private RunCatalog catalog = new InMemoryCatalog();

    /** Enters and ends the runs before. */
    @Setup
    public void fill() throws IOException {
        workspace = Files.createTempDirectory("runflow-bench");
        catalog = FileRunCatalog.at(workspace);
        for (int run = 0; run < runs; run++) {
            beginAndEnd();
        }
    }

    /** Deletes the directory. */
    @TearDown
    public void clean() throws IOException {
        MoreFiles.deleteRecursively(workspace, RecursiveDeleteOption.ALLOW_INSECURE);
    }

    /** {@return the row of a run that was entered, begun and ended} */
    @Benchmark
    public RunEntry beginAndEnd() {
        RunId id = catalog.newId(NOON);
        RunLease lease = catalog.begin(
                new RunEntry(
                        id,
                        pipeline.name(),
                        pipeline.hash(),
                        RunCoordinate.of(pipeline.name()),
                        Optional.empty(),
                        RunState.QUEUED,
                        NOON,
                        Optional.empty(),
                        Optional.empty(),
                        new TreeMap<>()),
                pipeline.definition());
        catalog.transition(id, RunState.QUEUED, RunState.RUNNING, NOON);
        RunEntry ended = catalog.finish(RunState.RUNNING, report(id));
        lease.close();
        return ended;
    }

    private RunReport report(RunId id) {
        return new RunReport(
                id,
                pipeline.name(),
                pipeline.hash(),
                RunCoordinate.of(pipeline.name()),
                Optional.empty(),
                RunState.SUCCEEDED,
                Optional.of(Outcome.SUCCESS),
                NOON,
                Optional.of(NOON),
                Optional.of(NOON),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                RunEnvironment.here(1),
                Optional.empty());
    }
}
