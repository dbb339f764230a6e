package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesCommandTest {
    @TempDir
    private Path temp;

    private Path race;

    @BeforeEach
    void analyse() throws IOException {
        race = SampleWorkspace.copyTo(Files.createDirectories(temp.resolve("races/here")));
        Typed typed = Typed.command(
                "analyse", race.toString(), "-w", temp.resolve("ws").toString(), "--only", "sun/overview");
        assertThat(typed.exitCode()).as(typed.err()).isZero();
    }

    private Typed sources(String... more) {
        String[] args = new String[4 + more.length];
        System.arraycopy(
                new String[] {"sources", "latest", "-w", temp.resolve("ws").toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return Typed.command(args);
    }

    @Test
    void everythingIsValidAtFirst() {
        for (String level : new String[] {"stat", "quick", "full"}) {
            Typed typed = sources("--level", level);

            assertThat(typed.exitCode()).as(typed.err()).isZero();
            assertThat(typed.out()).contains("valid          segments.csv\n").endsWith(" valid.\n");
        }
    }

    @Test
    void whatBecameOfEachFileIsSaid() throws IOException {
        Path moved = Files.move(race, temp.resolve("races/moved"));
        Files.writeString(moved.resolve("flow.csv"), "seg_id\n");
        Files.move(moved.resolve("locations.csv"), moved.resolve("places.csv"));

        Typed typed = sources();

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.out())
                .contains("relocated      segments.csv  " + moved.toRealPath().resolve("segments.csv"))
                .contains("found_by_hash  locations.csv  " + moved.toRealPath().resolve("places.csv"))
                .contains("missing        flow.csv\n")
                .contains("1 found_by_hash, 1 missing, ");
    }

    @Test
    void aFolderThatIsNotThereIsWrongUsage() {
        Typed typed = sources("--in", temp.resolve("archiv").toString());

        assertThat(typed.exitCode()).isEqualTo(64);
        assertThat(typed.err()).contains("archiv' is no folder, so nothing could be looked for in it.");
        assertThat(typed.out()).isEmpty();
    }

    @Test
    void factsHaveStatePlaceAndReason() throws IOException {
        Files.writeString(race.resolve("flow.csv"), "seg_id\n");
        Typed typed = sources("--json");

        JsonNode facts = new ObjectMapper().readTree(typed.out());
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(facts.at("/level").asText()).isEqualTo("full");
        facts.at("/sources").forEach(source -> {
            boolean changed = source.at("/name").asText().equals("flow.csv");
            assertThat(source.at("/state").asText()).isEqualTo(changed ? "changed" : "valid");
            assertThat(source.at("/reason").asText())
                    .isEqualTo(changed ? source.at("/bytes") + " bytes before, 7 now" : "");
            assertThat(source.at("/location").asText()).startsWith("race:");
        });
    }

    @Test
    void folderElsewhereIsFoundWhenItIsNamed() throws IOException {
        Path far = Files.createDirectories(temp.resolve("archive/2026/autumn"));
        Path moved = Files.move(race, far.resolve("here"));

        assertThat(sources().exitCode()).isEqualTo(1);
        Typed typed = sources("--in", temp.resolve("archive").toString(), "--level", "quick");
        assertThat(typed.exitCode()).as(typed.out()).isZero();
        assertThat(typed.out())
                .contains(moved.toRealPath().resolve("analysis.json").toString());
    }

    @Test
    void runThatHasNoneSaysWhy() throws IOException {
        Path runs = temp.resolve("ws/runs");
        try (var folders = Files.list(runs)) {
            Files.delete(folders.findFirst().orElseThrow().resolve("sources.json"));
        }

        assertThat(sources().err()).contains("has registered no files");
        assertThat(sources().exitCode()).isEqualTo(64);
    }
}
