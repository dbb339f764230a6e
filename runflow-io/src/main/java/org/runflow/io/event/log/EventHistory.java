package org.runflow.io.event.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.runflow.RunId;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.StoreFailure;
import org.runflow.io.event.EventLine;
import org.runflow.io.json.JsonText;

/**
 * The events of one run as they stand in {@code events.jsonl}.
 *
 * @param lines in order
 * @param torn what was found behind the last whole line: a writer died, or is just writing
 */
public record EventHistory(List<EventLine> lines, Optional<String> torn) {
    private static final int MOST_MISSING = 10_000;

    /** Copies the list. */
    public EventHistory {
        lines = List.copyOf(lines);
    }

    /**
     * {@return the events of a run so far; none for one that is just beginning}
     *
     * @param workspace directory
     * @param id of the run
     * @throws org.runflow.error.StoreException when there is no such run, its events cannot be read, or a line before the last one is damaged
     */
    public static EventHistory of(Path workspace, RunId id) {
        Path folder = workspace.resolve("runs").resolve(id.text());
        Path file = folder.resolve("events.jsonl");
        return StoreFailure.in("read the events of run " + id, () -> {
            AtomicFiles files = AtomicFiles.buffered().within(workspace);
            boolean begins = !files.exists(file) && files.exists(folder);
            return begins ? new EventHistory(List.of(), Optional.empty()) : parse(files.read(file));
        });
    }

    /**
     * {@return the numbers of events that are not there: of those that a slow writer has dropped, say; none when every number up to the last one is}
     */
    public SortedSet<Long> missing() {
        SortedSet<Long> missing = new TreeSet<>();
        long next = 1;
        for (EventLine line : lines) {
            for (; next < line.seq() && missing.size() < MOST_MISSING; next++) {
                missing.add(next);
            }
            next = Math.max(next, line.seq() + 1);
        }
        return missing;
    }

    static EventHistory parse(byte[] content) throws IOException {
        List<EventLine> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                lines.add(JsonText.read(Arrays.copyOfRange(content, start, i), EventLine.class));
                start = i + 1;
            }
        }
        String rest = new String(content, start, content.length - start, StandardCharsets.UTF_8);
        return new EventHistory(lines, rest.isEmpty() ? Optional.empty() : Optional.of(rest));
    }
}
