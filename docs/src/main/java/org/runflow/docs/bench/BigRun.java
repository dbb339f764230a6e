package org.runflow.docs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.runflow.Run;
import org.runflow.io.Workspace;
import org.runflow.io.race.form.RaceForms;
import org.runflow.race.RaceAnalysis;
import org.runflow.report.race.RaceReports;

/**
 * Analyses a {@link BigCity} with all reports in a process of its own and says how much lies in its workspace afterwards. What memory that takes, the
 * limit tells under which the process still ends well.
 */
final class BigRun {
    private static final double BYTES_PER_MB = 1e6;

    private BigRun() {}

    /**
     * Runs the analysis.
     *
     * @param arguments number of runners, number of segments, folder for the workspace
     * @throws IOException if the workspace cannot be measured
     */
    public static void main(String[] arguments) throws IOException {
        int runners = Integer.parseInt(arguments[0]);
        int segments = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[2]);
        Workspace workspace = Workspace.open(folder, RaceForms.standard());
        Run run = RaceReports.standard()
                .addTo(RaceAnalysis.of(BigCity.of(runners, segments)))
                .run(workspace.engine().build())
                .orThrow();
        System.out.printf(
                "%,d runners on %,d segments: %s, %.1f MB of objects, %.1f MB in the folder of the run%n",
                runners,
                segments,
                run.outcome(),
                megabytes(folder.resolve("objects")),
                megabytes(workspace.folderOf(run.id())));
    }

    private static double megabytes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes / BYTES_PER_MB;
    }
}
