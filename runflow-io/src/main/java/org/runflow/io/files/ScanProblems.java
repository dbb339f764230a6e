package org.runflow.io.files;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;

/** Everything that is wrong with a folder, in the order of paths, so that it can be said at once. Safe for use by several threads. */
final class ScanProblems {
    private static final int SHOWN = 1_000;

    private final Path root;
    private final Map<String, String> byPath = new ConcurrentSkipListMap<>();

    ScanProblems(Path root) {
        this.root = root;
    }

    void add(String path, String message) {
        byPath.put(path.isEmpty() ? "." : path, message);
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
        var problems = byPath.entrySet().stream()
                .limit(SHOWN)
                .map(entry -> InputProblem.of(entry.getKey(), entry.getValue()))
                .collect(java.util.stream.Collectors.toList());
        if (byPath.size() > SHOWN) {
            problems.add(InputProblem.of("…", "and " + (byPath.size() - SHOWN) + " more"));
        }
        throw new InvalidInputException("folder '" + root + "'", problems);
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
