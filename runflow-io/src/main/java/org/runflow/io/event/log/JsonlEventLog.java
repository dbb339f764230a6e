package org.runflow.io.event.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.runflow.RunId;
import org.runflow.error.StoreException;
import org.runflow.event.RunEvent;
import org.runflow.event.RunListener;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.StoreFailure;

/**
 * Writes the events of every run into its folder: a line of {@code events.jsonl} and one of {@code run.log} for each. The files of a run stay open
 * from its first event to its last, have this one writer and never rotate. Safe for use by several threads.
 */
public final class JsonlEventLog implements RunListener, AutoCloseable {
    private final AtomicFiles files;
    private final Path runs;
    private final Map<RunId, RunLog> open = new HashMap<>();

    private JsonlEventLog(Path workspace) {
        this.files = AtomicFiles.buffered().within(workspace);
        this.runs = workspace.resolve("runs");
    }

    /**
     * {@return a log of the runs of a workspace}
     *
     * @param workspace directory
     */
    public static JsonlEventLog at(Path workspace) {
        return new JsonlEventLog(workspace);
    }

    /**
     * Writes an event.
     *
     * @param event to write
     * @throws StoreException when it cannot be written; the files end with the event before it then, and the next one is tried again
     */
    @Override
    public synchronized void on(RunEvent event) {
        StoreFailure.in("log event " + event.seq() + " of run " + event.runId(), () -> {
            append(event);
            return event;
        });
    }

    /**
     * Closes the files of runs that have not ended. The log may be used again afterwards.
     *
     * @throws StoreException when one cannot be closed
     */
    @Override
    public synchronized void close() {
        StoreFailure.in("close the event log", () -> {
            for (RunId id : List.copyOf(open.keySet())) {
                close(id);
            }
            return open;
        });
    }

    private void append(RunEvent event) throws IOException {
        RunLog log = open.get(event.runId());
        if (log == null) {
            log = RunLog.in(files, runs.resolve(event.runId().text()));
            open.put(event.runId(), log);
        }
        try {
            log.append(event);
        } finally {
            if (event.isTerminal()) {
                close(event.runId());
            }
        }
    }

    private void close(RunId id) throws IOException {
        RunLog log = open.remove(id);
        if (log != null) {
            log.close();
        }
    }
}
