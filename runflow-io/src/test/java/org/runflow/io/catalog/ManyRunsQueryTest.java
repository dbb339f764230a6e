package org.runflow.io.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.catalog.RunCounts;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunIds;
import org.runflow.catalog.RunQuery;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;
import org.runflow.run.RunState;
import org.runflow.store.Digest;

/** Queries by columns against filtering and sorting all rows, while runs come, end and go. */
class ManyRunsQueryTest {
    private static final RunState[] ENDS = {RunState.SUCCEEDED, RunState.PARTIAL, RunState.FAILED};
    private static final Metric SCORE = Metric.of("s:score", Direction.closestTo(3));

    @TempDir
    private Path workspace;

    private final List<RunEntry> all = new ArrayList<>();
    private final Random random = new Random(5);

    private RunEntry entry(RunId id) {
        TreeMap<String, Double> metrics = new TreeMap<>();
        if (random.nextInt(4) > 0) {
            metrics.put("s:score", (double) random.nextInt(7));
        }
        TreeMap<String, String> attributes = new TreeMap<>();
        attributes.put("colour", random.nextBoolean() ? "red" : "blue");
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        return new RunEntry(
                id,
                random.nextBoolean() ? "p" : "q",
                Digest.of("definition"),
                RunCoordinate.of("a", String.valueOf(random.nextInt(3))),
                Optional.empty(),
                ENDS[random.nextInt(ENDS.length)],
                at,
                Optional.of(at),
                Optional.of(at),
                attributes,
                metrics);
    }

    private RunQuery query() {
        RunQuery query = RunQuery.all().limit(1 + random.nextInt(5));
        query = random.nextBoolean() ? query.under(RunCoordinate.of("a", "1")) : query;
        query = random.nextInt(3) == 0 ? query.ofPipeline("p") : query;
        query = random.nextInt(3) == 0 ? query.in(RunState.SUCCEEDED, RunState.FAILED) : query;
        query = random.nextInt(3) == 0 ? query.with("colour", "red") : query;
        query = random.nextInt(3) == 0 ? query.between("s:score", 1, 4) : query;
        return random.nextBoolean() ? query.bestBy(SCORE) : query;
    }

    private List<RunId> expected(RunQuery query) {
        Comparator<RunEntry> newest = Comparator.comparing(RunEntry::id).reversed();
        Comparator<RunEntry> order = query.ranked().isEmpty()
                ? newest
                : ((Comparator<RunEntry>) (a, b) -> SCORE.compare(score(a), score(b))).thenComparing(newest);
        return all.stream()
                .filter(query::matches)
                .sorted(order)
                .map(RunEntry::id)
                .toList();
    }

    private static double score(RunEntry entry) {
        return entry.metrics().getOrDefault("s:score", Double.NaN);
    }

    @Test
    void pagesAreWhatFilteringAndSortingGives() throws IOException {
        FileRunCatalog catalog = FileRunCatalog.at(workspace);
        RunFolders folders = new RunFolders(workspace);
        Rows rows = new Rows(folders, AtomicFiles.buffered());
        RunIds ids = new RunIds();
        for (int round = 0; round < 60; round++) {
            for (int i = random.nextInt(4); i > 0; i--) {
                RunEntry entry = entry(ids.next(Instant.parse("2026-01-01T00:00:00Z")));
                Files.createDirectories(folders.of(entry.id()));
                rows.write(entry);
                all.add(random.nextInt(all.size() + 1), entry);
            }
            if (round % 7 == 6 && !all.isEmpty()) {
                RunEntry gone = all.remove(random.nextInt(all.size()));
                try (Stream<Path> files = Files.list(folders.of(gone.id()))) {
                    files.forEach(file -> file.toFile().delete());
                }
                Files.delete(folders.of(gone.id()));
            }
            RunQuery asked = query();
            List<RunId> seen = new ArrayList<>();
            Optional<RunQuery> next = Optional.of(asked);
            while (next.isPresent()) {
                catalog.query(next.get()).runs().forEach(run -> seen.add(run.id()));
                next = catalog.query(next.get()).next();
            }
            assertThat(seen).as("round %s: %s", round, asked).isEqualTo(expected(asked));
        }
        RunCounts.Tally tally = new RunCounts.Tally();
        all.forEach(run -> tally.add(run.state(), run.pipeline(), run.coordinate()));
        assertThat(catalog.counts()).isEqualTo(tally.counts());
        assertThat(catalog.counts().runs()).isEqualTo(all.size());
        assertThat(catalog.coordinates(RunCoordinate.root()).toList())
                .isEqualTo(all.stream()
                        .map(RunEntry::coordinate)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
