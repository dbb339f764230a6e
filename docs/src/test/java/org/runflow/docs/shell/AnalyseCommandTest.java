package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyseCommandTest {
    @TempDir
    private Path directory;

    private JsonNode facts(String... more) throws IOException {
        String[] args = new String[more.length + 5];
        System.arraycopy(
                new String[] {"analyse", SampleWorkspace.race(), "-w", directory.toString(), "--json"}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        Typed typed = Typed.command(args);
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        return new ObjectMapper().readTree(typed.out());
    }

    @Test
    void saysWhatIsWorstAndWhereTheReportsLie() {
        Typed typed = Typed.command("analyse", SampleWorkspace.race(), "--workspace", directory.toString());

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out())
                .contains("Linnhaven Running Weekend 2026: success")
                .contains("densest: Lantern Bridge (B1), 1.10 runners/m², level E, at 10:17:00");
        assertThat(typed.out()
                        .lines()
                        .filter(line -> line.startsWith("Report of ") || line.startsWith("Page for a browser: "))
                        .map(line -> Path.of(line.substring(line.indexOf(": ") + 2))))
                .hasSize(3)
                .allMatch(Files::isRegularFile);
        assertThat(typed.all()).doesNotContain("\u001b", "\r");
    }

    @Test
    void limitsForcesAndReuses() throws IOException {
        JsonNode cells = facts("--day", "sun", "--only", "density.cells", "--parallel", "1", "--fail-fast");
        assertThat(cells.at("/stages/succeeded").asInt()).isEqualTo(1);
        assertThat(cells.at("/stages/reused").isMissingNode()).isTrue();

        JsonNode fromCells = facts("--day", "sun", "--from", "density.results");
        assertThat(fromCells.at("/stages/reused").asInt()).isEqualTo(1);
        assertThat(fromCells.at("/days/0/densest/seg_id").asText()).isEqualTo("B1");

        JsonNode forced = facts("--day", "sun", "--only", "density.results", "--force", "sun/density.cells");
        assertThat(forced.at("/stages/reused").asInt()).isEqualTo(1);
        assertThat(forced.at("/stages/succeeded").asInt()).isEqualTo(1);

        JsonNode anew = facts("--day", "sun", "--only", "density.results", "--no-reuse");
        assertThat(anew.at("/stages/succeeded").asInt()).isEqualTo(2);
    }

    @Test
    void drawsABarOnATerminal() {
        Terminal terminal = new Terminal(true, true, 80);

        Typed typed = Typed.answering(
                "", terminal, "analyse", SampleWorkspace.race(), "-w", directory.toString(), "--only", "flags");

        assertThat(typed.err()).contains("] 4/4 ").endsWith("\r\u001b[K");
        assertThat(typed.out()).doesNotContain("\u001b");
    }
}
