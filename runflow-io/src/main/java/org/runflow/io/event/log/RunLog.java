package org.runflow.io.event.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.runflow.event.RunEvent;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.event.EventLine;
import org.runflow.io.json.JsonText;

/** The two files of one run: {@code events.jsonl} for programs and {@code run.log} for people, open while the run lives. */
final class RunLog implements AutoCloseable {
    private final LineFile events;
    private final LineFile log;

    private RunLog(LineFile events, LineFile log) {
        this.events = events;
        this.log = log;
    }

    static RunLog in(AtomicFiles files, Path folder) throws IOException {
        files.createFolder(folder);
        LineFile events = LineFile.open(files, events(folder));
        try {
            return new RunLog(events, LineFile.open(files, people(folder)));
        } catch (IOException e) {
            events.close();
            throw e;
        }
    }

    /** The files of a writer that died, without what it wrote of a line that it did not finish. */
    static RunLog afterLastLineIn(AtomicFiles files, Path folder) throws IOException {
        LineFile.dropTorn(files, events(folder));
        if (files.exists(people(folder))) {
            LineFile.dropTorn(files, people(folder));
        }
        return in(files, folder);
    }

    static Path events(Path folder) {
        return folder.resolve("events.jsonl");
    }

    private static Path people(Path folder) {
        return folder.resolve("run.log");
    }

    void append(RunEvent event) throws IOException {
        EventLine line = EventLine.of(event);
        events.append(JsonText.line(line));
        log.append((line.forPeople() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        try {
            events.close();
        } finally {
            log.close();
        }
    }
}
