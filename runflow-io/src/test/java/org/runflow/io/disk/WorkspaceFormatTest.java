package org.runflow.io.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.error.WorkspaceRefusedException;
import org.runflow.io.Tree;
import org.runflow.io.Workspace;

/** Only directories that are ours become workspaces. */
class WorkspaceFormatTest {
    @TempDir
    Path directory;

    @Test
    void claimsAMissingDirectory() {
        Path missing = directory.resolve("a/b");
        Workspace.open(missing);
        assertThat(missing.resolve("workspace.json"))
                .hasContent("{\n  \"schema_version\" : \"2.0.0\",\n  \"tool\" : \"runflow\"\n}\n");
    }

    @Test
    void opensItAgain() {
        Workspace.open(directory);
        Workspace.open(directory);
        assertThat(directory).isDirectoryContaining("glob:**/workspace.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"schema_version\": \"3.0.0\", \"tool\": \"runflow\", \"more\": [1]} | a workspace of runflow,"
                        + " format 3.0.0",
                "{\"schema_version\": \"1.0.0\", \"tool\": \"other\"} | a workspace of other, format 1.0.0",
                "{\"version\": 7} | a workspace of a tool without name, format without number",
                "no json | a directory whose workspace.json is not JSON"
            })
    void refusesOtherFormatsAndNamesBoth(String content, String found) throws IOException {
        Files.writeString(directory.resolve("workspace.json"), content);
        expectRefused(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {".git", ".DS_Store", ".gitignore"})
    void hiddenFilesAreNobodys(String name) throws IOException {
        Files.writeString(directory.resolve(name), "");
        Workspace.open(directory);
        assertThat(directory.resolve("workspace.json")).exists();
        assertThat(directory.resolve(name)).exists();
    }

    @Test
    void refusesADirectoryOfSomethingElse() throws IOException {
        Files.writeString(directory.resolve("holiday.jpg"), "sun");
        expectRefused("a directory of files without a workspace.json");
    }

    @Test
    void letsManyClaimItAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Workspace>> opened = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Path shared = directory.resolve("w" + i / 8);
            opened.add(threads.submit(() -> Workspace.open(shared)));
        }
        for (Future<Workspace> workspace : opened) {
            assertThat(workspace.get().path()).isDirectory();
        }
        threads.shutdown();
    }

    private void expectRefused(String found) throws IOException {
        Tree before = Tree.of(directory);
        assertThatThrownBy(() -> Workspace.open(directory))
                .isInstanceOf(WorkspaceRefusedException.class)
                .hasMessageContaining("is " + found)
                .hasMessageContaining("only workspaces of runflow, format 2.0.0 or older");
        assertThat(Tree.of(directory)).isEqualTo(before);
    }
}
