package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.error.InputProblem;

/** Collects problems per file in bounded memory: beyond {@link #MAX_PER_FILE} of a file they are only counted. */
final class ProblemLog {
    static final int MAX_PER_FILE = 1000;

    private static final Comparator<InputProblem> BY_LINE =
            Comparator.comparingInt(problem -> problem.line().orElse(0));

    private final SortedMap<String, OfFile> files = new TreeMap<>();

    private static final class OfFile {
        private final List<InputProblem> kept = new ArrayList<>();
        private long notKept;
    }

    void add(InputProblem problem) {
        OfFile file = files.computeIfAbsent(problem.source(), name -> new OfFile());
        if (file.kept.size() < MAX_PER_FILE) {
            file.kept.add(problem);
        } else {
            file.notKept++;
        }
    }

    void add(ProblemLog other) {
        other.files.values().forEach(file -> file.kept.forEach(this::add));
        other.files.forEach((name, file) -> files.computeIfAbsent(name, each -> new OfFile()).notKept += file.notKept);
    }

    /** Counts one more problem of a file that {@linkplain #isFull is full}. */
    void count(String file) {
        files.computeIfAbsent(file, name -> new OfFile()).notKept++;
    }

    /** Whether more problems of that file will only be counted. */
    boolean isFull(String file) {
        OfFile found = files.get(file);
        return found != null && found.kept.size() >= MAX_PER_FILE;
    }

    boolean has(String file) {
        return files.containsKey(file);
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** All problems by file, then line; a file with more than are kept ends with a line that counts the rest. */
    List<InputProblem> sorted() {
        List<InputProblem> all = new ArrayList<>();
        files.forEach((name, file) -> {
            file.kept.stream().sorted(BY_LINE).forEach(all::add);
            if (file.notKept > 0) {
                all.add(InputProblem.of(name, "… and " + file.notKept + " more problems in " + name));
            }
        });
        return List.copyOf(all);
    }
}
