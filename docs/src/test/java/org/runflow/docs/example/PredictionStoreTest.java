package org.runflow.docs.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.docs.example.predictions.PredictionStore;
import org.runflow.io.rows.Summaries;

class PredictionStoreTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhatIsBestAndWhatBecameOfTheDatasets() throws IOException {
        JsonNode facts = new ObjectMapper().readTree(new PredictionStore(folder).run());

        assertThat(facts.at("/variants").asInt()).isEqualTo(10);
        assertThat(facts.at("/rows").asLong()).isEqualTo(1200);
        assertThat(facts.at("/best/r2").asText()).isEqualTo("dataset=slope, model=line");
        assertThat(facts.at("/best/rmse").asText()).contains("dataset=waves").contains("model=neighbours");
        assertThat(facts.at("/best").fieldNames()).toIterable().containsExactly("rmse", "r2", "bias");
        assertThat(facts.at("/moved").toString()).isEqualTo("{\"changed\":1,\"relocated\":1,\"valid\":1}");
        assertThat(Summaries.read(folder.resolve("predictions.rows.jsonl.gz"))
                        .view()
                        .orElseThrow()
                        .rows())
                .isEqualTo(1200);
        assertThat(folder.resolve("ranking.html")).content().contains("Best by rmse");
    }

    @Test
    void secondTimeComputesNothingAgain() throws IOException {
        String first = new PredictionStore(folder).run();

        assertThat(new PredictionStore(folder).run()).isEqualTo(first);
    }
}
