package org.runflow.io.catalog;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.runflow.RunId;
import org.runflow.catalog.RunEntry;
import org.runflow.error.RunUnreadableException;
import org.runflow.error.RunflowException;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.FileVersion;
import org.runflow.io.json.VersionedJson;
import org.runflow.run.RunReport;

/** The rows of a catalog, one {@code run.json} in each run's folder, and the reports beside them. */
final class Rows {
    private static final Pattern RUN_ID = Pattern.compile("[0-7][0-9a-hjkmnp-tv-z]{25}");
    private static final VersionedJson<RunReport> REPORT = new VersionedJson<>(RunReport.class, "1.0.0");
    private static final VersionedJson<RunEntry> JSON = new VersionedJson<>(RunEntry.class, "1.0.0");

    private final RunFolders folders;
    private final AtomicFiles files;
    /** Runs of which a warning was given already. */
    private final Set<RunId> leftOut = ConcurrentHashMap.newKeySet();

    Rows(RunFolders folders, AtomicFiles files) {
        this.folders = folders;
        this.files = files;
    }

    void write(RunEntry entry) throws IOException {
        write(entry, folders.runJson(entry.id()));
    }

    /** Writes a row somewhere else than in the folder of its run. */
    void write(RunEntry entry, Path file) throws IOException {
        files.write(file, out -> JSON.write(entry, out));
    }

    Optional<RunEntry> find(RunId id) throws IOException {
        Optional<byte[]> content = files.find(folders.runJson(id));
        if (content.isEmpty()) {
            return Optional.empty();
        }
        RunEntry entry = JSON.read(content.get(), "run.json of run " + id);
        if (!entry.id().equals(id)) {
            throw new IOException("run.json of run " + id + " is that of run " + entry.id());
        }
        return Optional.of(entry);
    }

    /** Which version of the row is there. */
    Optional<FileVersion> findVersion(RunId id) throws IOException {
        return files.findVersion(folders.runJson(id));
    }

    void write(RunReport report) throws IOException {
        files.write(folders.reportJson(report.runId()), out -> REPORT.write(report, out));
    }

    Optional<RunReport> findReport(RunId id) throws IOException {
        Optional<byte[]> content = files.find(folders.reportJson(id));
        if (content.isEmpty()) {
            return Optional.empty();
        }
        RunReport report = REPORT.read(content.get(), "report of run " + id);
        if (!report.runId().equals(id)) {
            throw new RunUnreadableException(id.text(), "its report is that of run " + report.runId());
        }
        return Optional.of(report);
    }

    /** Whether a run was killed before it had anything to read. */
    boolean isHardlyBegun(RunId id) throws IOException {
        return files.list(folders.of(id)).stream()
                .allMatch(file -> file.equals(folders.lease(id)) || AtomicFiles.isTemporary(file));
    }

    /** The row if it is there and can be read; a run that cannot be read is reported and left out, so that it hides no other. */
    Optional<RunEntry> findReadable(RunId id) {
        try {
            return find(id);
        } catch (IOException | RunflowException e) {
            if (leftOut.add(id)) {
                System.getLogger(Rows.class.getName())
                        .log(
                                Level.WARNING,
                                () -> "run " + id + " is left out because its run.json cannot be read: "
                                        + e.getMessage());
            }
            return Optional.empty();
        }
    }

    /** Ids of all runs that have a folder, newest first. */
    List<RunId> ids() throws IOException {
        List<RunId> ids = new ArrayList<>();
        for (Path folder : files.list(folders.runs())) {
            idOf(folder).ifPresent(ids::add);
        }
        ids.sort(Comparator.reverseOrder());
        return ids;
    }

    /** The run that a file or folder is named after. */
    static Optional<RunId> idOf(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return RUN_ID.matcher(name).matches() ? Optional.of(new RunId(name)) : Optional.empty();
    }

    /** Whether its row can be read and says that it goes on. */
    boolean isLive(RunId id) {
        Optional<RunEntry> entry = findReadable(id);
        return entry.isPresent() && !entry.get().state().isTerminal();
    }

    /** Whether its row can be read and says that it is over; one without a row may be about to get it. */
    boolean hasEnded(RunId id) {
        Optional<RunEntry> entry = findReadable(id);
        return entry.isPresent() && entry.get().state().isTerminal();
    }
}
