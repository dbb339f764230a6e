package org.runflow.io.retention;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.json.JsonText;

/**
 * The history of what was let go of: {@code deletions.jsonl}, a line for each deletion, written before it, so that none is missing after a kill; one that
 * was not carried out then stands there again when it is. Those of input files are written when they are gone: their ledger is written before.
 */
record DeletionLog(Path file, AtomicFiles files) {
    private record Line(int v, Instant timestamp, String kind, String path, long bytes, String rule, String reason) {}

    void add(List<Deletion> deletions, Instant now) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Deletion deletion : deletions) {
            lines.write(JsonText.line(new Line(
                    1,
                    now,
                    deletion.kind().name().toLowerCase(Locale.ROOT),
                    deletion.path(),
                    deletion.bytes(),
                    deletion.rule(),
                    deletion.reason())));
        }
        if (lines.size() > 0) {
            long unused = files.append(file, lines.toByteArray());
        }
    }
}
