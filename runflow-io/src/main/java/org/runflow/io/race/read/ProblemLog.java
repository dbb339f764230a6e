package org.runflow.io.race.read;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.error.InputProblem;

/**
 * Collects problems per file in bounded memory: beyond {@link #MAX_PER_FILE} of a file they are only counted. What is wrong in the same way in
 * most rows of a file comes out as one problem with its number.
 */
final class ProblemLog {
    static final int MAX_PER_FILE = 1000;

    private final SortedMap<String, ProblemsOfFile> files = new TreeMap<>();

    void add(InputProblem problem) {
        of(problem.source()).add(problem);
    }

    void add(ProblemLog other) {
        other.files.forEach((name, problems) -> of(name).addAll(problems));
    }

    /** Counts a row or point of a file, sound or not. */
    void countRow(String file) {
        of(file).countRow();
    }

    /** Whether more problems of that file will only be counted. */
    boolean isFull(String file) {
        ProblemsOfFile found = files.get(file);
        return found != null && found.isFull();
    }

    boolean has(String file) {
        ProblemsOfFile found = files.get(file);
        return found != null && !found.isEmpty();
    }

    boolean isEmpty() {
        return files.values().stream().allMatch(ProblemsOfFile::isEmpty);
    }

    /** All problems by file, then line; a file with more than are kept ends with a line that counts the rest. */
    List<InputProblem> sorted() {
        Comparator<InputProblem> byLine =
                Comparator.comparingInt(problem -> problem.line().orElse(0));
        return files.entrySet().stream()
                .flatMap(entry -> entry.getValue().sorted(entry.getKey(), byLine).stream())
                .toList();
    }

    private ProblemsOfFile of(String file) {
        return files.computeIfAbsent(file, name -> new ProblemsOfFile());
    }
}
