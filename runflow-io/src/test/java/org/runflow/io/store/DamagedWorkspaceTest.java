package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Run;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.io.Tree;
import org.runflow.io.Workspace;
import org.runflow.io.store.TextsPipeline.Counts;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;

/** Damage to any file is noticed, named, and healed by the next run; what comes out is never wrong. */
class DamagedWorkspaceTest {
    @TempDir
    Path folder;

    private Path directory;
    private Run first;

    @BeforeEach
    void runOnce() {
        directory = folder.resolve("workspace");
        first = run();
    }

    @Test
    void noticesAFlippedByteWhereverItIs() throws IOException {
        for (String stage :
                first.report().stages().stream().map(StageReport::stage).toList()) {
            Path blob = blobOf(stage);
            byte[] intact = Files.readAllBytes(blob);
            for (int at : new int[] {0, intact.length / 2, intact.length - 1}) {
                byte[] damaged = intact.clone();
                damaged[at] ^= 1;
                Files.write(blob, damaged);

                assertThatThrownBy(() -> read(stage))
                        .as("%s at %d", stage, at)
                        .isInstanceOf(ArtifactCorruptException.class)
                        .hasMessageContaining("artifact '" + stage + "'");
            }
            Files.write(blob, intact);
        }
    }

    @Test
    void noticesAShortBlob() throws IOException {
        Path blob = blobOf("counts");
        Files.write(blob, Arrays.copyOf(Files.readAllBytes(blob), 20));
        assertThatThrownBy(() -> read("counts")).isInstanceOf(ArtifactCorruptException.class);
        expectOneStageComputedAgain("counts");
    }

    @Test
    void computesAgainWhatIsDamaged() throws IOException {
        Path blob = blobOf("words");
        byte[] content = Files.readAllBytes(blob);
        content[3] ^= 1;
        Files.write(blob, content);
        expectOneStageComputedAgain("words");
    }

    @Test
    void computesAgainWhatIsGone() throws IOException {
        Files.delete(blobOf("report"));
        assertThatThrownBy(() -> read("report")).isInstanceOf(ArtifactUnavailableException.class);
        expectOneStageComputedAgain("report");
    }

    @Test
    void trustsNoManifestThatIsDamaged() throws IOException {
        Path manifest = manifestOf("words");
        String content = Files.readString(manifest);
        for (String damaged : new String[] {
            "",
            content.substring(0, content.length() / 2),
            content.replace("\"schema_version\" : \"2.0.0\"", "\"schema_version\" : \"3.0.0\""),
            content.replace("\"schema_version\" : \"2.0.0\"", "\"schema_version\" : \"1.0.0\""),
            content.replace("\"stage\"", "\"step\""),
            content.replace("\"bytes\" : ", "\"bytes\" : -"),
            content.replace(keyOf("words"), keyOf("report")),
            "[" + content + "]"
        }) {
            Files.writeString(manifest, damaged);
            expectOneStageComputedAgain("words");
        }
    }

    @Test
    void writesADamagedDefinitionAgainAndLeavesThatOfALaterRelease() throws IOException {
        Path definition =
                directory.resolve("pipelines/" + first.report().pipelineHash().hex() + ".json");
        String intact = Files.readString(definition);
        for (String damaged : new String[] {
            "", intact.substring(0, intact.length() / 2), intact.replace("words", "sword"), "[" + intact + "]"
        }) {
            Files.writeString(definition, damaged);
            run();
            assertThat(definition).hasContent(intact);
        }
        String later = intact.replace("\"schema_version\" : \"1.0.0\"", "\"schema_version\" : \"99.0.0\"");
        Files.writeString(definition, later);
        run();
        assertThat(definition).hasContent(later);
    }

    @Test
    void distinguishesABadCodecFromBadBytes() {
        DirectoryStore store = DirectoryStore.at(directory);
        StageReport stage = first.report().getStage("words");
        assertThatThrownBy(() -> store.get(
                        ArtifactKey.of("words", Counts.class), stage.output().orElseThrow()))
                .isInstanceOf(ArtifactCorruptException.class)
                .hasMessageContaining("its codec cannot decode it")
                .hasCauseInstanceOf(IOException.class);
    }

    private void expectOneStageComputedAgain(String stage) throws IOException {
        Run again = run();
        assertThat(again.report().stagesIn(StageState.SUCCEEDED)).containsExactly(stage);
        assertThat(again.report().stagesIn(StageState.REUSED)).hasSize(3);
        assertThat(resultsOf(again)).isEqualTo(resultsOf(first));
        assertThat(run().report().stagesIn(StageState.REUSED)).as("healed").hasSize(4);
    }

    private Run run() {
        return Workspace.open(directory)
                .engine()
                .parallelism(1)
                .build()
                .run(TextsPipeline.DAY, TextsPipeline.day("a b a"))
                .orThrow();
    }

    private Object read(String stage) {
        StageReport report = first.report().getStage(stage);
        return DirectoryStore.at(directory)
                .get(TextsPipeline.keyOf(stage), report.output().orElseThrow());
    }

    private Path blobOf(String stage) {
        String digest = first.report()
                .getStage(stage)
                .output()
                .orElseThrow()
                .blobDigest()
                .hex();
        return directory.resolve("objects").resolve(digest.substring(0, 2)).resolve(digest);
    }

    private Path manifestOf(String stage) {
        return directory.resolve("cache").resolve(keyOf(stage) + ".json");
    }

    private String keyOf(String stage) {
        return first.report().getStage(stage).key().orElseThrow().hex();
    }

    private Tree resultsOf(Run run) throws IOException {
        return Tree.of(directory.resolve("runs").resolve(run.id().text()))
                .without("metadata.json", "run.json", "report.json", "events.jsonl", "run.log", "lock");
    }
}
