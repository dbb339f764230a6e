package org.runflow.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.store.Digest;

class FileSetTest {
    private final FileSet files = new FileSet(List.of(entry("b/c.csv"), entry("a.csv"), entry("b.csv")));

    @Test
    void isSortedByPath() {
        assertThat(files.files()).extracting(FileEntry::path).containsExactly("a.csv", "b.csv", "b/c.csv");
        assertThat(files.files().get(2).name()).isEqualTo("c.csv");
        assertThat(files.size()).isEqualTo(3);
        assertThat(files.totalBytes()).isEqualTo(17);
    }

    @Test
    void findsAFileByItsPath() {
        assertThat(files.find("b.csv")).contains(entry("b.csv"));
        assertThat(files.get("b/c.csv")).isEqualTo(entry("b/c.csv"));
        assertThat(files.find("c.csv")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> files.get("c.csv"))
                .withMessage("there is no file 'c.csv' among 3 files");
    }

    @Test
    void orderDoesNotCount() {
        FileSet other = new FileSet(List.of(entry("a.csv"), entry("b.csv"), entry("b/c.csv")));

        assertThat(Digest.of(other)).isEqualTo(Digest.of(files));
    }

    @Test
    void samePathTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FileSet(List.of(entry("a"), entry("a"))))
                .withMessage("file 'a' is listed twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", "./a", "a/../b", "a\0b"})
    void pathThatLeavesTheFolderIsRefused(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> entry(path)).withMessageContaining("no path");
    }

    static FileEntry entry(String path) {
        return new FileEntry(path, path.length(), Digest.ofBytes(path.getBytes(StandardCharsets.UTF_8)));
    }
}
