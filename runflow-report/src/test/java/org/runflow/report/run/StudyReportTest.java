package org.runflow.report.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;
import org.runflow.variant.Study;
import org.runflow.variant.StudyResults;
import org.runflow.variant.Variants;

class StudyReportTest {
    private static final ArtifactKey<String> GIVEN = ArtifactKey.of("given", String.class);
    private static final ArtifactKey<Integer> LENGTH = ArtifactKey.of("length", Integer.class);

    private static StudyResults results() {
        Pipeline pipeline = Pipeline.builder("lengths")
                .inputs(GIVEN)
                .stage(
                        LENGTH,
                        s -> s.from(GIVEN).compute(text -> {
                            if (text.contains("!")) {
                                throw new IllegalStateException("no shouting");
                            }
                            return text.length();
                        }))
                .build();
        Variants<String> texts = Variants.of("")
                .choice("text", (before, text) -> text, "<b>|x", "four", "no!", "never")
                .when(List.of("text"), c -> !c.get("text").equals("never"));
        return Study.of("texts", texts, pipeline, text -> RunRequest.of(GIVEN.with(text)))
                .measure(new Metric("length", Direction.closestTo(4), "chars", 0, 100), LENGTH, length -> length)
                .measure(Metric.of("third", Direction.HIGHER), LENGTH, length -> length / 3.0)
                .run(Engine.inMemory())
                .get(Study.RESULTS);
    }

    @Test
    void variantsAreComparedBestFirst() {
        String text = StudyReport.of(results(), "length").markdown();

        assertThat(text)
                .startsWith("# Study texts\n")
                .contains("3 variants, ranked by length: the closer to 4 the better. 1 did not succeed.")
                .contains("Best by length: text=four with 4 chars")
                .contains("## Never tried")
                .contains("text: never");
        assertThat(text.lines().filter(line -> line.startsWith("| ") && line.contains("success")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("| four ", "| 1.3333 "),
                        line -> assertThat(line).contains("\\|x", "1.6667"));
        assertThat(text).containsPattern("\\|\\s+– \\| no!\\s+\\|\\s+– \\|");
    }

    @Test
    void foreignTextsAreOnlyTexts() {
        String page = new String(StudyReport.of(results(), "third").page().bytes(), StandardCharsets.UTF_8);

        assertThat(Jsoup.parse(page).select("main b")).isEmpty();
        assertThat(Jsoup.parse(page).text()).contains("<b>|x", "more is better");
    }

    @Test
    void metricMustBeOneOfTheStudy() {
        assertThatThrownBy(() -> StudyReport.of(results(), "lenght"))
                .hasMessageContaining("has no metric 'lenght'")
                .hasMessageContaining("did you mean 'length'?");
    }
}
