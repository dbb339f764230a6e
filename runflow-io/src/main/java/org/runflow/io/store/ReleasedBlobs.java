package org.runflow.io.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.FileVersion;
import org.runflow.io.json.DamagedJsonException;
import org.runflow.io.json.JsonText;
import org.runflow.store.Digest;

/**
 * Which blobs were let go of on purpose: {@code released/values.jsonl}, a line for each, written before its bytes go. Only lines that have come since are
 * read again. A damaged line means nothing: its blob is missing, then. Thread-safe; lines are added by who holds the retention lock.
 */
final class ReleasedBlobs {
    private final Path file;
    private final AtomicFiles files;
    private final Map<Digest, Instant> known = new HashMap<>();
    private Optional<FileVersion> seen = Optional.empty();
    private long read;

    ReleasedBlobs(Path workspace, AtomicFiles files) {
        this.file = workspace.resolve("released").resolve("values.jsonl");
        this.files = files;
    }

    private record Line(Digest blob, Instant releasedAt) {}

    synchronized Optional<Instant> find(Digest blob) throws IOException {
        Optional<FileVersion> now = files.findVersion(file);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        if (!now.equals(seen)) {
            load(now.get());
            seen = now;
        }
        return Optional.ofNullable(known.get(blob));
    }

    void add(Collection<Digest> blobs, Instant at) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Digest blob : blobs) {
            lines.write(JsonText.line(new Line(blob, at)));
        }
        long unused = files.append(file, lines.toByteArray());
    }

    private void load(FileVersion now) throws IOException {
        if (now.bytes() < read) {
            known.clear();
            read = 0;
        }
        byte[] content = files.findFrom(file, read);
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                add(Arrays.copyOfRange(content, start, i));
                start = i + 1;
            }
        }
        read += start;
    }

    private void add(byte[] content) throws IOException {
        try {
            Line line = JsonText.read(content, Line.class);
            known.put(line.blob(), line.releasedAt());
        } catch (DamagedJsonException e) {
            System.getLogger(ReleasedBlobs.class.getName())
                    .log(System.Logger.Level.WARNING, "a damaged line of ''{0}'' does not count", file);
        }
    }
}
