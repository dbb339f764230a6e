package org.runflow.io.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.io.store.DirectoryStore;
import org.runflow.io.store.TextsPipeline;
import org.runflow.io.store.TextsPipeline.Counts;
import org.runflow.io.store.TextsPipeline.Words;
import org.runflow.run.Outcome;
import org.runflow.store.Digest;

/** What metadata says of a run, and that it is true. */
class MetadataTest {
    private static final MetadataForm FORM = MetadataForm.standard()
            .scopesCalled("day", "days")
            .with(MetadataSection.ofRun(
                    "peak_density",
                    List.of(),
                    run -> Optional.of(Map.of("sat", run.scopes().size()))))
            .with(MetadataSection.ofScope(
                            "events",
                            List.of(TextsPipeline.WORDS),
                            day -> day.find(TextsPipeline.WORDS).map(Words::words))
                    .early())
            .with(MetadataSection.ofScope(
                    "computation",
                    List.of(TextsPipeline.WORDS),
                    day -> day.computation(TextsPipeline.WORDS, Words::words).map(words -> Map.of("words", words))))
            .with(MetadataSection.ofScope("derived_metrics", List.of(), day -> Optional.of(Map.of("res", 4.5))));

    @TempDir
    Path workspace;

    @Test
    void describesEveryFileAsItLiesThere() throws IOException {
        Run run = run(TextsPipeline.WEEKEND);
        Path day = folderOf(run).resolve("sat");

        JsonNode artifacts = json(day.resolve("metadata.json")).get("artifacts");
        assertThat(artifacts.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("counts", "pictures/a.svg", "pictures/b.svg", "report", "words");
        for (JsonNode artifact : artifacts) {
            byte[] content = Files.readAllBytes(day.resolve(artifact.get("path").asText()));
            assertThat(artifact.get("bytes").asLong()).isEqualTo(content.length);
            assertThat(artifact.get("sha256").asText())
                    .isEqualTo(Digest.ofBytes(content).hex());
        }
    }

    @Test
    void putsSectionsIntoTheirPlaces() throws IOException {
        Run run = run(TextsPipeline.WEEKEND);

        JsonNode day = json(folderOf(run).resolve("sat/metadata.json"));
        assertThat(day.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly(
                        "schema_version",
                        "run_id",
                        "day",
                        "events",
                        "computed_at",
                        "computation",
                        "derived_metrics",
                        "artifacts",
                        "verification");
        assertThat(day.at("/computation/words/results_file").asText()).isEqualTo("computation/words.json");
        assertThat(day.at("/computation/words/summary").toString()).isEqualTo("[\"a\",\"b\",\"a\"]");
        assertThat(json(workspace.resolve("index.json"))
                        .at("/0/peak_density/sat")
                        .asDouble())
                .isEqualTo(2);
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        ArtifactKey<Counts> broken = ArtifactKey.of("broken", Counts.class);
        Pipeline failing = Pipeline.builder("failing")
                .inputs(TextsPipeline.TEXT)
                .stage(
                        TextsPipeline.WORDS,
                        s -> s.from(TextsPipeline.TEXT).version("1").compute(text -> new Words(List.of())))
                .stage(
                        broken,
                        s -> s.from(TextsPipeline.WORDS).version("1").compute(words -> {
                            throw new IllegalStateException("no counts");
                        }))
                .build();
        Run run = run(Pipeline.builder("weekend")
                .include("sat", failing)
                .include("sun", TextsPipeline.DAY)
                .build());

        assertThat(run.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(verification(run, "sat/metadata.json"))
                .isEqualTo("{\"status\":\"PARTIAL\",\"missing\":[\"broken\"]}");
        assertThat(verification(run, "sun/metadata.json")).isEqualTo("{\"status\":\"PASS\",\"missing\":[]}");
        assertThat(verification(run, "metadata.json"))
                .isEqualTo("{\"status\":\"PARTIAL\",\"missing\":[\"sat/broken\"]}");
    }

    @Test
    void doesNotMissWhatIsOnDemandUnlessItWasAskedFor() throws IOException {
        ArtifactKey<Counts> asked = ArtifactKey.of("asked", Counts.class);
        Pipeline day = TextsPipeline.day()
                .stage(
                        asked,
                        s -> s.from(TextsPipeline.WORDS).onDemand().compute(words -> {
                            throw new IllegalStateException("no counts");
                        }))
                .build();
        Pipeline weekend = Pipeline.builder("weekend")
                .include("sat", day)
                .include("sun", day)
                .build();
        Run run = engine().run(weekend, TextsPipeline.weekend("a b a", "c").also(asked.in("sun")));

        assertThat(verification(run, "sat/metadata.json")).isEqualTo("{\"status\":\"PASS\",\"missing\":[]}");
        assertThat(verification(run, "sun/metadata.json"))
                .isEqualTo("{\"status\":\"PARTIAL\",\"missing\":[\"asked\"]}");
        assertThat(verification(run, "metadata.json"))
                .isEqualTo("{\"status\":\"PARTIAL\",\"missing\":[\"sun/asked\"]}");
    }

    @Test
    void refusesANameThatIsTaken() {
        ArtifactKey<Words> clash = ArtifactKey.of("clash", Words.class).publishedAt("ui/pictures/A.svg");
        Pipeline clashing = TextsPipeline.day()
                .stage(clash, s -> s.from(TextsPipeline.WORDS).version("1").compute(words -> words))
                .build();
        Run run = run(Pipeline.builder("weekend")
                .include("sat", clashing)
                .include("sun", TextsPipeline.DAY)
                .build());

        assertThat(run.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(run.report().failure().orElseThrow().summary())
                .isEqualTo("artifacts 'pictures/a.svg' and 'clash' are both published at 'sat/ui/pictures/A.svg'");
        assertThat(folderOf(run)).as("nothing is shown").isEmptyDirectory();
    }

    private Run run(Pipeline weekend) {
        return engine().run(weekend, TextsPipeline.weekend("a b a", "c"));
    }

    private Engine engine() {
        return Engine.builder()
                .store(DirectoryStore.at(workspace))
                .publish(RunPublisher.at(workspace).with(FORM))
                .parallelism(1)
                .build();
    }

    private String verification(Run run, String file) throws IOException {
        return json(folderOf(run).resolve(file)).get("verification").toString();
    }

    private Path folderOf(Run run) {
        return workspace.resolve("runs").resolve(run.id().text());
    }

    private static JsonNode json(Path file) throws IOException {
        return new JsonMapper().readTree(Files.readAllBytes(file));
    }
}
