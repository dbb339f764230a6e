package org.runflow.io.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.JsonHeader;
import org.runflow.io.disk.StoreFailure;
import org.runflow.io.json.JsonText;
import org.runflow.run.RunState;

/** The pointer {@code latest.json}: the newest run that has results. For who holds the catalog lock. */
final class LatestRun {
    private static final Set<String> WITH_RESULTS = Set.of(RunState.SUCCEEDED.name(), RunState.PARTIAL.name());

    /** Far more than a pointer has. */
    private static final long LONGEST_BYTES = 1 << 16;

    private final RunFolders folders;
    private final AtomicFiles files;

    LatestRun(RunFolders folders, AtomicFiles files) {
        this.folders = folders;
        this.files = files;
    }

    private record Latest(String runId) {}

    /**
     * Goes on to a run that has ended. While no run had results there is no pointer, and as many as there are need not be looked at again for one more.
     *
     * @param row of that run
     * @param all rows; asked only when the pointer cannot be read, is missing although there are results now, or pointed to this run, which has none after all
     */
    void update(IndexRow row, StoreFailure.DiskAction<IndexContent> all) throws IOException {
        Optional<String> before = current();
        boolean isNewer = before.isEmpty() || before.get().compareTo(row.runId()) < 0;
        boolean hasResults = WITH_RESULTS.contains(row.status());
        if (hasResults && isNewer && before.isPresent()) {
            write(row);
        } else if (before.isEmpty()
                ? hasResults || files.exists(folders.latestJson())
                : !hasResults && before.get().equals(row.runId())) {
            try (IndexContent content = all.run()) {
                choose(content);
            }
        }
    }

    /** Points to the newest one of all. */
    void choose(IndexContent content) throws IOException {
        for (int at = 0; at < content.size(); at++) {
            Optional<IndexRow> row = content.find(at).filter(found -> WITH_RESULTS.contains(found.status()));
            if (row.isPresent()) {
                write(row.get());
                return;
            }
        }
    }

    /** Absent also when what lies there is none: whatever length that has, no run may fail for it. */
    private Optional<String> current() {
        try (InputStream in = files.ops().read(folders.latestJson(), LONGEST_BYTES)) {
            return JsonHeader.of(in.readAllBytes()).find("run_id");
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void write(IndexRow row) throws IOException {
        files.write(folders.latestJson(), out -> JsonText.write(new Latest(row.runId()), out));
    }
}
