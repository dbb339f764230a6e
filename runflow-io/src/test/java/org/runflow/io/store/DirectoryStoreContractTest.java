package org.runflow.io.store;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.WorkspaceFormat;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Storages;
import org.runflow.store.Upcaster;
import org.runflow.testing.ContractCheck;
import org.runflow.testing.StoreContract;

/** A directory keeps the contract of stores, and so does memory in the forms of a directory. */
class DirectoryStoreContractTest {
    @TempDir
    Path folder;

    private final AtomicInteger workspaces = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> workspaceKeepsTheContract() {
        return tests(StoreContract.checks(this::emptyStore));
    }

    @TestFactory
    Stream<DynamicTest> storagesInADirectoryKeepTheContract() {
        return tests(StoreContract.checks(() -> storages(emptyFolder(), AtomicFiles.buffered()), Codecs.standard()));
    }

    @TestFactory
    Stream<DynamicTest> storagesInMemoryKeepTheContract() {
        return tests(StoreContract.checks(Storages::inMemory, Codecs.standard()));
    }

    private static Storages storages(Path folder, AtomicFiles files) {
        return DirectoryStore.storages(
                folder, files, WorkspaceFormat.claim(folder, files), new ReleasedBlobs(folder, files));
    }

    private static Stream<DynamicTest> tests(List<ContractCheck> checks) {
        return checks.stream().map(check -> DynamicTest.dynamicTest(check.name(), check.body()::run));
    }

    private ArtifactStore emptyStore(List<Upcaster<?, ?>> upcasters) {
        DirectoryStoreBuilder builder = DirectoryStore.builder(emptyFolder());
        upcasters.forEach(builder::upcaster);
        return builder.open();
    }

    private Path emptyFolder() {
        return folder.resolve("w" + workspaces.incrementAndGet());
    }
}
