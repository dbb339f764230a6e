package org.runflow.docs.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.io.Workspace;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.race.form.RaceForms;
import org.runflow.race.RaceAnalysis;
import org.runflow.report.race.RaceReports;

/**
 * The whole analysis of the race in the system property {@code runflow.race}, with all reports, once everything is warm.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 2)
public class RaceBenchmark {
    private final RaceFolder folder = RaceFolder.open(Path.of(System.getProperty("runflow.race", "sample-race")));
    private Path directory = Path.of("");

    /**
     * Makes a place for workspaces.
     *
     * @throws IOException if there is no place
     */
    @Setup
    public void open() throws IOException {
        directory = Files.createTempDirectory("runflow-benchmark");
    }

    /**
     * Deletes the workspaces.
     *
     * @throws IOException if they cannot be deleted
     */
    @TearDown
    public void clean() throws IOException {
        MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
    }

    /** {@return a run in memory} */
    @Benchmark
    public Run inMemory() {
        return analysis().run(Engine.inMemory()).orThrow();
    }

    /**
     * {@return a run that writes every artifact to a new workspace}
     *
     * @throws IOException if there is no place
     */
    @Benchmark
    public Run toDisk() throws IOException {
        Path workspace = Files.createTempDirectory(directory, "workspace");
        return analysis()
                .run(folder.engineIn(Workspace.open(workspace, RaceForms.standard()))
                        .build())
                .orThrow();
    }

    private RaceAnalysis analysis() {
        return RaceReports.standard().addTo(RaceAnalysis.of(folder.race()));
    }
}
