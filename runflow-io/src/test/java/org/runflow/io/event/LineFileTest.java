package org.runflow.io.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of whole lines. */
class LineFileTest {
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
            try (LineFile lines = LineFile.open(file)) {
                lines.append(line(text));
            }
        }
        assertThat(file).content().isEqualTo("one\ntwo\n");
    }

    private static byte[] line(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
