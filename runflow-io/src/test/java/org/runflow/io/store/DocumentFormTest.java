package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.store.ArtifactRef;

/** Documents are stored as their content, and come back with their media type. */
class DocumentFormTest {
    @TempDir
    Path workspace;

    private DirectoryStore store;

    @BeforeEach
    void open() {
        store = DirectoryStore.at(workspace);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reports/Flow.md | text/markdown | # Flow | # Flow",
                "reports/Flow.md | text/csv | a,b | a,b",
                "reports/Flow | text/html | <p> | <p>",
                "reports/Flow.md | text/markdown; charset=utf-8 | # Flow | runflow-document text/markdown; charset=utf-8~# Flow",
                "reports/Flow.md | text/markdown | runflow-document x | runflow-document text/markdown~runflow-document x",
                "reports/Flow.md | application/x-odd | odd | runflow-document application/x-odd~odd"
            })
    void keepsContentAndMediaType(String file, String mediaType, String content, String stored) throws IOException {
        ArtifactKey<Document> key = ArtifactKey.of("flow", Document.class).publishedAt(file);
        Document document = Document.text(mediaType, content);

        ArtifactRef ref = store.put(key, document);
        assertThat(store.get(key, ref)).isEqualTo(document);
        try (var bytes = store.open(ref)) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(stored.replace('~', '\n'));
        }
    }

    @Test
    void keepsDocumentsOfOddTypesTogether() {
        ArtifactKey<Documents> key = ArtifactKey.of("maps", Documents.class);
        Documents documents = new Documents(new TreeMap<>(Map.of(
                "a.png", Document.of("image/png", new byte[] {1, 2, 0, -1}),
                "deep/er/b.md", Document.text("text/x-odd", "b"),
                "c", Document.text("text/plain", ""))));

        assertThat(store.get(key, store.put(key, documents))).isEqualTo(documents);
        assertThat(store.put(key, documents)).as("the same bytes every time").isEqualTo(store.put(key, documents));
    }

    @Test
    void refusesContentOfAnotherDigest() {
        ArtifactKey<Document> key = ArtifactKey.of("flow", Document.class).publishedAt("Flow.md");
        ArtifactRef one = store.put(key, Document.text("text/markdown", "one"));
        ArtifactRef other = store.put(key, Document.text("text/markdown", "two"));
        ArtifactRef mixed = new ArtifactRef("flow", "1", one.digest(), other.blobDigest(), other.bytes());

        assertThatThrownBy(() -> store.get(key, mixed))
                .isInstanceOf(ArtifactCorruptException.class)
                .hasMessageContaining("decode to a value with another digest");
    }
}
