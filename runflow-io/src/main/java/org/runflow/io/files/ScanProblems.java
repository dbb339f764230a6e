package org.runflow.io.files;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;

/** Everything that is wrong with a folder, in the order of paths, so that it can be said at once. Safe for use by several threads. */
final class ScanProblems {
    private static final int SHOWN = 1_000;

    private static final String WHOLE = ".";

    private final Path root;
    private final Map<String, String> byPath = Collections.synchronizedSortedMap(new TreeMap<>());

    ScanProblems(Path root) {
        this.root = root;
    }

    void add(String path, String message) {
        byPath.put(path.isEmpty() ? WHOLE : path, message);
    }

    void add(String path, Exception failure) {
        add(path, reason(failure));
    }

    /**
     * Refuses the folder if anything is wrong with it.
     *
     * @throws InvalidInputException with all problems, of more than a thousand the first
     */
    void throwIfAny() {
        if (byPath.isEmpty()) {
            return;
        }
        List<InputProblem> problems = new ArrayList<>(all().subList(0, Math.min(SHOWN, byPath.size())));
        if (byPath.size() > SHOWN) {
            problems.add(InputProblem.of("…", "and " + (byPath.size() - SHOWN) + " more"));
        }
        throw new InvalidInputException("folder '" + root + "'", problems);
    }

    /** Refuses the folder if it could not be looked at itself. */
    void throwIfWhole() {
        if (byPath.containsKey(WHOLE)) {
            throwIfAny();
        }
    }

    /** {@return everything that is wrong so far, by path} */
    List<InputProblem> all() {
        List<InputProblem> problems = new ArrayList<>();
        for (Map.Entry<String, String> problem : byPath.entrySet()) {
            problems.add(InputProblem.of(problem.getKey(), problem.getValue()));
        }
        return List.copyOf(problems);
    }

    static String reason(Exception failure) {
        if (failure instanceof AccessDeniedException) {
            return "cannot be read: no permission";
        }
        if (failure instanceof NoSuchFileException) {
            return "is not there";
        }
        return "cannot be read: " + Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }
}
