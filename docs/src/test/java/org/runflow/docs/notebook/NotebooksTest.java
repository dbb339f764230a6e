package org.runflow.docs.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.docs.Checkout;
import org.runflow.docs.tools.Tools;

/** The notebooks, executed from a clean kernel where Jupyter is installed. */
class NotebooksTest {
    private static final Path NOTEBOOKS = Checkout.root().resolve("docs/notebooks");

    @TempDir
    private Path home;

    private String outputsOf(String notebook) throws IOException, InterruptedException {
        Optional<Path> nbconvert = Kernel.findNbconvert();
        assumeTrue(nbconvert.isPresent(), "Jupyter is not installed: there is no jupyter-nbconvert");
        Optional<Path> kernel = Tools.kernel();
        assumeTrue(kernel.isPresent(), "docs/tools has not been built: use 'mvn verify' from the root");
        Path executed = Kernel.install(nbconvert.get(), kernel.get(), home).execute(NOTEBOOKS.resolve(notebook));
        StringBuilder outputs = new StringBuilder();
        for (JsonNode cell : new ObjectMapper().readTree(executed.toFile()).get("cells")) {
            for (JsonNode output : cell.path("outputs")) {
                assertThat(output.get("output_type").asText())
                        .as(output.toString())
                        .isNotEqualTo("error");
                output.path("data").forEach(data -> outputs.append(textOf(data)).append('\n'));
            }
        }
        return outputs.toString();
    }

    private static String textOf(JsonNode data) {
        StringBuilder text = new StringBuilder(data.asText());
        data.forEach(line -> text.append(line.asText()));
        return text.toString();
    }

    @Test
    void firstNotebookLooksAtTheSampleRaceAndChangesIt() throws Exception {
        assertThat(outputsOf("first.ipynb"))
                .contains("sun, 2026-09-13", "9800 runners: marathon, half, 10k")
                .contains("<h3>Density on sun", "B1 Lantern Bridge", "data:image/png;base64,", "<svg")
                .contains("<h3>Flow on sun", "<h3>Locations on sun", "<h3>Experience on sun")
                .contains("<h3>Plan of race", "would be reused")
                .contains("Event 10k on sun: start 10:00:00 → 10:20:00", "1.098 → 1.114")
                .contains("The run ended as SUCCEEDED");
    }

    @Test
    void pipelineNotebookPlansAndReuses() throws Exception {
        assertThat(outputsOf("pipeline.ipynb"))
                .contains("words v1", "########")
                .contains("<h3>Plan of count", "depends on words", ">reused<")
                .contains("letters");
    }

    @Test
    void startsNotebookShowsEveryPlanAndTheBest() throws Exception {
        assertThat(outputsOf("starts.ipynb"))
                .contains("Time at level D or worse by start", "<svg")
                .contains("# Advice: sun", "Best of 70 start plans");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first.ipynb", "pipeline.ipynb", "starts.ipynb"})
    void isKeptWithoutOutputs(String notebook) throws IOException {
        for (JsonNode cell : new ObjectMapper()
                .readTree(NOTEBOOKS.resolve(notebook).toFile())
                .get("cells")) {
            assertThat(cell.path("outputs")).isEmpty();
            assertThat(cell.path("execution_count").isInt()).isFalse();
        }
    }
}
