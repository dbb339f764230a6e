package org.runflow.docs.shell;

import java.util.Locale;

/** How much something is on a disk, for people. */
final class StoredBytes {
    private StoredBytes() {}

    static String text(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
