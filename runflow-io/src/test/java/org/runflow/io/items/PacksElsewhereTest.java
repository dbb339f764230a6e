package org.runflow.io.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.catalog.GarbagePlan;
import org.runflow.io.Workspace;
import org.runflow.io.items.Texts.Size;
import org.runflow.io.items.Texts.Text;
import org.runflow.run.Outcome;

/** Packs of results that somebody has put elsewhere, behind a link, are not read; what they hold is not judged, and nothing is deleted for it. */
class PacksElsewhereTest {
    private static final Pipeline PIPELINE = Pipeline.builder("sizes")
            .inputs(Texts.TEXTS)
            .stage(
                    Texts.SIZES,
                    s -> s.forEach(Texts.TEXTS, Text::name)
                            .compute(text -> new Size(text.content().length())))
            .build();

    @TempDir
    Path folder;

    private Path workspace;

    @BeforeEach
    void runOnce() {
        workspace = folder.resolve("workspace");
        assertThat(run()).isEqualTo(Outcome.SUCCESS);
    }

    @Test
    void folderOfAllPacks() throws IOException {
        expectNothingLostBehind(workspace.resolve("cache/items"));
    }

    @Test
    void folderOfOneStage() throws IOException {
        expectNothingLostBehind(only(workspace.resolve("cache/items"), ""));
    }

    @Test
    void onePack() throws IOException {
        expectNothingLostBehind(only(only(workspace.resolve("cache/items"), ""), ".pack"));
    }

    @Test
    void fileInPlaceOfTheFolder() throws IOException {
        Path packs = workspace.resolve("cache/items");
        Files.move(packs, folder.resolve("moved"));
        Files.createFile(packs);
        expectNothingUnreachable();
    }

    private void expectNothingLostBehind(Path place) throws IOException {
        Path elsewhere = Files.move(place, folder.resolve("moved"));
        Files.createSymbolicLink(place, elsewhere);
        expectNothingUnreachable();
        assertThat(run()).isEqualTo(Outcome.SUCCESS);
    }

    private void expectNothingUnreachable() {
        Instant soon = Instant.now().plus(Duration.ofHours(1));
        GarbagePlan plan = GarbagePlan.of(Workspace.open(workspace).store(), soon);
        assertThat(plan.unreachable()).isEmpty();
    }

    private Outcome run() {
        List<Text> texts =
                Stream.of("a", "b").map(name -> new Text(name, name + "!")).toList();
        return Workspace.open(workspace)
                .engine()
                .build()
                .run(PIPELINE, RunRequest.of(Texts.TEXTS.with(texts)))
                .outcome();
    }

    private static Path only(Path parent, String ending) throws IOException {
        try (Stream<Path> found = Files.list(parent)) {
            return found.filter(path -> path.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
