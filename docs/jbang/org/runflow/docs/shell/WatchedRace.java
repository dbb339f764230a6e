package org.runflow.docs.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.error.RunflowException;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.compare.DayDiff;
import org.runflow.race.model.Note;
import org.runflow.report.race.RaceReports;
import org.runflow.store.InMemoryStore;

/**
 * A race folder that somebody is editing: analysed again whenever a file of it has changed. What is broken leaves the last good result in place. Only one
 * thread looks; any may read what was seen last.
 */
final class WatchedRace {
    private static final long MEMORY_BYTES = 512L << 20;
    private static final int MOST_FILES = 10_000;
    private static final int DEEPEST = 8;

    private final Path folder;
    private final Engine engine =
            Engine.builder().store(InMemoryStore.bounded(MEMORY_BYTES)).build();
    private Map<String, String> seen = new TreeMap<>();
    private @Nullable Run good;
    private List<String> goodDays = List.of();
    private List<String> warned = List.of();
    private volatile Seen last = new Seen(0, "", List.of());

    /**
     * What was seen last.
     *
     * @param version rises with every change
     * @param page the page of the last good result, empty before there is one
     * @param problems what is wrong with the folder now; empty when it is sound
     */
    record Seen(int version, String page, List<String> problems) {}

    WatchedRace(Path folder) {
        this.folder = folder;
    }

    Seen last() {
        return last;
    }

    /** Looks at the folder, and analyses it if anything has changed; tells what came of it, or nothing when nothing changed. */
    Optional<String> look() {
        Map<String, String> now = files();
        if (now.equals(seen)) {
            return Optional.empty();
        }
        seen = now;
        try {
            RaceFolder race = RaceFolder.open(folder);
            Run run = RaceAnalysis.of(race.race()).run(engine).orThrow();
            String text = text(race, run);
            last = new Seen(last.version() + 1, RaceReports.page(run).text(), List.of());
            good = run;
            goodDays = race.race().dayNames();
            return Optional.of(text);
        } catch (RunflowException | UncheckedIOException e) {
            List<String> problems = String.valueOf(e.getMessage()).lines().toList();
            last = new Seen(last.version() + 1, last.page(), problems);
            return Optional.of(String.join("\n", problems)
                    + (good == null ? "" : "\nThe page shows the last good result until this is mended."));
        }
    }

    private String text(RaceFolder race, Run run) {
        List<String> lines = new ArrayList<>();
        List<String> warnings = race.notes().stream()
                .filter(note -> note.level() == Note.Level.WARNING)
                .map(note -> "warning: " + note.text())
                .toList();
        warnings.stream().filter(warning -> !warned.contains(warning)).forEach(lines::add);
        warned = warnings;
        Run before = good;
        if (before == null) {
            lines.add(race.race().name() + ": analysed");
            return String.join("\n", lines);
        }
        List<String> changed = new ArrayList<>();
        for (String day : race.race().dayNames()) {
            if (goodDays.contains(day)) {
                DayDiff.between(before, run, day)
                        .segmentsToText()
                        .lines()
                        .forEach(line -> changed.add(day + " " + line));
            } else {
                changed.add(day + " is new");
            }
        }
        goodDays.stream()
                .filter(day -> !race.race().dayNames().contains(day))
                .forEach(day -> changed.add(day + " is gone"));
        lines.add(changed.isEmpty() ? race.race().name() + ": no segment changed" : String.join("\n", changed));
        return String.join("\n", lines);
    }

    /**
     * What every file is now, by name: its size, its time and which file it is, so that one put in its place is seen even if it is as old and as long. Hidden
     * files, leftovers of editors and workspaces are none of the race. A folder that cannot be read has none.
     */
    private Map<String, String> files() {
        TreeMap<String, String> files = new TreeMap<>();
        try {
            Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean isWorkspace = Files.isRegularFile(directory.resolve("workspace.json"));
                    return !directory.equals(folder) && (isLeftover(directory) || isWorkspace)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isLeftover(file)) {
                        files.put(
                                folder.relativize(file).toString(),
                                attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey());
                    }
                    return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            files.put("", String.valueOf(e.getMessage()));
        }
        return files;
    }

    private static boolean isLeftover(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") || name.endsWith("~") || name.endsWith(".tmp") || name.startsWith("~$");
    }
}
