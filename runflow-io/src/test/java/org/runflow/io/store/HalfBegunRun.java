package org.runflow.io.store;

import java.nio.file.Path;
import org.runflow.io.Workspace;

/** A process that dies at the moment at which the folder of its run would appear. */
final class HalfBegunRun {
    private HalfBegunRun() {}

    public static void main(String[] arguments) {
        AtomicFiles files = Disk.files((call, file) -> {
            if (call.equals("move") && file.getParent().endsWith("runs")) {
                Runtime.getRuntime().halt(9);
            }
        });
        Workspace workspace = Workspace.of(
                DirectoryStore.builder(Path.of(arguments[0])).files(files).open());
        SampleRuns.whole(workspace.catalog(), SampleRuns.id(1));
    }
}
