package org.runflow.io.store;

import java.nio.file.Path;
import org.runflow.io.Workspace;
import org.runflow.io.disk.Disk;
import org.runflow.store.Durability;

/** A process that dies at the moment at which the folder of its run would appear. */
final class HalfBegunRun {
    private HalfBegunRun() {}

    public static void main(String[] arguments) {
        Durability disk = Disk.with((call, file) -> {
            if (call.equals("move") && file.getParent().endsWith("runs")) {
                Runtime.getRuntime().halt(9);
            }
        });
        Workspace workspace = Workspace.of(
                DirectoryStore.builder(Path.of(arguments[0])).durability(disk).open());
        SampleRuns.whole(workspace.catalog(), SampleRuns.id(1));
    }
}
