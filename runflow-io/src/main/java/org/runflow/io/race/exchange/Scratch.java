package org.runflow.io.race.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.runflow.io.disk.AtomicFiles;

/** A folder of our own that is gone when it is closed. */
record Scratch(Path path) implements AutoCloseable {
    static Scratch make() throws IOException {
        return new Scratch(Files.createTempDirectory("runflow-draft"));
    }

    void fill(DraftFiles files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.all().entrySet()) {
            Files.write(path.resolve(file.getKey()), file.getValue());
        }
    }

    @Override
    public void close() throws IOException {
        AtomicFiles.buffered().deleteTree(path);
    }
}
