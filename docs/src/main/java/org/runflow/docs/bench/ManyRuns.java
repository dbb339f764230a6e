package org.runflow.docs.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.runflow.RunCoordinate;
import org.runflow.catalog.RunCatalog;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunIds;
import org.runflow.catalog.RunQuery;
import org.runflow.io.catalog.FileRunCatalog;
import org.runflow.io.json.VersionedJson;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;
import org.runflow.run.RunState;
import org.runflow.store.Digest;

/**
 * A workspace with many runs that have ended, each with a metric; deleted with the process.
 *
 * @param catalog that has looked at all of them
 * @param old a run behind which lies a tenth of all
 * @param poor a run that a tenth of all are worse than
 * @param heapMegabytes what the catalog has kept of them
 */
record ManyRuns(RunCatalog catalog, RunEntry old, RunEntry poor, double heapMegabytes) {
    static final Metric SCORE = Metric.of("fit:score", Direction.HIGHER);

    private static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");
    private static final VersionedJson<RunEntry> ROW = new VersionedJson<>(RunEntry.class, "1.0.0");
    private static final int SERIES = 100;
    private static final int TENTHS = 10;
    private static final double BYTES_PER_MB = 1e6;

    static ManyRuns make(int runs) {
        try {
            Path workspace = Files.createTempDirectory("runflow-runs");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(workspace)));
            FileRunCatalog catalog = FileRunCatalog.at(workspace);
            List<RunEntry> landmarks = write(workspace, entries(runs));
            double before = usedMegabytes();
            var unused = catalog.query(RunQuery.all().bestBy(SCORE).limit(1));
            return new ManyRuns(catalog, landmarks.get(0), landmarks.get(1), usedMegabytes() - before);
        } catch (IOException e) {
            throw new UncheckedIOException("the runs cannot be made", e);
        }
    }

    /** Writes the rows; returns an old run and a poor one. */
    private static List<RunEntry> write(Path workspace, List<RunEntry> all) throws IOException {
        for (RunEntry run : all) {
            Path folder = Files.createDirectories(
                    workspace.resolve("runs").resolve(run.id().text()));
            try (OutputStream out = Files.newOutputStream(folder.resolve("run.json"))) {
                ROW.write(run, out);
            }
        }
        int tenth = all.size() / TENTHS;
        RunEntry poor = all.stream()
                .sorted(Comparator.comparing(ManyRuns::score))
                .skip(tenth)
                .findFirst()
                .orElseThrow();
        return List.of(all.get(tenth), poor);
    }

    private static List<RunEntry> entries(int runs) {
        RunIds ids = new RunIds();
        SplittableRandom random = new SplittableRandom(1);
        List<RunEntry> all = new ArrayList<>(runs);
        for (int i = 0; i < runs; i++) {
            TreeMap<String, Double> metrics = new TreeMap<>();
            metrics.put(SCORE.name(), random.nextDouble());
            all.add(new RunEntry(
                    ids.next(NOON.plusSeconds(i)),
                    "pipeline",
                    Digest.of("definition"),
                    RunCoordinate.of("series", String.valueOf(i % SERIES)),
                    Optional.empty(),
                    i % TENTHS == 0 ? RunState.FAILED : RunState.SUCCEEDED,
                    NOON.plusSeconds(i),
                    Optional.of(NOON.plusSeconds(i)),
                    Optional.of(NOON.plusSeconds(i)),
                    new TreeMap<>(),
                    metrics));
        }
        return all;
    }

    private static double score(RunEntry run) {
        return run.metrics().getOrDefault(SCORE.name(), 0.0);
    }

    private static double usedMegabytes() {
        Runtime.getRuntime().gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / BYTES_PER_MB;
    }

    private static void delete(Path workspace) {
        try {
            MoreFiles.deleteRecursively(workspace, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException e) {
            throw new UncheckedIOException("the runs cannot be deleted", e);
        }
    }
}
