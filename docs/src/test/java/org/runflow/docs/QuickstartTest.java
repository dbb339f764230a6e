package org.runflow.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    @TempDir
    private Path directory;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(Path race, Path workspace) {
        return new Quickstart(new PrintStream(printed, true, StandardCharsets.UTF_8)).run(race, workspace);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static Path sampleRace() {
        return Checkout.root().resolve("docs/sample-race");
    }

    @Test
    void saysWhatIsWorstAndWhereTheReportsLie() {
        Path workspace = directory.resolve("workspace");
        assertThat(run(sampleRace(), workspace)).isZero();
        assertThat(printed())
                .contains("Linnhaven Running Weekend 2026: success")
                .contains("densest: Lantern Bridge (B1), 1.10 runners/m², level E, at 10:17:00");
        assertThat(printed()
                        .lines()
                        .filter(line -> line.startsWith("Report of ") || line.startsWith("Page for a browser: "))
                        .map(line -> Path.of(line.substring(line.indexOf(": ") + 2))))
                .hasSize(3)
                .allMatch(Files::isRegularFile);
    }

    @Test
    void listsEveryProblemOfABrokenFolderAndWritesNothing() throws IOException {
        Path broken = directory.resolve("broken");
        Files.createDirectory(broken);
        try (Stream<Path> files = Files.list(sampleRace())) {
            for (Path file : files.toList()) {
                Files.copy(file, broken.resolve(file.getFileName()));
            }
        }
        Path segments = broken.resolve("segments.csv");
        Files.writeString(segments, Files.readString(segments).replaceFirst("(?m)^B1,([^,]*),1.8,", "B1,$1,-1.8,"));
        Files.delete(broken.resolve("flow.csv"));
        Path workspace = directory.resolve("workspace");

        assertThat(run(broken, workspace)).isEqualTo(3);
        assertThat(printed())
                .contains("nothing was written")
                .containsPattern("segments.csv line \\d+, width_m '-1.8': must be")
                .contains("flow.csv");
        assertThat(workspace).doesNotExist();
    }

    @Test
    void leavesAFolderOfSomebodyElseAlone() throws IOException {
        Path somebody = directory.resolve("photos");
        Files.createDirectory(somebody);
        Files.writeString(somebody.resolve("holiday.txt"), "sun");
        assertThat(run(sampleRace(), somebody)).isEqualTo(3);
        assertThat(printed()).contains("photos");
        try (Stream<Path> files = Files.list(somebody)) {
            assertThat(files).containsExactly(somebody.resolve("holiday.txt"));
        }
    }
}
