package org.runflow.io.catalog;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.testing.CatalogContract;

/** A directory keeps the contract of catalogs. */
class FileRunCatalogContractTest {
    @TempDir
    Path folder;

    private final AtomicInteger workspaces = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return CatalogContract.checks(() -> FileRunCatalog.at(folder.resolve("w" + workspaces.incrementAndGet())))
                .stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), check.body()::run));
    }
}
