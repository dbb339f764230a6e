package org.runflow.io.event.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.io.disk.AtomicFiles;

/** A file of whole lines. */
class LineFileTest {
    private static final AtomicFiles FILES = AtomicFiles.buffered();

    @TempDir
    Path folder;

    @Test
    void takesBackALineThatDidNotFit() throws IOException {
        Path file = folder.resolve("lines");
        try (FullDisk disk = new FullDisk(file, 12);
                LineFile lines = new LineFile(disk)) {
            lines.append(line("first\n"));
            assertThatThrownBy(() -> lines.append(line("second is too long\n"))).hasMessage("no space left on device");
            lines.append(line("third\n"));
        }
        assertThat(file).content().isEqualTo("first\nthird\n");
    }

    @Test
    void goesOnWhereAFileEnds() throws IOException {
        Path file = folder.resolve("lines");
        for (String text : new String[] {"one\n", "two\n"}) {
            try (LineFile lines = LineFile.open(FILES, file)) {
                lines.append(line(text));
            }
        }
        assertThat(file).content().isEqualTo("one\ntwo\n");
    }

    @Test
    void leavesALineThatSomebodyElseHasWritten() throws IOException {
        Path file = folder.resolve("lines");
        try (LineFile lines = LineFile.open(FILES, file);
                LineFile other = LineFile.open(FILES, file)) {
            other.append(line("a last line\n"));
            assertThatThrownBy(() -> lines.append(line("mine\n"))).hasMessage("somebody else has ended this log");
        }
        assertThat(file).content().isEqualTo("a last line\n");
    }

    @ParameterizedTest
    @CsvSource({"'one\ntw', 'one\n'", "'one\n', 'one\n'", "'o', ''", "'', ''"})
    void dropsWhatADeadWriterLeftOfALine(String left, String kept) throws IOException {
        Path file = folder.resolve("lines");
        Files.writeString(file, left);
        LineFile.dropTorn(FILES, file);
        assertThat(file).content().isEqualTo(kept);
    }

    private static byte[] line(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
