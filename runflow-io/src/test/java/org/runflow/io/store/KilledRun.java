package org.runflow.io.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.runflow.io.Workspace;
import org.runflow.io.disk.Disk;
import org.runflow.store.Durability;

/**
 * A process that runs the thirteen stages and stops dead right before the second manifest it would commit, or, when there is no second one, before
 * the run gets its report: everything of the first is committed then, and of the second the bytes are stored and nothing else.
 */
final class KilledRun {
    private KilledRun() {}

    public static void main(String[] arguments) {
        AtomicInteger commits = new AtomicInteger();
        Durability disk = Disk.with((call, file) -> {
            boolean manifest = file.getParent().endsWith("cache") && call.equals("move");
            if ((manifest && commits.incrementAndGet() == 2) || (call.equals("move") && file.endsWith("report.json"))) {
                waitToBeKilled();
            }
        });
        Workspace workspace = Workspace.of(
                DirectoryStore.builder(Path.of(arguments[0])).durability(disk).open());
        workspace.engine().parallelism(1).build().run(ThirteenStages.PIPELINE, ThirteenStages.request("a", "b"));
    }

    private static void waitToBeKilled() throws IOException {
        System.out.println("at the commit point");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
