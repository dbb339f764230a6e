package org.runflow.io.store;

import java.nio.file.Path;
import org.runflow.catalog.RunQuery;
import org.runflow.error.StoreException;
import org.runflow.io.Workspace;
import org.runflow.io.catalog.FileRunCatalog;

/** A process that says which runs it can list, why not the others, and why it does not open another workspace. */
final class RowsWithLittleMemory {
    private RowsWithLittleMemory() {}

    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        FileRunCatalog catalog = Workspace.open(directory).catalog();
        catalog.query(RunQuery.all()).runs().forEach(run -> System.out.println(run.id()));
        catalog.unreadable().values().forEach(System.out::println);
        try {
            Workspace.open(directory.resolve("other"));
        } catch (StoreException e) {
            System.out.println(e.getCause().getMessage());
        }
    }
}
