package org.runflow.io.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.runflow.RunCoordinate;
import org.runflow.inventory.CoordinateFilter;
import org.runflow.inventory.CoordinateSchema;
import org.runflow.inventory.InventoryBuilder;
import org.runflow.inventory.InventoryEntry;
import org.runflow.inventory.InventoryProblem;
import org.runflow.store.Digest;

/**
 * How coordinates lie in folders: the first parts of a path are the coordinate, a folder per dimension, the rest is the file. So a place of one's own reads its
 * listing, whatever keeps it. Immutable; safe for use by several threads.
 *
 * @param schema of the coordinates
 */
public record CoordinatePaths(CoordinateSchema schema) {
    /**
     * Enters a file that was listed, or the problem that its path is.
     *
     * @param inventory that takes it, if it is wanted
     * @param scope what is wanted
     * @param path with {@code /} between its parts
     * @param bytes length
     * @param version of its content
     * @param digest of its content, if known
     */
    public void enter(
            InventoryBuilder inventory,
            CoordinateFilter scope,
            String path,
            long bytes,
            String version,
            Optional<Digest> digest) {
        String[] parts = path.split("/", -1);
        if (parts.length <= schema.depth()) {
            inventory.add(stray(path, "lies above the folders of " + String.join("/", schema.names())));
            return;
        }
        Optional<RunCoordinate> coordinate = findPrefix(parts, schema.depth());
        if (coordinate.isEmpty()) {
            inventory.add(stray(path, "lies in folders that are no " + schema.name()));
            return;
        }
        if (!scope.matches(coordinate.get())) {
            return;
        }
        String file = String.join("/", Arrays.asList(parts).subList(schema.depth(), parts.length));
        try {
            inventory.add(new InventoryEntry(coordinate.get(), file, bytes, version, digest));
        } catch (IllegalArgumentException e) {
            inventory.add(new InventoryProblem(path, String.valueOf(e.getMessage()), coordinate));
        }
    }

    /**
     * Enters something that could not be judged: it hides the coordinate it lies in, or all below it.
     *
     * @param inventory that takes it
     * @param path with {@code /} between its parts
     * @param reason what is wrong with it
     */
    public void enterProblem(InventoryBuilder inventory, String path, String reason) {
        String[] parts = path.split("/", -1);
        Optional<RunCoordinate> hides = findPrefix(parts, Math.min(parts.length, schema.depth()));
        inventory.add(new InventoryProblem(path, reason, hides));
    }

    /**
     * {@return where a file lies}
     *
     * @param coordinate whose file it is
     * @param file path within it
     */
    public String path(RunCoordinate coordinate, String file) {
        InventoryEntry.requireFile(file);
        return schema.format(coordinate) + "/" + file;
    }

    private Optional<RunCoordinate> findPrefix(String[] parts, int length) {
        List<String> first = Arrays.asList(parts).subList(0, length);
        try {
            RunCoordinate prefix = new RunCoordinate(first);
            return schema.admitsPrefix(prefix) ? Optional.of(prefix) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static InventoryProblem stray(String path, String reason) {
        return new InventoryProblem(path, reason, Optional.empty());
    }
}
