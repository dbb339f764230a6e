package org.runflow.io.catalog;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.runflow.RunId;
import org.runflow.catalog.RunEntry;
import org.runflow.error.RunflowException;
import org.runflow.io.disk.FileVersion;

/**
 * The rows of ended runs that were asked for last, some kilobytes each: one is read again only when its file is another. Not safe for use by several threads.
 */
final class KnownRows {
    /** A page and a half of those who ask for all. */
    static final int MOST = 15_000;

    private final Rows rows;
    private final Map<RunId, Known> leastLatelyFirst = new LinkedHashMap<>(16, 0.75f, true);

    private record Known(FileVersion version, RunEntry entry) {}

    KnownRows(Rows rows) {
        this.rows = rows;
    }

    /** The row if it is there and can be read. */
    Optional<RunEntry> findReadable(RunId id) throws IOException {
        // looked at first: a row that is replaced meanwhile is read once more next time
        Optional<FileVersion> now = rows.findVersion(id);
        Optional<RunEntry> known = find(id, now);
        if (known.isPresent()) {
            return known;
        }
        Optional<RunEntry> entry = rows.findReadable(id);
        remember(id, now, entry);
        return entry;
    }

    /** The row, if it was read before and is still the same. */
    Optional<RunEntry> findKnown(RunId id) {
        try {
            return leastLatelyFirst.containsKey(id) ? find(id, rows.findVersion(id)) : Optional.empty();
        } catch (IOException e) {
            // whoever reads it hears what is wrong
            return Optional.empty();
        }
    }

    /** Why a run that has a folder cannot be read; absent for one that can, and for one that was killed before it had anything to read. */
    Optional<String> findProblem(RunId id) {
        try {
            Optional<FileVersion> now = rows.findVersion(id);
            if (find(id, now).isPresent()) {
                return Optional.empty();
            }
            Optional<RunEntry> entry = rows.find(id);
            boolean ended = entry.isPresent() && entry.get().state().isTerminal();
            remember(id, now, ended ? entry : Optional.empty());
            return entry.isPresent() || rows.isHardlyBegun(id)
                    ? Optional.empty()
                    : Optional.of("its run.json is missing");
        } catch (IOException | RunflowException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<RunEntry> find(RunId id, Optional<FileVersion> now) {
        @Nullable Known known = leastLatelyFirst.get(id);
        return known != null && now.isPresent() && now.get().equals(known.version())
                ? Optional.of(known.entry())
                : Optional.empty();
    }

    private void remember(RunId id, Optional<FileVersion> version, Optional<RunEntry> entry) {
        if (version.isPresent() && entry.isPresent()) {
            leastLatelyFirst.put(id, new Known(version.get(), entry.get()));
            forgetOldest();
        } else {
            leastLatelyFirst.remove(id);
        }
    }

    private void forgetOldest() {
        if (leastLatelyFirst.size() > MOST) {
            Iterator<RunId> oldest = leastLatelyFirst.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
