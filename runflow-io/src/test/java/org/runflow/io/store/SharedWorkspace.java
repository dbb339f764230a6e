package org.runflow.io.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.io.Workspace;
import org.runflow.io.disk.FileLocks;

/** A process that runs overlapping pipelines in a workspace that others use too, says which runs it made, and counts them under a lock. */
final class SharedWorkspace {
    static final int RUNS = 4;

    private SharedWorkspace() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        Engine engine = Workspace.open(directory).engine().parallelism(2).build();
        for (int i = 0; i < RUNS; i++) {
            Run run = engine.run(ThirteenStages.PIPELINE, ThirteenStages.request("line " + i, "shared"))
                    .orThrow();
            System.out.println(run.id());
            count(directory.resolve("runs"));
        }
    }

    private static void count(Path folder) throws Exception {
        Path counter = folder.resolve("counter");
        FileLocks.holding(folder.resolve("counter.lock"), () -> {
            int count = Files.exists(counter) ? Integer.parseInt(Files.readString(counter)) : 0;
            return Files.write(counter, String.valueOf(count + 1).getBytes(StandardCharsets.UTF_8));
        });
    }
}
