package org.runflow.docs.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.race.RunnersFile;
import org.runflow.io.race.form.EventRequest;
import org.runflow.race.model.Field;
import picocli.CommandLine.Option;

/** Where designed waves go: nowhere, into a copy of the race folder, or into the folder itself. */
final class WaveTarget {
    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "Write a copy of the race folder with these starts; the folder must be new or empty.")
    private Optional<Path> into = Optional.empty();

    @Option(names = "--write", description = "Write the runners file, with --into or --replace.")
    private boolean write;

    @Option(names = "--replace", description = "With --write: replace the runners file of the race.")
    private boolean replace;

    /** Refuses what contradicts itself, before anything is computed. */
    void check() {
        if (into.isPresent() && replace) {
            throw new UsageException("--into leaves the race as it is, --replace does not; choose one.");
        }
        if (write && into.isEmpty() && !replace) {
            throw new UsageException(
                    "--write replaces the runners file of the race only with --replace; else say --into DIR.");
        }
        if (replace && !write) {
            throw new UsageException("--replace belongs to --write.");
        }
        if (into.isPresent() && !isFree(into.get())) {
            throw new UsageException("--into needs a folder that is new or empty, not '" + into.get() + "'.");
        }
    }

    private static boolean isFree(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read '" + folder + "'", e);
        }
    }

    /** Writes the runners, if that was asked for, and tells where. */
    Optional<Path> write(RaceFolder race, String event, Field field) {
        String name = race.resolvedRequest().events().stream()
                .filter(request -> request.name().equals(event))
                .map(EventRequest::runnersFile)
                .findFirst()
                .orElseThrow();
        Path from = race.folder().resolve(name);
        if (into.isPresent()) {
            copy(race.folder(), into.get());
            Path to = into.get().resolve(name);
            RunnersFile.write(from, field, to);
            return Optional.of(to);
        }
        if (write) {
            RunnersFile.write(from, field, from);
            return Optional.of(from);
        }
        return Optional.empty();
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            List<Path> files = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
            for (Path file : files) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy '" + from + "' to '" + to + "'", e);
        }
    }
}
