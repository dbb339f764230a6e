package org.runflow.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.runflow.store.Digest;

/** What lies under a folder: relative path to digest of the content. */
public record Tree(SortedMap<String, Digest> files) {
    public static Tree of(Path folder) throws IOException {
        SortedMap<String, Digest> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Digest.ofBytes(Files.readAllBytes(file)));
            }
        }
        return new Tree(files);
    }

    /** This tree without the files of these names, in whichever folder. */
    public Tree without(String... names) {
        SortedMap<String, Digest> rest = new TreeMap<>(files);
        List<String> unwanted = List.of(names);
        rest.keySet().removeIf(path -> unwanted.contains(path.substring(path.lastIndexOf('/') + 1)));
        return new Tree(rest);
    }
}
