package org.runflow.inventory;

import java.util.Optional;
import org.runflow.RunCoordinate;
import org.runflow.store.Digest;

/**
 * One file of a coordinate as one side has it.
 *
 * @param coordinate whose file it is
 * @param file path within the coordinate, with {@code /} between its parts
 * @param bytes length, at least 0
 * @param version tells this content from the one that replaces it, without reading either; means something to its side only
 * @param digest SHA-256 of the content, where the side or a transfer has found it out
 */
public record InventoryEntry(RunCoordinate coordinate, String file, long bytes, String version, Optional<Digest> digest)
        implements Comparable<InventoryEntry> {
    private static final int LONGEST = 2_000;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a path that is empty, absolute, longer than 2,000 characters, has control characters or a part that is empty,
     *     {@code .} or {@code ..}, or a negative length
     */
    public InventoryEntry {
        requireFile(file);
        if (bytes < 0) {
            throw new IllegalArgumentException("file '" + file + "' cannot have " + bytes + " bytes");
        }
    }

    /**
     * Refuses what is no path of a file within a coordinate.
     *
     * @param file path with {@code /} between its parts
     * @throws IllegalArgumentException as the constructor
     */
    public static void requireFile(String file) {
        if (file.length() > LONGEST || !hasPlainParts(file)) {
            throw new IllegalArgumentException(
                    "'" + file
                            + "' is no path of a file: names with '/' between them are, none of them '.' or '..', without control characters");
        }
    }

    private static boolean hasPlainParts(String file) {
        int start = 0;
        for (int i = 0; i <= file.length(); i++) {
            if (i == file.length() || file.charAt(i) == '/') {
                int length = i - start;
                if (length == 0
                        || (length == 1 && file.charAt(start) == '.')
                        || (length == 2 && file.startsWith("..", start))) {
                    return false;
                }
                start = i + 1;
            } else if (Character.isISOControl(file.charAt(i)) || file.charAt(i) == '\\') {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds what is known of the content.
     *
     * @param known SHA-256 of it
     * @return the entry with it
     */
    public InventoryEntry withDigest(Digest known) {
        return new InventoryEntry(coordinate, file, bytes, version, Optional.of(known));
    }

    /** Compares by coordinate, then by path. */
    @Override
    public int compareTo(InventoryEntry other) {
        int order = coordinate.compareTo(other.coordinate);
        return order != 0 ? order : file.compareTo(other.file);
    }
}
