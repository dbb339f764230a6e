package org.runflow.io.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files appear whole or not at all. */
class AtomicFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"create", "write", "force", "move"})
    void keepsTheOldContentWhenAnythingFails(String failing) throws IOException {
        Path file = folder.resolve("file");
        AtomicFiles.forced().write(file, bytes("old"));
        AtomicFiles files = Disk.files((call, path) -> {
            if (call.equals(failing)) {
                throw new IOException(failing + " fails");
            }
        });

        assertThatThrownBy(() -> files.write(file, bytes("new"))).hasMessage(failing + " fails");
        assertThat(file).hasContent("old");
        assertThat(folder).as("nothing is left behind").isDirectoryNotContaining("glob:**/*.tmp");
    }

    @Test
    void makesContentDurableBeforeItsNameWhenAsked() throws IOException {
        List<String> calls = new ArrayList<>();
        Disk.files((call, path) -> calls.add(call)).write(folder.resolve("file"), bytes("new"));
        assertThat(calls).containsExactly("create", "write", "force", "move", "force");
    }

    @Test
    void reportsTheFirstFailureAndKeepsTheSecond() {
        AtomicFiles files = Disk.files((call, path) -> {
            if (call.equals("write") || call.equals("delete")) {
                throw new IOException(call + " fails");
            }
        });
        assertThatThrownBy(() -> files.write(folder.resolve("file"), bytes("new")))
                .hasMessage("write fails")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .contains("delete fails"));
    }

    @Test
    void replacesAFolderWithEverythingInIt() throws IOException {
        AtomicFiles files = AtomicFiles.forced();
        files.write(folder.resolve("old/deep/a"), bytes("a"));
        files.write(folder.resolve("new/b"), bytes("b"));

        files.replace(folder.resolve("new"), folder.resolve("old"));
        assertThat(folder.resolve("old/b")).hasContent("b");
        assertThat(folder.resolve("old/deep")).doesNotExist();
        assertThat(folder.toFile().list()).containsExactly("old");
    }

    @Test
    void saysWhatItWrote() throws IOException {
        AtomicFiles.Written written =
                AtomicFiles.buffered().writeDigested(folder.resolve("file"), out -> out.write(bytes("abc")));
        assertThat(written.bytes()).isEqualTo(3);
        assertThat(written.digest().hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
