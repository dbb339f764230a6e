package org.runflow.io.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that knows Parquet is not among the libraries of these tests. */
class WithoutParquetTest {
    private static final String JAR = "org.runflow:runflow-parquet";

    @TempDir
    private Path folder;

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
