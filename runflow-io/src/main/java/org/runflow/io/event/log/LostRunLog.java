package org.runflow.io.event.log;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.runflow.RunId;
import org.runflow.event.EventHeader;
import org.runflow.event.RunEvent;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.event.EventLine;
import org.runflow.run.Outcome;
import org.runflow.run.RunState;

/** Ends the log of a run whose process was killed, in its place. */
public final class LostRunLog {
    private LostRunLog() {}

    /**
     * Writes the last event of a run, numbered after those that are there. Half a line that the writer left behind is taken away. A run that has no
     * log, as its engine kept none, or whose log has its last event already, is left alone.
     *
     * @param workspace directory
     * @param id of a run whose lease the caller holds, so that nobody else writes
     * @param state terminal state in which it is found
     * @param outcome of the run
     * @param at when it is found
     * @throws IOException when it cannot be written, or is a link or a file with other names; nothing is written then
     * @throws org.runflow.error.StoreException when the log cannot be read or is damaged
     */
    public static void end(Path workspace, RunId id, RunState state, Outcome outcome, Instant at) throws IOException {
        Path folder = workspace.resolve("runs").resolve(id.text());
        AtomicFiles files = AtomicFiles.buffered().within(workspace);
        if (!files.exists(RunLog.events(folder))) {
            return;
        }
        List<EventLine> lines = EventHistory.of(workspace, id).lines();
        Optional<EventLine> last = lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
        if (last.filter(EventLine::endsRun).isPresent()) {
            return;
        }
        EventHeader header = new EventHeader(last.map(EventLine::seq).orElse(0L) + 1, id, at);
        try (RunLog log = RunLog.afterLastLineIn(files, folder)) {
            log.append(new RunEvent.RunEnded(header, state, outcome));
        }
    }
}
