package org.runflow.io.source;

import java.time.Instant;
import org.runflow.store.Digest;

/**
 * A file as it was when something was made from it.
 *
 * @param name for people, as in {@code segments.csv}
 * @param location {@code root:path}, the path relative to the root, with {@code /} between its parts
 * @param bytes length, at least 0
 * @param modified when it was changed last, UTC
 * @param key by which its disk knows it, as far as it has one; empty else
 * @param quickHash of its length, the first, the middle and the last 64 KiB, or of all of it up to 192 KiB
 * @param content SHA-256 of all of it
 */
public record SourceFingerprint(
        String name, String location, long bytes, Instant modified, String key, Digest quickHash, Digest content) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a location that leads out of its root or names none, or a negative length
     */
    public SourceFingerprint {
        SourcePath.parse(location);
        if (bytes < 0) {
            throw new IllegalArgumentException("source '" + name + "' cannot have " + bytes + " bytes");
        }
    }

    /** {@return the name of its root} */
    public String root() {
        return SourcePath.parse(location).root();
    }

    /** {@return its path relative to its root} */
    public String path() {
        return SourcePath.parse(location).path();
    }

    /** Whether it is small enough for the quick hash to be one of all of it. */
    boolean isCoveredByQuickHash() {
        return bytes <= SourceDisk.COVERED_BYTES;
    }
}
