package org.runflow.io.race.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;
import org.runflow.io.disk.AtomicFiles;

/**
 * What a table of results or starters was understood as.
 *
 * @param event name of the event
 * @param columns column by column, in the order of the table
 * @param notes how it was understood and what was done with whom, sentences
 * @param runners how many runners there are
 * @param runnersCsv the runners file
 * @param splitsCsv the file of measured splits, absent when there are none
 * @param map the map that was used
 */
public record ImportedResults(
        String event,
        List<UnderstoodColumn> columns,
        List<String> notes,
        int runners,
        String runnersCsv,
        Optional<String> splitsCsv,
        ImportMap map) {
    /** Copies the lists. */
    public ImportedResults {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /**
     * Writes {@code <event>_runners.csv}, {@code <event>_splits.csv} where there are splits, and the map as {@code <event>_import.json}.
     *
     * @param folder the race folder, made if it is not there
     * @param replace whether files of that name are replaced
     * @return the files in that order
     * @throws InvalidInputException if one is there that may not be replaced, or the splits of an earlier import would be left over
     * @throws UncheckedIOException if a file cannot be written
     */
    public List<Path> writeTo(Path folder, boolean replace) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(event + "_runners.csv", runnersCsv);
        splitsCsv.ifPresent(splits -> files.put(event + "_splits.csv", splits));
        files.put(event + "_import.json", map.toJson());
        check(folder, replace, files);
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                AtomicFiles.buffered().write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
                written.add(path);
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to '" + folder + "'", e);
        }
    }

    private void check(Path folder, boolean replace, Map<String, String> files) {
        List<InputProblem> problems = new ArrayList<>();
        for (String name : files.keySet()) {
            Path path = folder.resolve(name);
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                    && (!replace || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))) {
                problems.add(InputProblem.of(
                        path.toString(),
                        "is there already; move it away, or say that it is to be replaced (--replace)"));
            }
        }
        Path splits = folder.resolve(event + "_splits.csv");
        if (splitsCsv.isEmpty() && Files.exists(splits, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(InputProblem.of(
                    splits.toString(),
                    "is there already, but the new table has no splits; move it away, or it would be joined"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException("the folder '" + folder + "'", problems);
        }
    }
}
