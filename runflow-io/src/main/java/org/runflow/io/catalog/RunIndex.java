package org.runflow.io.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.io.json.JsonWriter;
import org.runflow.io.json.RecordCodec;
import org.runflow.io.store.AtomicFiles;
import org.runflow.io.store.FileLocks;
import org.runflow.run.RunState;
import org.runflow.store.Codec;

/**
 * The pointers of a workspace: {@code index.json}, runs newest first, and {@code latest.json}, the newest run with results. They are for people and
 * other programs; the catalog itself never asks them. Changed under the catalog lock only, replaced atomically, rebuilt when they cannot be read.
 */
final class RunIndex {
    private static final Codec<IndexRow[]> ROWS = new RecordCodec<>(IndexRow[].class);
    private static final Set<String> WITH_RESULTS = Set.of(RunState.SUCCEEDED.name(), RunState.PARTIAL.name());

    private final RunFolders folders;
    private final AtomicFiles files;

    RunIndex(RunFolders folders, AtomicFiles files) {
        this.folders = folders;
        this.files = files;
    }

    private record Latest(String runId) {}

    /** Enters a row, in place of an older one of the same run. */
    void put(IndexRow row) throws IOException {
        Files.createDirectories(folders.workspace());
        FileLocks.holding(folders.catalogLock(), () -> {
            putLocked(row);
            return row;
        });
    }

    /** Like {@link #put}, for who holds the catalog lock already. */
    void putLocked(IndexRow row) throws IOException {
        SortedMap<String, IndexRow> rows = read();
        if (!row.equals(rows.put(row.runId(), row))) {
            replace(rows);
        }
    }

    private SortedMap<String, IndexRow> read() throws IOException {
        Optional<byte[]> content = files.find(folders.indexJson());
        SortedMap<String, IndexRow> rows = new TreeMap<>(Comparator.reverseOrder());
        if (content.isPresent()) {
            Arrays.stream(ROWS.decode(new ByteArrayInputStream(content.get())))
                    .forEach(row -> rows.put(row.runId(), row));
        }
        return rows;
    }

    /** @param newestFirst all rows, by descending run id */
    private void replace(SortedMap<String, IndexRow> newestFirst) throws IOException {
        List<IndexRow> rows = List.copyOf(newestFirst.values());
        files.write(folders.indexJson(), out -> JsonWriter.write(rows, out));
        Optional<IndexRow> latest =
                rows.stream().filter(row -> WITH_RESULTS.contains(row.status())).findFirst();
        if (latest.isPresent()) {
            Latest pointer = new Latest(latest.get().runId());
            files.write(folders.latestJson(), out -> JsonWriter.write(pointer, out));
        }
    }
}
