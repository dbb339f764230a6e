package org.runflow.io.store;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Upcaster;
import org.runflow.testing.StoreContract;

/** A directory keeps the contract of stores. */
class DirectoryStoreContractTest {
    @TempDir
    Path folder;

    private final AtomicInteger workspaces = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return StoreContract.checks(this::emptyStore).stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), check.body()::run));
    }

    private ArtifactStore emptyStore(List<Upcaster<?, ?>> upcasters) {
        DirectoryStoreBuilder builder = DirectoryStore.builder(folder.resolve("w" + workspaces.incrementAndGet()));
        upcasters.forEach(builder::upcaster);
        return builder.open();
    }
}
