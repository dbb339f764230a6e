package org.runflow.io.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services are looked for where the jar that knows Parquet is not. */
class WithoutParquetTest {
    private static final String JAR = "org.runflow:runflow-parquet";

    @TempDir
    private Path folder;

    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();

    @BeforeEach
    void hideTheJar() {
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    }

    @AfterEach
    void showIt() {
        thread.setContextClassLoader(before);
    }

    @Test
    void missingJarIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("levels.parquet"), "PAR1");

        assertThatThrownBy(() -> RowFormat.parquet(file))
                .isInstanceOf(RowFileException.class)
                .hasMessageContaining(JAR);
        assertThat(Summaries.read(file))
                .isInstanceOfSatisfying(
                        StoredSummary.Corrupt.class,
                        corrupt -> assertThat(corrupt.reason()).contains(JAR));
        assertThat(new Summaries().readAll(folder)).containsOnlyKeys(file);
    }
}
