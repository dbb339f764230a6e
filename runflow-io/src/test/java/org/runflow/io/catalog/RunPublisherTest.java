package org.runflow.io.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.Run;
import org.runflow.error.InvalidPipelineException;
import org.runflow.io.disk.JsonHeader;
import org.runflow.io.store.DirectoryStore;
import org.runflow.io.store.TextsPipeline;

/** What people find in the folder of a run. */
class RunPublisherTest {
    @TempDir
    Path workspace;

    @Test
    void putsEveryResultWhereItsKeySays() throws IOException {
        Run run = run(RunPublisher.at(workspace).withRequest("analysis.json", Document.text("application/json", "{}")));

        assertThat(filesOf(run))
                .containsExactly(
                        "analysis.json",
                        "metadata.json",
                        "sat/bins/counts.json.gz",
                        "sat/computation/words.json",
                        "sat/metadata.json",
                        "sat/reports/Words.md",
                        "sat/ui/pictures/a.svg",
                        "sat/ui/pictures/b.svg",
                        "sun/bins/counts.json.gz",
                        "sun/computation/words.json",
                        "sun/metadata.json",
                        "sun/reports/Words.md",
                        "sun/ui/pictures/c.svg");
        assertThat(folderOf(run).resolve("sat/reports/Words.md")).hasContent("# Words\n\n{a=2, b=1}\n");
    }

    @Test
    void refusesAResultInThePlaceOfTheRequest() {
        Document request = Document.text("application/json", "{}");
        Run run = Engine.builder()
                .store(DirectoryStore.at(workspace))
                .publish(RunPublisher.at(workspace).withRequest("sat/reports/WORDS.md", request))
                .build()
                .run(TextsPipeline.WEEKEND, TextsPipeline.weekend("a b a", "c"));

        assertThat(run.report().failure().orElseThrow().summary())
                .endsWith("cannot be published at 'sat/reports/Words.md', which is a file of the run itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"process", "process/words.txt", "PROCESS/words.txt"})
    void refusesAResultInThePlaceOfWhatProcessesPrint(String path) {
        ArtifactKey<Document> words = ArtifactKey.of("words", Document.class).publishedAt(path);
        PipelineBuilder printing = Pipeline.builder("printing")
                .stage(words, s -> s.reading().compute(in -> Document.text("text/plain", "a")));

        assertThatThrownBy(printing::build)
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining("is published at '" + path + "', which is a file of the run itself");
    }

    @Test
    void pointsToTheNewestRun() throws IOException {
        run(RunPublisher.at(workspace));
        Run newest = run(RunPublisher.at(workspace));

        assertThat(JsonHeader.of(Files.readAllBytes(workspace.resolve("latest.json")))
                        .find("run_id"))
                .contains(newest.id().text());
        assertThat(workspace.resolve("index.json")).content().startsWith("[");
    }

    private Run run(RunPublisher publisher) {
        Engine engine = Engine.builder()
                .store(DirectoryStore.at(workspace))
                .publish(publisher)
                .parallelism(2)
                .build();
        return engine.run(TextsPipeline.WEEKEND, TextsPipeline.weekend("a b a", "c"))
                .orThrow();
    }

    private Path folderOf(Run run) {
        return workspace.resolve("runs").resolve(run.id().text());
    }

    private List<String> filesOf(Run run) {
        try (Stream<Path> files = Files.walk(folderOf(run))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folderOf(run).relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
