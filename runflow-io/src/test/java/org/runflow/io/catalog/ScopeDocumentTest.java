package org.runflow.io.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.io.ArtifactForms;
import org.runflow.io.Workspace;
import org.runflow.io.store.TextsPipeline;
import org.runflow.run.Outcome;
import org.runflow.store.Digest;

/** What lies beside the results of a scope, and where. */
class ScopeDocumentTest {
    private record Length(int words) {}

    private static final ArtifactKey<Length> LENGTH =
            ArtifactKey.of("length", Length.class).schema("2.0.0").publishedAt("facts/length.json");
    private static final ScopeDocument<Length> DOCUMENT = ScopeDocument.of(
            LENGTH,
            List.of(TextsPipeline.WORDS),
            scope -> scope.find(TextsPipeline.WORDS)
                    .map(words -> new Length(words.words().size())));
    private static final ArtifactForms FORMS =
            ArtifactForms.none().and(ArtifactForms.none().document(DOCUMENT));

    @TempDir
    Path workspace;

    @Test
    void standsInEveryScopeWithItsSchema() {
        Run run = run(FORMS, TextsPipeline.WEEKEND, TextsPipeline.weekend("a b a", "c"));

        assertThat(folderOf(run).resolve("sat/facts/length.json")).hasContent("""
                        {
                          "schema_version" : "2.0.0",
                          "words" : 3
                        }
                        """);
        assertThat(folderOf(run).resolve("sun/facts/length.json")).exists();
        assertThat(folderOf(run).resolve("facts")).doesNotExist();
        assertThat(folderOf(run).resolve("sat/metadata.json")).content().contains("\"path\" : \"facts/length.json\"");
    }

    @Test
    void standsAtTheRootOfAPipelineWithoutScopes() {
        Run run = run(FORMS, TextsPipeline.DAY, TextsPipeline.day("a b"));

        assertThat(folderOf(run).resolve("facts/length.json")).content().contains("\"words\" : 2");
    }

    @Test
    void standsInScopesWithinScopes() {
        Pipeline season = Pipeline.builder("season")
                .include("spring", TextsPipeline.WEEKEND)
                .build();
        Run run = run(
                FORMS,
                season,
                RunRequest.of(
                        TextsPipeline.TEXT.in("spring/sat").with(new TextsPipeline.Text("a b c d")),
                        TextsPipeline.TEXT.in("spring/sun").with(new TextsPipeline.Text("e"))));

        assertThat(folderOf(run).resolve("spring/sat/facts/length.json"))
                .content()
                .contains("\"words\" : 4");
        assertThat(folderOf(run).resolve("spring/metadata.json"))
                .content()
                .contains("\"sat/length\"", "\"path\" : \"sat/facts/length.json\"");
    }

    @Test
    void readsNothingThatItDoesNotName() {
        ScopeDocument<Length> curious = ScopeDocument.of(
                LENGTH, List.of(), scope -> scope.find(TextsPipeline.WORDS).map(words -> new Length(1)));

        Run run = run(ArtifactForms.none().document(curious), TextsPipeline.DAY, TextsPipeline.day("a"));

        assertThat(run.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(run.report().failure().orElseThrow().summary()).contains("length", "words");
    }

    @Test
    void takesNoFileOfAResult() {
        ScopeDocument<Length> greedy = ScopeDocument.of(
                LENGTH.publishedAt("computation/words.json"), List.of(), scope -> Optional.of(new Length(1)));

        Run run = run(ArtifactForms.none().document(greedy), TextsPipeline.DAY, TextsPipeline.day("a"));

        assertThat(run.report().failure().orElseThrow().summary())
                .isEqualTo("artifacts 'words' and 'length' are both published at 'computation/words.json'");
    }

    @Test
    void tellsDigestsWithoutReading() {
        ArtifactKey<Texts> key = ArtifactKey.of("digests", Texts.class).publishedAt("digests.json");
        ScopeDocument<Texts> digests = ScopeDocument.of(
                key,
                List.of(),
                scope -> Optional.of(new Texts(
                        List.of(
                                digest(scope, TextsPipeline.TEXT),
                                digest(scope, TextsPipeline.WORDS),
                                digest(scope, key)),
                        scope.knows(TextsPipeline.WORDS),
                        scope.knows(key))));

        Run run = run(ArtifactForms.none().document(digests), TextsPipeline.DAY, TextsPipeline.day("a"));

        assertThat(folderOf(run).resolve("digests.json"))
                .content()
                .contains(
                        Digest.of(new TextsPipeline.Text("a")).hex(),
                        Digest.of(run.get(TextsPipeline.WORDS)).hex(),
                        "\"none\"",
                        "\"words\" : true",
                        "\"itself\" : false");
    }

    private record Texts(List<String> digests, boolean words, boolean itself) {}

    private static String digest(PublishedScope scope, ArtifactKey<?> key) {
        return scope.findDigest(key).map(Digest::hex).orElse("none");
    }

    private Run run(ArtifactForms forms, Pipeline pipeline, RunRequest request) {
        Engine engine = Workspace.open(workspace, forms).engine().build();
        return engine.run(pipeline, request);
    }

    private Path folderOf(Run run) {
        return workspace.resolve("runs").resolve(run.id().text());
    }
}
