package org.runflow.docs.bench;

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
import org.openjdk.jmh.annotations.Warmup;
import org.runflow.Run;
import org.runflow.io.Workspace;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.race.form.RaceForms;
import org.runflow.race.RaceAnalysis;
import org.runflow.report.race.RaceReports;

/** The first analysis of a process: reads the race in the system property {@code runflow.race} and writes every artifact and report. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FirstRunBenchmark {
    /**
     * {@return the run}
     *
     * @throws IOException if there is no place for its workspace
     */
    @Benchmark
    public Run firstRun() throws IOException {
        RaceFolder folder = RaceFolder.open(Path.of(System.getProperty("runflow.race", "sample-race")));
        Path workspace = Files.createTempDirectory("runflow-benchmark");
        return RaceReports.standard()
                .addTo(RaceAnalysis.of(folder.race()))
                .run(folder.engineIn(Workspace.open(workspace, RaceForms.standard()))
                        .build())
                .orThrow();
    }
}
