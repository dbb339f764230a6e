package org.runflow.io.race.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.runflow.error.InputProblem;
import org.runflow.io.race.dialect.Unreadable;

/** The files of a folder that is being made: those to write, and those that lie there already and are used. */
final class DraftFiles {
    /** A race file is some megabytes; what is larger than this is something else. */
    private static final long MAX_BYTES = 256L << 20;

    private final Path folder;
    private final List<InputProblem> problems;
    private final Map<String, byte[]> toWrite = new LinkedHashMap<>();
    private final Map<String, byte[]> present = new LinkedHashMap<>();

    DraftFiles(Path folder, List<InputProblem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** A file to write; one of that name is replaced. */
    void put(String name, String text) {
        toWrite.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Takes a file of somebody's: one that lies in the folder is used as it is, another is copied.
     *
     * @return what it is called in the folder, or nothing when it cannot be read
     */
    Optional<String> take(Path source, String name) {
        try {
            if (!Files.isRegularFile(source)) {
                problems.add(InputProblem.of(source.toString(), Unreadable.noFile(source)));
                return Optional.empty();
            }
            if (Files.size(source) > MAX_BYTES) {
                problems.add(InputProblem.of(source.toString(), "is larger than 256 MB; no track or start list is"));
                return Optional.empty();
            }
            Path own = source.toAbsolutePath().normalize().getFileName();
            if (own != null && liesInFolder(source)) {
                present.put(own.toString(), Files.readAllBytes(source));
                return Optional.of(own.toString());
            }
            toWrite.put(name, Files.readAllBytes(source));
            return Optional.of(name);
        } catch (IOException e) {
            problems.add(InputProblem.of(source.toString(), Unreadable.because(e)));
            return Optional.empty();
        }
    }

    private boolean liesInFolder(Path source) throws IOException {
        Path parent = source.toAbsolutePath().normalize().getParent();
        return parent != null && Files.isDirectory(folder) && Files.isSameFile(parent, folder);
    }

    /** Finds what is in the way of the files to write and of those that will be. */
    void checkFree(List<String> later) {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
            problems.add(InputProblem.of(folder.toString(), "is no folder; name one that is new or empty"));
            return;
        }
        Set<String> names = new TreeSet<>(later);
        names.addAll(toWrite.keySet());
        for (String name : names) {
            if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                problems.add(InputProblem.of(
                        folder.resolve(name).toString(),
                        "is there already and is never written over; move it away, or choose another folder"));
            }
        }
    }

    /** Files to write, by name. */
    Map<String, byte[]> toWrite() {
        return Collections.unmodifiableMap(toWrite);
    }

    /** All files of the folder that belong to the race, by name. */
    Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>(present);
        all.putAll(toWrite);
        return all;
    }
}
