package org.runflow.io.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.io.ArtifactForms;
import org.runflow.io.Workspace;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Codec;

/** A result is encoded when it is stored, and never again; what a run shows are copies of those bytes that nobody decodes. */
class PublishedOnceTest {
    private static final ArtifactKey<Document> REPORT =
            ArtifactKey.of("report", Document.class).publishedAt("report.md");
    private static final ArtifactKey<Document> ODD =
            ArtifactKey.of("odd", Document.class).publishedAt("odd.bin");
    private static final ArtifactKey<Document> SEALED =
            ArtifactKey.of("sealed", Document.class).publishedAt("sealed.txt");
    private static final ArtifactKey<Name> NAME =
            ArtifactKey.of("name", Name.class).publishedAt("name.txt");
    private static final Pipeline PIPELINE = Pipeline.builder("published")
            .stage(NAME, s -> s.reading().version("1").compute(in -> new Name("spring")))
            .stage(REPORT, s -> s.reading().version("1").compute(in -> Document.text("text/markdown", "# Spring\n")))
            .stage(ODD, s -> s.reading().version("1").compute(in -> Document.text("application/x-odd", "odd")))
            .stage(SEALED, s -> s.reading().version("1").compute(in -> Document.text("text/plain", "plain")))
            .build();

    private final Counting counting = new Counting();

    @TempDir
    Path directory;

    private Workspace workspace;
    private Run first;

    record Name(String text) {}

    @BeforeEach
    void runOnce() {
        workspace = Workspace.open(
                directory, ArtifactForms.none().codec(NAME, counting).codec(SEALED, new Backwards()));
        first = run();
    }

    @Test
    void isEncodedOnceAndNeverDecoded() throws IOException {
        Run second = run();

        assertThat(counting.encoded).hasValue(1);
        assertThat(counting.decoded).hasValue(0);
        assertThat(fileOf(second, "name.txt")).hasContent("spring");
    }

    @Test
    void isTheContentOfADocumentHoweverItIsStored() throws IOException {
        for (Run run : new Run[] {first, run()}) {
            assertThat(fileOf(run, "report.md")).hasContent("# Spring\n");
            assertThat(fileOf(run, "odd.bin")).hasContent("odd");
            assertThat(fileOf(run, "sealed.txt")).hasContent("plain");
        }
    }

    @Test
    void isACopyThatMayBeEdited() throws IOException {
        Files.writeString(fileOf(first, "report.md"), "mine", StandardOpenOption.APPEND);
        Files.writeString(fileOf(first, "name.txt"), "mine", StandardOpenOption.TRUNCATE_EXISTING);

        Run second = run();

        assertThat(second.report().stagesIn(StageState.REUSED)).hasSize(4);
        assertThat(fileOf(second, "report.md")).hasContent("# Spring\n");
        assertThat(fileOf(second, "name.txt")).hasContent("spring");
    }

    @Test
    void isComputedAgainWhenAReusedDocumentIsDamaged() throws IOException {
        ArtifactRef stored =
                first.report().findStage("report").orElseThrow().output().orElseThrow();
        String name = stored.blobDigest().hex();
        Files.writeString(
                directory.resolve("objects").resolve(name.substring(0, 2)).resolve(name), "# Sprung\n");

        Run second = run();

        assertThat(second.report().findStage("report").orElseThrow().state()).isEqualTo(StageState.SUCCEEDED);
        assertThat(second.report().stagesIn(StageState.REUSED)).hasSize(3);
        assertThat(fileOf(second, "report.md")).hasContent("# Spring\n");
    }

    private Run run() {
        return workspace.engine().build().run(PIPELINE, RunRequest.of()).orThrow();
    }

    private Path fileOf(Run run, String file) {
        return workspace.folderOf(run.id()).resolve(file);
    }

    /** Counts how often it is used. */
    private static final class Counting implements Codec<Name> {
        private final AtomicInteger encoded = new AtomicInteger();
        private final AtomicInteger decoded = new AtomicInteger();

        @Override
        public boolean isProven() {
            return true;
        }

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public void encode(Name value, OutputStream out) throws IOException {
            encoded.incrementAndGet();
            out.write(value.text().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Name decode(InputStream in) throws IOException {
            decoded.incrementAndGet();
            return new Name(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** A codec of one's own for documents, whose bytes are not the content. */
    private static final class Backwards implements Codec<Document> {
        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public void encode(Document value, OutputStream out) throws IOException {
            out.write(new StringBuilder(value.text()).reverse().toString().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Document decode(InputStream in) throws IOException {
            String stored = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Document.text(
                    "text/plain", new StringBuilder(stored).reverse().toString());
        }
    }
}
