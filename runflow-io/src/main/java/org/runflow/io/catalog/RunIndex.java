package org.runflow.io.catalog;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.RunId;
import org.runflow.catalog.RunEntry;
import org.runflow.io.json.JsonHeader;
import org.runflow.io.json.JsonText;
import org.runflow.io.store.AtomicFiles;
import org.runflow.io.store.FileLocks;
import org.runflow.io.store.FileVersion;
import org.runflow.run.RunState;

/**
 * The pointers of a workspace: {@code index.json}, runs newest first, and {@code latest.json}, the newest run with results. They are for people and
 * other programs; the catalog itself never asks them. Changed under the catalog lock only, replaced atomically, rebuilt when they cannot be read.
 */
final class RunIndex {
    private static final Logger LOG = System.getLogger(RunIndex.class.getName());
    private static final Set<String> WITH_RESULTS = Set.of(RunState.SUCCEEDED.name(), RunState.PARTIAL.name());

    private final RunFolders folders;
    private final AtomicFiles files;
    private final Rows rows;
    private final MetadataForm form;
    private Optional<Known> known = Optional.empty();

    RunIndex(RunFolders folders, AtomicFiles files, Rows rows, MetadataForm form) {
        this.folders = folders;
        this.files = files;
        this.rows = rows;
        this.form = form;
    }

    private record Latest(String runId) {}

    /** A row as it stands in the file. */
    private static final class Properties extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;
    }

    /** The rows as this process has last seen them, in a file that nobody has replaced since. */
    private record Known(FileVersion version, SortedMap<String, IndexRow> rows) {}

    /** Enters a row, in place of an older one of the same run. */
    void put(IndexRow row) throws IOException {
        FileLocks.holding(folders.catalogLock(), () -> {
            putLocked(row);
            return row;
        });
    }

    /** Like {@link #put}, for who holds the catalog lock already. */
    void putLocked(IndexRow row) throws IOException {
        SortedMap<String, IndexRow> all = new TreeMap<>(read());
        if (!row.equals(all.put(row.runId(), row))) {
            replace(all);
        }
    }

    /** The ids of the runs that it knows; they have ended. */
    Set<String> ids() throws IOException {
        return FileLocks.holding(folders.catalogLock(), () -> Set.copyOf(read().keySet()));
    }

    /** Forgets all rows and makes them again from the folders of the runs, for who holds the catalog lock already. */
    void rebuildLocked() throws IOException {
        replace(fromFolders());
    }

    /** What the index says of a run that is in the catalog. */
    IndexRow rowOf(RunEntry entry) {
        try {
            Optional<byte[]> metadata = files.find(folders.metadataJson(entry.id()));
            return metadata.isEmpty()
                    ? IndexRow.of(entry, form)
                    : IndexRow.ofMetadata(entry, JsonHeader.of(metadata.get()), form);
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    () -> "metadata.json of run " + entry.id() + " is damaged, so its row says less: "
                            + e.getMessage());
            return IndexRow.of(entry, form);
        }
    }

    private SortedMap<String, IndexRow> fromFolders() throws IOException {
        SortedMap<String, IndexRow> found = empty();
        for (RunId id : rows.ids()) {
            Optional<RunEntry> entry =
                    rows.findReadable(id).filter(run -> run.state().isTerminal());
            if (entry.isPresent()) {
                found.put(id.text(), rowOf(entry.get()));
            }
        }
        return found;
    }

    private SortedMap<String, IndexRow> read() throws IOException {
        Optional<FileVersion> version = files.findVersion(folders.indexJson());
        if (version.isEmpty()) {
            return fromFolders();
        }
        if (known.isPresent() && known.get().version().equals(version.get())) {
            return known.get().rows();
        }
        try {
            byte[] content = files.read(folders.indexJson());
            SortedMap<String, IndexRow> found = empty();
            for (Map<String, Object> properties : JsonText.read(content, Properties[].class)) {
                IndexRow row = IndexRow.read(properties);
                found.put(row.runId(), row);
            }
            return found;
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    () -> "'" + folders.indexJson() + "' is damaged and is made again: " + e.getMessage());
            return fromFolders();
        }
    }

    private static SortedMap<String, IndexRow> empty() {
        return new TreeMap<>(Comparator.reverseOrder());
    }

    /**
     * Replaces index and pointer.
     *
     * @param newestFirst all rows, by descending run id
     */
    private void replace(SortedMap<String, IndexRow> newestFirst) throws IOException {
        known = Optional.empty();
        List<IndexRow> all = List.copyOf(newestFirst.values());
        List<Map<String, Object>> rowsOfFile =
                all.stream().map(IndexRow::properties).toList();
        files.write(folders.indexJson(), out -> JsonText.write(rowsOfFile, out, form.shapes()));
        Optional<IndexRow> latest =
                all.stream().filter(row -> WITH_RESULTS.contains(row.status())).findFirst();
        if (latest.isPresent()) {
            Latest pointer = new Latest(latest.get().runId());
            files.write(folders.latestJson(), out -> JsonText.write(pointer, out));
        }
        known = files.findVersion(folders.indexJson()).map(version -> new Known(version, newestFirst));
    }
}
