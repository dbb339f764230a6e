package org.runflow.io.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.runflow.RunId;
import org.runflow.io.Workspace;
import org.runflow.io.catalog.FileRunCatalog;

/** A process that marks a run that was lost, says how many that were, and ends another, where the list of runs has to be written each time. */
final class RunAmongMany {
    private RunAmongMany() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        FileRunCatalog catalog = Workspace.open(directory).catalog();
        Instant now = Instant.now();
        SampleRuns.running(catalog, RunId.at(now)).close();
        System.out.println(catalog.markLost(now).size());
        Files.delete(directory.resolve("index.json"));
        SampleRuns.whole(catalog, RunId.at(now.plusMillis(1)));
    }
}
