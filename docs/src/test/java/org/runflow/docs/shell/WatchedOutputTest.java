package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedOutputTest {
    @TempDir
    private Path directory;

    /** What a system says of a closed pipe depends on the language of its user. */
    @ParameterizedTest
    @CsvSource({
        "pipe:[7], Tubería rota, ''",
        "socket:[7], Verbindung beendet, ''",
        "/tmp/report.md, Broken pipe, ''",
        "/tmp/report.md, No queda espacio en el dispositivo, No queda espacio en el dispositivo",
    })
    void closedPipeIsNoLoss(String what, String said, String loss) throws IOException {
        Path place = Files.createSymbolicLink(directory.resolve("1"), Path.of(what));

        assertThat(lossOf(said, place)).isEqualTo(loss);
    }

    @Test
    void systemThatCannotTellWhatAnOutputIsIsTakenByItsWords() {
        assertThat(lossOf("Broken pipe", directory.resolve("none"))).isEmpty();
        assertThat(lossOf("No space left on device", directory.resolve("none"))).isEqualTo("No space left on device");
    }

    private static String lossOf(String said, Path place) {
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(said);
            }
        };
        WatchedOutput out = new WatchedOutput(failing, place);
        assertThatThrownBy(() -> out.write(new byte[] {1}, 0, 1)).hasMessage(said);
        return out.findLoss().orElse("");
    }
}
