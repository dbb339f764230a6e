package org.runflow.io.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was read of one stream of a process.
 *
 * @param tail the last lines, in order
 * @param lines how many there were
 * @param bytes how many there were
 * @param file that holds all of them, if that was wanted
 * @param problem why it is not all that was printed, or not in the file
 */
public record StreamSummary(List<String> tail, long lines, long bytes, Optional<Path> file, Optional<String> problem) {
    /** Copies the list. */
    public StreamSummary {
        tail = List.copyOf(tail);
    }

    static StreamSummary nothing() {
        return new StreamSummary(List.of(), 0, 0, Optional.empty(), Optional.empty());
    }
}
