package org.runflow.io.catalog;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.runflow.RunId;
import org.runflow.catalog.RunEntry;
import org.runflow.io.store.FileVersion;

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
        @Nullable Known known = leastLatelyFirst.get(id);
        if (known != null && now.equals(Optional.of(known.version()))) {
            return Optional.of(known.entry());
        }
        Optional<RunEntry> entry = rows.findReadable(id);
        if (now.isPresent() && entry.isPresent()) {
            leastLatelyFirst.put(id, new Known(now.get(), entry.get()));
            forgetOldest();
        } else {
            leastLatelyFirst.remove(id);
        }
        return entry;
    }

    private void forgetOldest() {
        if (leastLatelyFirst.size() > MOST) {
            Iterator<RunId> oldest = leastLatelyFirst.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
