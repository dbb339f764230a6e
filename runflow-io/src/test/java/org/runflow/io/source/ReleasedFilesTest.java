package org.runflow.io.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.RunId;
import org.runflow.store.Digest;
import org.runflow.store.Durability;

/** The ledger of input files that were deleted on purpose. */
class ReleasedFilesTest {
    private static final RunId RUN = new RunId("01m8k9cdwwy1wsq3qkz0n4ztv7");
    private static final Instant AT = Instant.parse("2026-11-29T09:26:44.914623214Z");

    @TempDir
    private Path directory;

    private ReleasedFiles.Entry entry(String path, String content) {
        return new ReleasedFiles.Entry(
                ReleasedFiles.real(directory), path, content.length(), Digest.of(content), RUN, AT);
    }

    private ReleasedFiles ledger() {
        return ReleasedFiles.at(directory.resolve("ws"), Durability.buffered());
    }

    @Test
    void namesOfAllKindsComeBack() {
        List<ReleasedFiles.Entry> entries = List.of(
                entry("a.csv", "1"),
                entry("deep/with blank.csv", "2"),
                entry("quote\"and\\slash.csv", "3"),
                entry("Zürich 🏃.csv", "4"),
                entry("line\nend.csv", "5"));
        ledger().add(entries);

        assertThat(ledger().of(directory)).isEqualTo(entries);
        assertThat(ledger().of(directory.resolve("other"))).isEmpty();
    }

    @Test
    void lastLineOfAPathCounts() {
        ledger().add(List.of(entry("a.csv", "1"), entry("b.csv", "1")));
        ledger().add(List.of(entry("a.csv", "22")));

        assertThat(ledger().of(directory)).hasSize(2).contains(entry("a.csv", "22"));
        assertThat(ledger().find(directory, "a.csv", Digest.of("22"))).isPresent();
        assertThat(ledger().find(directory, "a.csv", Digest.of("1"))).isEmpty();
    }

    @Test
    void damagedLinesMeanNothing() throws IOException {
        ledger().add(List.of(entry("a.csv", "1"), entry("b.csv", "2")));
        Path file = directory.resolve("ws/released/files.jsonl");
        List<String> lines = Files.readAllLines(file);
        Files.writeString(
                file,
                String.join(
                        "\n",
                        lines.get(0),
                        "",
                        "{}",
                        "no line",
                        lines.get(1).replace("-11-29T", "-13-45T"),
                        lines.get(1).replace(RUN.text(), "x"),
                        lines.get(1).substring(0, 40)),
                StandardOpenOption.TRUNCATE_EXISTING);

        assertThat(ledger().of(directory)).containsExactly(entry("a.csv", "1"));
        ledger().add(List.of(entry("c.csv", "3")));
        assertThat(ledger().of(directory)).extracting(ReleasedFiles.Entry::path).containsExactly("a.csv", "c.csv");
    }
}
