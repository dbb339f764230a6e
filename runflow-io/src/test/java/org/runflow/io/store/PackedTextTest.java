package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.io.ArtifactForms;
import org.runflow.io.Workspace;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;

/** Long texts are stored compressed and shown as they are. */
class PackedTextTest {
    private static final String LONG = "a line of text\n".repeat(1000);
    private static final ArtifactKey<Document> REPORT =
            ArtifactKey.of("report", Document.class).publishedAt("report.md");
    private static final ArtifactKey<Lines> LINES =
            ArtifactKey.of("lines", Lines.class).publishedAt("lines.json");
    private static final Pipeline PIPELINE = Pipeline.builder("long")
            .stage(REPORT, s -> s.reading().version("1").compute(in -> Document.text("text/markdown", LONG)))
            .stage(
                    LINES,
                    s -> s.reading()
                            .version("1")
                            .compute(in -> new Lines(LONG.lines().toList())))
            .build();

    @TempDir
    Path directory;

    private DirectoryStore store;

    record Lines(List<String> lines) {}

    @BeforeEach
    void open() {
        store = DirectoryStore.at(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/markdown", "text/csv", "text/x-odd"})
    void comesBackWithItsMediaType(String mediaType) throws IOException {
        Document document = Document.text(mediaType, LONG);

        ArtifactRef ref = store.put(REPORT, document);

        assertThat(store.get(REPORT, ref)).isEqualTo(document);
        assertThat(ref.bytes()).isLessThan(LONG.length() / 10);
        try (InputStream stored = store.open(ref)) {
            assertThat(Digest.ofBytes(stored.readAllBytes())).isEqualTo(ref.blobDigest());
        }
    }

    @Test
    void whatBeginsAsIfItWereCompressedComesBack() {
        byte[] content = {0x1f, (byte) 0x8b, 8, 0};
        Document document = Document.of("text/markdown", content);

        assertThat(store.get(REPORT, store.put(REPORT, document))).isEqualTo(document);
    }

    @Test
    void shortTextsAreStoredAsTheyAre() throws IOException {
        Document document = Document.text("text/markdown", "x".repeat(Packed.SHORTEST - 1));

        ArtifactRef ref = store.put(REPORT, document);

        assertThat(ref.bytes()).isEqualTo(Packed.SHORTEST - 1);
        assertThat(store.findShown(REPORT, ref)).isEmpty();
    }

    @Test
    void aRunShowsTheText() throws IOException {
        for (Run run : List.of(run(), run())) {
            assertThat(shown(run, "report.md")).isEqualTo(LONG);
            assertThat(shown(run, "lines.json"))
                    .startsWith("{\n  \"schema_version\" : \"1\",\n  \"lines\" : [ \"a line");
            assertThat(shown(run, "metadata.json"))
                    .contains(Digest.ofBytes(LONG.getBytes(StandardCharsets.UTF_8))
                            .hex());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 40, -1})
    void damageIsComputedAgain(int at) throws IOException {
        ArtifactRef stored =
                run().report().findStage("report").orElseThrow().output().orElseThrow();
        damage(stored, at);

        Run second = run();

        assertThat(second.report().findStage("report").orElseThrow().state()).isEqualTo(StageState.SUCCEEDED);
        assertThat(shown(second, "report.md")).isEqualTo(LONG);
    }

    @Test
    void whatIsShownIsComparedWithItsDigest() throws IOException {
        ArtifactRef ref = store.put(REPORT, Document.text("text/markdown", LONG));
        // the time in the header, which no checksum of the compressed form covers
        damage(ref, 4);

        Optional<InputStream> shown = store.findShown(REPORT, ref);

        assertThatThrownBy(() -> shown.orElseThrow().readAllBytes())
                .isInstanceOf(ArtifactCorruptException.class)
                .hasMessageContaining("its bytes have the digest");
    }

    private Run run() {
        return Workspace.open(directory, ArtifactForms.none())
                .engine()
                .build()
                .run(PIPELINE, RunRequest.of())
                .orThrow();
    }

    private String shown(Run run, String file) throws IOException {
        return Files.readString(
                directory.resolve("runs").resolve(run.id().text()).resolve(file));
    }

    private void damage(ArtifactRef ref, int at) throws IOException {
        String name = ref.blobDigest().hex();
        Path file = directory.resolve("objects").resolve(name.substring(0, 2)).resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        bytes[at < 0 ? bytes.length + at : at] ^= 1;
        Files.write(file, bytes);
    }
}
