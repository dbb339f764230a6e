package org.runflow.docs.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunId;
import org.runflow.event.EventHeader;
import org.runflow.event.StageEvent.Progress;
import org.runflow.io.event.log.JsonlEventLog;
import org.runflow.io.store.DirectoryStore;

/** What a directory costs: results that are there already, and the log of events. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 8, time = 1)
public class WorkspaceBenchmark {
    private static final int STAGES = 1_000;

    private final Pipeline wide = NoOpPipelines.wide(STAGES);
    private final Path workspace = newFolder();
    private final DirectoryStore store = DirectoryStore.at(workspace);
    private final JsonlEventLog events = JsonlEventLog.at(workspace);
    private final RunId run = RunId.at(Instant.EPOCH);
    private long seq;

    /** Computes what the runs will find. */
    @Setup
    public void fill() throws IOException {
        Engine.builder().store(store).build().run(wide, NoOpPipelines.request());
        Files.createDirectories(workspace.resolve("runs").resolve(run.text()));
    }

    /** Deletes the directory. */
    @TearDown
    public void clean() throws IOException {
        events.close();
        MoreFiles.deleteRecursively(workspace, RecursiveDeleteOption.ALLOW_INSECURE);
    }

    /** {@return a run of a new engine that reuses every stage; the time is that of one stage} */
    @Benchmark
    @OperationsPerInvocation(STAGES)
    public Run cacheHit() {
        return Engine.builder().store(DirectoryStore.at(workspace)).build().run(wide, NoOpPipelines.request());
    }

    /** Writes one event as JSON and as a line for people. */
    @Benchmark
    public void appendEvent() {
        seq++;
        EventHeader header = new EventHeader(seq, run, Instant.EPOCH);
        events.on(new Progress(header, "sun/density.results", seq, Long.MAX_VALUE, "segments"));
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("runflow-bench");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary directory", e);
        }
    }
}
