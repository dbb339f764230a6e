package org.runflow.io.race.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;

/** Collects what is wrong with a table, in bounded memory: beyond a thousand problems are only counted. */
final class ImportProblems {
    private static final int MOST = 1000;

    private final String file;
    private final List<InputProblem> kept = new ArrayList<>();
    private int more;

    ImportProblems(String file) {
        this.file = file;
    }

    void add(String message) {
        add(InputProblem.of(file, message));
    }

    void add(int line, String column, String value, String message) {
        add(new InputProblem(
                file,
                OptionalInt.of(line),
                Optional.of(column).filter(text -> !text.isEmpty()),
                Optional.of(value).filter(text -> !text.isEmpty()),
                message));
    }

    private void add(InputProblem problem) {
        if (kept.size() < MOST) {
            kept.add(problem);
        } else {
            more++;
        }
    }

    void addAll(List<InputProblem> problems) {
        problems.forEach(this::add);
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    void requireNone() {
        if (kept.isEmpty()) {
            return;
        }
        List<InputProblem> all = new ArrayList<>(kept);
        if (more > 0) {
            all.add(InputProblem.of(file, "… and " + more + " more problems"));
        }
        throw new InvalidInputException("the import of '" + file + "'", all);
    }
}
