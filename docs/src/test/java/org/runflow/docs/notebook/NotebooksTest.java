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
                .contains("B1 Lantern Bridge", "1.10 runners/m², level E")
                .contains("<svg", "B1 Lantern Bridge")
                .contains("overtake")
                .contains("1.098 → 1.114 p/m²");
    }

    @Test
    void pipelineNotebookPlansAndReuses() throws Exception {
        assertThat(outputsOf("pipeline.ipynb"))
                .contains("words <- text", "########")
                .contains("depends on words")
                .contains("REUSED")
                .contains("letters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first.ipynb", "pipeline.ipynb"})
    void isKeptWithoutOutputs(String notebook) throws IOException {
        for (JsonNode cell : new ObjectMapper()
                .readTree(NOTEBOOKS.resolve(notebook).toFile())
                .get("cells")) {
            assertThat(cell.path("outputs")).isEmpty();
            assertThat(cell.path("execution_count").isInt()).isFalse();
        }
    }
}
