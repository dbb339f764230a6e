package org.runflow.docs.example.scheduled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.report.sheet.HtmlTable;

/** Two starts at a time, and one that is killed, with real processes. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class TwoStartsTest {
    /** A quarter more than there are: a start that has nothing to do meets few functions, and works in loops. */
    private static final int MOST_FUNCTIONS = 250;

    @TempDir
    private Path folder;

    private Path hold;

    @BeforeEach
    void deliver() throws IOException {
        Instruments.deliver(folder.resolve("raw"), "gate", LocalDate.of(2026, 1, 31));
        Instruments.deliver(folder.resolve("raw"), "gate", LocalDate.of(2026, 2, 1));
        Instruments.deliver(folder.resolve("raw"), "tower", LocalDate.of(2026, 2, 1));
        hold = Files.createFile(folder.resolve("hold"));
    }

    private Process held(String... flags) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags));
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HeldStart.class.getName(),
                folder.toString(),
                hold.toString()));
        return new ProcessBuilder(command).inheritIO().start();
    }

    private Start start() throws IOException {
        return new Scheduled(folder, HeldStart.program(hold)).start();
    }

    @Test
    void oneWorksTheOtherSaysBusyAndWhenThatIsKilledTheNextGoesOn() throws Exception {
        Process working = held();
        try {
            while (!Files.exists(folder.resolve("hold.reached")) || committed() < 2) {
                assertThat(working.waitFor(20, TimeUnit.MILLISECONDS))
                        .as("it ends only when told to")
                        .isFalse();
            }

            Start other = start();
            assertThat(other.outcome()).isEqualTo("busy");
            assertThat(other.exit()).isEqualTo(5);
            assertThat(other.run()).isEmpty();
        } finally {
            working.destroyForcibly().waitFor();
            Files.delete(hold);
        }

        Start next = start();
        assertThat(next.outcome()).isEqualTo("success");
        assertThat(next.computed()).as("what was committed counts").isEqualTo(1);
        assertThat(next.reused()).isEqualTo(2);
        assertThat(next.failed()).isZero();

        Set<String> loaded = loadedByOneMore();
        assertThat(loaded)
                .as("classes of a start that reuses everything")
                .contains(Scheduled.class.getName())
                .doesNotContain("com.fasterxml.jackson.databind.ObjectMapper", HtmlTable.class.getName());
        assertThat(loaded.stream().filter(name -> name.startsWith("org.runflow.") && name.contains("$$Lambda")))
                .as("classes made for its functions, each of which is linked when it is first met")
                .hasSizeBetween(1, MOST_FUNCTIONS);
    }

    private Set<String> loadedByOneMore() throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        assertThat(held("-Xlog:class+load=info:file=" + loaded + ":none:filecount=0")
                        .waitFor())
                .as("its exit code")
                .isZero();
        try (Stream<String> lines = Files.lines(loaded)) {
            return lines.map(line -> line.split(" ", 2)[0]).collect(Collectors.toSet());
        }
    }

    /** How many results of the analysis are committed; none while files come and go. */
    private long committed() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("workspace/cache/items"))) {
            long items = 0;
            for (Path pack :
                    files.filter(file -> file.toString().endsWith(".pack")).toList()) {
                String content = Files.readString(pack);
                if (content.contains("\"analysed\"")) {
                    items += content.lines()
                            .filter(line -> line.contains("\titem\t"))
                            .count();
                }
            }
            return items;
        } catch (UncheckedIOException | NoSuchFileException e) {
            return 0;
        }
    }
}
