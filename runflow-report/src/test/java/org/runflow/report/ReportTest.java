package org.runflow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.InvalidPipelineException;
import org.runflow.error.UndeclaredInputException;
import org.runflow.run.StageState;

class ReportTest {
    private static final ArtifactKey<String> NAME = ArtifactKey.of("name", String.class);
    private static final ArtifactKey<Integer> LENGTH = ArtifactKey.of("length", Integer.class);
    private static final Report<Document> REPORT = Report.of(
            "reports/length.txt",
            List.of(LENGTH),
            stored -> Document.text("text/plain", stored.get(LENGTH) + " letters"));

    private static final Pipeline COMPUTING = Pipeline.builder("lengths")
            .inputs(NAME)
            .stage(LENGTH, s -> s.from(NAME).compute(String::length))
            .build();
    private static final Pipeline REPORTING =
            REPORT.addTo(COMPUTING.toBuilder("reports")).build();

    @Test
    void rendersTheSameFromAStoredRunAndAsAStage() {
        Run run = REPORTING.run(NAME.with("bridge"));

        assertThat(run.get(REPORT.key())).isEqualTo(Document.text("text/plain", "6 letters"));
        assertThat(REPORT.render(run)).isEqualTo(run.get(REPORT.key()));
        assertThat(REPORT.key().publishedFile()).isEqualTo("reports/length.txt");
    }

    @Test
    void rendersOneScopeOfARun() {
        Run run = Pipeline.builder("days")
                .include("sat", COMPUTING)
                .include("sun", COMPUTING)
                .build()
                .run(NAME.in("sat").with("quay"), NAME.in("sun").with("bridge"));

        assertThat(REPORT.render(run, "sat").text()).isEqualTo("4 letters");
        assertThat(REPORT.render(run, "sun").text()).isEqualTo("6 letters");
    }

    @Test
    void rendersAgainOnlyWhenWhatItReadsOrItsVersionChanges() {
        Engine engine = Engine.builder().build();
        engine.run(REPORTING, RunRequest.of(NAME.with("bridge")));

        assertThat(stateOfReport(engine, REPORTING, "tunnel")).isEqualTo(StageState.REUSED);
        assertThat(stateOfReport(engine, REPORTING, "quay")).isEqualTo(StageState.SUCCEEDED);
        assertThat(stateOfReport(
                        engine,
                        REPORT.version("2")
                                .addTo(COMPUTING.toBuilder("reports"))
                                .build(),
                        "quay"))
                .isEqualTo(StageState.SUCCEEDED);
    }

    @Test
    void namesTheArtifactThatIsNotStored() {
        Run run = COMPUTING.run(NAME.with("bridge"));
        Report<Document> other = Report.of(
                "reports/width.txt",
                List.of(ArtifactKey.of("width", String.class)),
                stored -> Document.text("text/plain", stored.get(ArtifactKey.of("width", String.class))));

        assertThatExceptionOfType(ArtifactUnavailableException.class)
                .isThrownBy(() -> other.render(run))
                .withMessageContaining("'width'");
        assertThatExceptionOfType(InvalidPipelineException.class)
                .isThrownBy(() -> other.addTo(COMPUTING.toBuilder("x")).build())
                .withMessageContaining("width");
    }

    @Test
    void refusesToReadWhatItDidNotDeclare() {
        Run run = COMPUTING.run(NAME.with("bridge"));
        Report<Document> sly =
                Report.of("sly.txt", List.of(LENGTH), stored -> Document.text("text/plain", stored.get(NAME)));

        assertThatExceptionOfType(UndeclaredInputException.class)
                .isThrownBy(() -> sly.render(run))
                .withMessageContaining("'sly.txt'")
                .withMessageContaining("'name'");
    }

    @Test
    void folderIsOneStageWithADocumentPerFile() {
        Report<Documents> letters = Report.folder("letters", List.of(NAME), stored -> {
            SortedMap<String, Document> documents = new TreeMap<>();
            for (String letter : stored.get(NAME).split("", -1)) {
                if (!letter.isEmpty()) {
                    documents.put(letter + ".txt", Document.text("text/plain", letter));
                }
            }
            return new Documents(documents);
        });
        Run run = letters.addTo(COMPUTING.toBuilder("reports")).build().run(NAME.with("quay"));

        assertThat(run.get(letters.key()).byName()).containsOnlyKeys("a.txt", "q.txt", "u.txt", "y.txt");
        assertThat(letters.key().publishedFile()).isEqualTo("letters");
        assertThat(letters.render(run)).isEqualTo(run.get(letters.key()));
        assertThat(ReportSet.none().with(letters).with(REPORT).render(run).byName())
                .containsOnlyKeys(
                        "letters/a.txt", "letters/q.txt", "letters/u.txt", "letters/y.txt", "reports/length.txt");
    }

    @Test
    void refusesNamesThatClimbOutOfTheRun() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Report.of("../x.md", List.of(), stored -> Document.text("text/plain", "")));
    }

    private static StageState stateOfReport(Engine engine, Pipeline pipeline, String name) {
        return engine.run(pipeline, RunRequest.of(NAME.with(name)))
                .report()
                .getStage(REPORT.key().name())
                .state();
    }
}
