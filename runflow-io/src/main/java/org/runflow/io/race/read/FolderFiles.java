package org.runflow.io.race.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.runflow.error.InputProblem;

/** Finds the files of a race folder by name and lets none of them lie outside of it. */
final class FolderFiles {
    private final Path folder;
    private final LoadLog log;

    /**
     * Prepares to look for files.
     *
     * @param folder the folder itself, no link to it
     */
    FolderFiles(Path folder, LoadLog log) {
        this.folder = folder;
        this.log = log;
    }

    /** A file that must be there: as the request names it, else of that default name. */
    Optional<InputFile> require(JsonFields request, String property, String defaultName) {
        return find(request, property, defaultName, () -> problem(defaultName, "is missing from the race folder"));
    }

    /** A file that may be absent, unless the request names it. */
    Optional<InputFile> find(JsonFields request, String property, String defaultName) {
        return find(request, property, defaultName, () -> {});
    }

    /** A file of the folder that must be there; what is wrong goes to {@code problem}. */
    Optional<InputFile> require(String name, Consumer<String> problem) {
        return find(name, problem, () -> problem.accept("is missing from the race folder"));
    }

    private Optional<InputFile> find(JsonFields request, String property, String defaultName, Runnable missing) {
        Optional<JsonValue> stated = request.findText(property);
        return stated.isPresent()
                ? require(stated.get().text(), message -> request.problem(stated.get(), message))
                : find(defaultName, message -> problem(defaultName, message), missing);
    }

    private Optional<InputFile> find(String name, Consumer<String> problem, Runnable missing) {
        try {
            Path path = folder.resolve(name).normalize();
            if (Path.of(name).isAbsolute() || !path.startsWith(folder) || path.equals(folder)) {
                problem.accept("leads out of the race folder; name a file inside it");
            } else if (!Files.exists(path)) {
                missing.run();
            } else if (!path.toRealPath().startsWith(folder)) {
                problem.accept("is a link that leads out of the race folder; name a file inside it");
            } else if (!Files.isRegularFile(path)) {
                problem.accept("is a folder or device; it must be a file");
            } else {
                return Optional.of(new InputFile(name, () -> Files.newInputStream(path), log));
            }
        } catch (InvalidPathException e) {
            problem.accept("is not the name of a file: " + e.getReason());
        } catch (IOException e) {
            problem.accept("cannot be found: " + e);
        }
        return Optional.empty();
    }

    private void problem(String name, String message) {
        log.problems.add(InputProblem.of(name, message));
    }
}
