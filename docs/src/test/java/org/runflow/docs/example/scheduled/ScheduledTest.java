package org.runflow.docs.example.scheduled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.io.process.ProcessSpec;

/** Every sentence about the example that needs no second process. */
@DisabledOnOs(OS.WINDOWS)
class ScheduledTest {
    @TempDir
    private Path folder;

    private Path raw;

    @BeforeEach
    void deliver() throws IOException {
        raw = folder.resolve("raw");
        Instruments.deliver(raw, "gate", LocalDate.of(2026, 1, 31));
        Instruments.deliver(raw, "gate", LocalDate.of(2026, 2, 1));
        Instruments.deliver(raw, "tower", LocalDate.of(2026, 2, 1));
    }

    private Start start() throws IOException {
        return new Scheduled(folder).start();
    }

    @Test
    void settingsOfTheFolderCountAndWrongOnesAreSaid() throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.json"), "{\"keep_runs\": 1}");
        start();
        Start second = start();
        try (Stream<Path> runs = Files.list(folder.resolve("workspace/runs"))) {
            assertThat(runs).containsExactly(folder.resolve("workspace/runs").resolve(second.run()));
        }

        Files.writeString(settings, "{\"keep_run\": 1}");
        assertThat(Scheduled.main(folder)).isEqualTo(3);
        Files.writeString(settings, "{\"keep_runs\": 0}");
        assertThat(Scheduled.main(folder)).isEqualTo(3);
    }

    private static void expect(Start start, String outcome, int exit, int computed, int reused, int failed) {
        assertThat(List.of(start.outcome(), start.exit(), start.computed(), start.reused(), start.failed()))
                .isEqualTo(List.of(outcome, exit, computed, reused, failed));
    }

    private List<String> merged(Start start, String month) throws IOException {
        return Files.readAllLines(folder.resolve("workspace/runs")
                .resolve(start.run())
                .resolve("merged")
                .resolve(month + ".csv"));
    }

    /** With every gap as one space. */
    private String audit(Start start) throws IOException {
        return Files.readString(folder.resolve("audit").resolve(start.run() + ".md"))
                .replaceAll("\\s+", " ");
    }

    private List<Path> rawFiles() throws IOException {
        try (Stream<Path> files = Files.walk(raw)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void firstStartTranslatesAnalysesMergesAndLetsGo() throws IOException {
        Start start = start();

        expect(start, "success", 0, 3, 0, 0);
        assertThat(merged(start, "2026-01")).containsExactly(Analysis.HEADER, "gate,2026-01-31,24,19001,28997,576487");
        assertThat(merged(start, "2026-02"))
                .hasSize(3)
                .anyMatch(row -> row.startsWith("gate,2026-02-01,24,"))
                .anyMatch(row -> row.startsWith("tower,2026-02-01,24,"));
        assertThat(rawFiles()).as("translated, so handed over for good").isEmpty();
        assertThat(Files.readAllLines(folder.resolve("workspace/released/values.jsonl")))
                .as("translations, which are merged")
                .hasSize(3);
        assertThat(audit(start)).contains("SUCCEEDED", "| analysed | 3 | 3 | 0 | 0 |");
    }

    @Test
    void againEverythingIsReused() throws IOException {
        Start first = start();

        Start again = start();
        expect(again, "success", 0, 0, 3, 0);
        assertThat(merged(again, "2026-02")).isEqualTo(merged(first, "2026-02"));
    }

    @Test
    void oneNewFileIsThatFileOnly() throws IOException {
        start();
        Instruments.deliver(raw, "bridge", LocalDate.of(2026, 2, 2));

        Start next = start();
        expect(next, "success", 0, 1, 3, 0);
        assertThat(merged(next, "2026-02")).hasSize(4);
    }

    @Test
    void brokenFileCostsItselfAndIsTriedAgain() throws IOException {
        Path broken = Files.writeString(raw.resolve("gate/2026-02-03.csv"), "time,value\n08:00:00,much\n");

        Start start = start();
        expect(start, "partial", 1, 3, 0, 1);
        assertThat(merged(start, "2026-02")).as("the rest is merged").hasSize(3);
        assertThat(rawFiles()).containsExactly(broken);
        assertThat(audit(start)).contains("line 2", "is no reading");

        expect(start(), "partial", 1, 0, 3, 1);
        Files.writeString(broken, "time,value\n08:00:00,1.5\n");
        expect(start(), "success", 0, 1, 3, 0);
        assertThat(rawFiles()).isEmpty();
    }

    @Test
    void otherColumnsFailLoudly() throws IOException {
        Scheduled other = new Scheduled(
                folder,
                Analysis.of(
                        ProcessSpec.of("sh", "-c", "printf 'instrument,day,mean\\ngate,2026-01-31,3\\n' > out.csv")));

        Start start = other.start();
        assertThat(start.outcome()).isEqualTo("partial");
        assertThat(start.exit()).isEqualTo(1);
        assertThat(audit(start)).contains("has the columns 'instrument,day,mean'", Analysis.HEADER);
        assertThat(folder.resolve("workspace/released/values.jsonl"))
                .as("not merged, so still wanted")
                .doesNotExist();
    }

    @Test
    void sameDayTwiceFailsLoudly() throws IOException {
        Files.createDirectories(raw.resolve("gate/again"));
        Files.copy(raw.resolve("gate/2026-02-01.csv"), raw.resolve("gate/again/2026-02-01.csv"));

        Start start = start();
        assertThat(start.outcome()).isEqualTo("partial");
        assertThat(audit(start)).contains("is the second file of gate on 2026-02-01");
    }
}
