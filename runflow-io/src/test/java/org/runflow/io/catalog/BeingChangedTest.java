package org.runflow.io.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.io.disk.FileLocks;

class BeingChangedTest {
    @TempDir
    private Path workspace;

    @Test
    void lookingTellsWhoeverHasTheCatalogAndTakesNothing() throws IOException {
        FileRunCatalog catalog = FileRunCatalog.at(workspace);
        assertThat(catalog.isBeingChanged()).isFalse();
        assertThat(workspace.resolve("catalog.lock")).doesNotExist();

        try (FileLocks.Held held = FileLocks.lock(workspace.resolve("catalog.lock"))) {
            assertThat(held).isNotNull();
            assertThat(catalog.isBeingChanged()).isTrue();
        }

        assertThat(catalog.isBeingChanged()).isFalse();
    }
}
