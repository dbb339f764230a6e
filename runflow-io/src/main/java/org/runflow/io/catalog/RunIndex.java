package org.runflow.io.catalog;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.runflow.catalog.RunEntry;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.FileLocks;
import org.runflow.io.disk.FileVersion;
import org.runflow.io.disk.JsonHeader;
import org.runflow.io.disk.StoreFailure;

/**
 * The runs that have ended, for people and other programs; the catalog itself never asks. A run that ends adds a line to {@code index.jsonl}, which costs
 * the same however many there are, and moves the pointer {@code latest.json}. The list {@code index.json} is written anew from the lines: at every end
 * while it is small, later no more often than its length warrants, and never while others wait for the catalog.
 */
final class RunIndex {
    private static final long SMALL_BYTES = 32_768;
    private static final long BYTES_PER_MS = 1_024;
    private static final long HOUR_MS = 3_600_000;

    private final RunFolders folders;
    private final AtomicFiles files;
    private final Rows rows;
    private final MetadataForm form;
    private final IndexRows lines;
    private final LatestRun latest;
    /** Places of which a warning was given already. */
    private final Set<Path> warned = ConcurrentHashMap.newKeySet();

    private volatile Optional<Shown> shown = Optional.empty();
    private volatile boolean damaged;

    RunIndex(RunFolders folders, AtomicFiles files, Rows rows, MetadataForm form) {
        this.folders = folders;
        this.files = files;
        this.rows = rows;
        this.form = form;
        this.lines = new IndexRows(folders, files, form);
        this.latest = new LatestRun(folders, files);
    }

    /** How many bytes of the lines stand in a list that nobody has replaced since. */
    private record Shown(FileVersion version, long bytes) {}

    /** Enters a row, in place of an older one of the same run. For who holds no lock. */
    void put(IndexRow row) throws IOException {
        show(FileLocks.holding(folders.catalogLock(), () -> appendLocked(row)));
    }

    /**
     * Like {@link #put}, for who holds the catalog lock already; {@link #show} is for afterwards. An index that cannot be written costs no run: it is
     * a warning, and the lines are made again later.
     *
     * @return how many bytes of lines there are now
     */
    long appendLocked(IndexRow row) {
        long bytes = Long.MAX_VALUE;
        try {
            if (damaged || !lines.exist()) {
                rewriteLocked();
            }
            bytes = lines.append(row);
        } catch (IOException e) {
            warn(folders.indexRows(), e);
            damaged = true;
        }
        pointing(() -> latest.update(row, () -> readOrMake()));
        return bytes;
    }

    /** Makes all lines again from the folders of the runs, and the pointer, for who holds the catalog lock. */
    void rewriteLocked() throws IOException {
        IndexContent all = fromFolders();
        lines.replace(all, Set.of());
        damaged = false;
        pointing(() -> latest.choose(all));
    }

    /** Takes rows away, and points to the newest of what is left, for who holds the catalog lock. */
    void removeLocked(Set<String> runs) throws IOException {
        try (IndexContent all = readOrMake()) {
            lines.replace(all, runs);
        }
        damaged = false;
        pointing(() -> {
            try (IndexContent rest = readOrMake()) {
                latest.choose(rest);
            }
        });
    }

    /**
     * Brings the list up to date, unless it is long and was written a short while ago. For who holds no lock. What cannot be written is a warning: the
     * lines are there.
     *
     * @param bytes how many of the lines should stand in it
     */
    void show(long bytes) {
        try {
            if (lines.exist() && isDue()) {
                FileLocks.holding(folders.indexLock(), () -> showLocked(bytes));
            }
        } catch (IOException e) {
            warn(folders.indexJson(), e);
        }
    }

    /** Brings the list up to date, whatever it costs. For who holds no lock. */
    void showAll() throws IOException {
        FileLocks.holding(folders.indexLock(), () -> showLocked(Long.MAX_VALUE));
    }

    /** What the index says of a run that is in the catalog. */
    IndexRow rowOf(RunEntry entry) {
        try {
            Optional<byte[]> metadata = files.find(folders.metadataJson(entry.id()));
            return metadata.isEmpty()
                    ? IndexRow.of(entry, form)
                    : IndexRow.ofMetadata(entry, JsonHeader.of(metadata.get()), form);
        } catch (IOException e) {
            System.getLogger(RunIndex.class.getName())
                    .log(
                            Level.WARNING,
                            () -> "metadata.json of run " + entry.id() + " is damaged, so its row says less: "
                                    + e.getMessage());
            return IndexRow.of(entry, form);
        }
    }

    /** Compares the times of two files of one disk, so that no clocks have to agree. A list from the future is as good as none. */
    private boolean isDue() throws IOException {
        Optional<FileVersion> list = files.findVersion(folders.indexJson());
        Optional<FileVersion> newest = files.findVersion(folders.indexRows());
        if (list.isEmpty() || newest.isEmpty() || list.get().bytes() <= SMALL_BYTES) {
            return true;
        }
        long behindMs =
                newest.get().modified().toMillis() - list.get().modified().toMillis();
        return behindMs < -HOUR_MS || behindMs > list.get().bytes() / BYTES_PER_MS;
    }

    /** Does nothing when somebody has done it while we waited. */
    private boolean showLocked(long bytes) throws IOException {
        Optional<FileVersion> version = files.findVersion(folders.indexJson());
        if (shown.isPresent()
                && version.equals(shown.map(Shown::version))
                && shown.get().bytes() >= bytes) {
            return false;
        }
        try (IndexContent content = readOrMake()) {
            lines.show(content);
            shown = files.findVersion(folders.indexJson()).map(now -> new Shown(now, content.bytes()));
        }
        return true;
    }

    /** Lines that are missing or damaged are made again with the next end of a run; until then the folders say what they should. */
    private IndexContent readOrMake() throws IOException {
        if (!lines.exist()) {
            return fromFolders();
        }
        try {
            return lines.read();
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            warn(folders.indexRows(), e);
            damaged = true;
            return fromFolders();
        }
    }

    private IndexContent fromFolders() throws IOException {
        return IndexContent.of(
                rows.ids(),
                id -> rows.findReadable(id)
                        .filter(run -> run.state().isTerminal())
                        .map(this::rowOf));
    }

    private interface Pointing {
        void run() throws IOException;
    }

    /** A pointer that cannot be written, as when somebody has put a folder in its place, costs no run. */
    private void pointing(Pointing change) {
        try {
            change.run();
        } catch (IOException e) {
            warn(folders.latestJson(), e);
        }
    }

    private void warn(Path place, IOException failure) {
        if (warned.add(place)) {
            System.getLogger(RunIndex.class.getName())
                    .log(Level.WARNING, () -> "'" + place + "' cannot be used: " + StoreFailure.reasonOf(failure));
        }
    }
}
