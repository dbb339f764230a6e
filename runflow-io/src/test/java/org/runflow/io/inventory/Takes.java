package org.runflow.io.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.runflow.RunCoordinate;
import org.runflow.inventory.CoordinateFilter;
import org.runflow.inventory.CoordinateSchema;

/** Folders of takes of cameras, for tests. */
final class Takes {
    static final CoordinateSchema SCHEMA = CoordinateSchema.of("take", "camera", "number");
    static final CoordinateFilter ALL = CoordinateFilter.all(SCHEMA);
    static final RunCoordinate FIRST = RunCoordinate.of("bridge", "1");

    private Takes() {}

    static void write(Path root, String path, String content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every ordinary file but locks, with its content. */
    static Map<String, String> read(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("lock")) {
                    contents.put(root.relativize(file).toString(), Files.readString(file));
                }
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
