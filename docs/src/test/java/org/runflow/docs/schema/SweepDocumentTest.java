package org.runflow.docs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.docs.Checkout;
import org.runflow.io.json.RunflowJson;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.race.form.SweepDocument;
import org.runflow.race.scenario.Figure;
import org.runflow.race.scenario.PlanMetric;
import org.runflow.race.scenario.StartPlans;
import org.runflow.race.scenario.Sweep;
import org.runflow.race.scenario.SweepResults;

/** The document of a sweep follows its schema, with everything in it that there can be. */
class SweepDocumentTest {
    private static JsonNode document;

    @BeforeAll
    static void sweep() throws IOException {
        SweepResults results = Sweep.of(
                        RaceFolder.open(Checkout.root().resolve("docs/sample-race"))
                                .race(),
                        "sun")
                .over(StartPlans.grid()
                        .shifts("10k", List.of(Duration.ofHours(-11), Duration.ofSeconds(-17), Duration.ofMinutes(5))))
                .with(Figure.values())
                .run();
        document = new ObjectMapper()
                .readTree(RunflowJson.pretty(new SweepDocument(
                                results,
                                PlanMetric.parse("moved"),
                                List.of(1, 2),
                                results.today(),
                                results.plans(),
                                Optional.of("sweep.rows.jsonl.gz"))
                        .tree()));
    }

    @Test
    void followsItsSchema() {
        assertThat(Schemas.problems("sweep", document)).isEmpty();
        assertThat(document.at("/refused")).hasSize(1);
        assertThat(document.at("/top/0/notes")).hasSize(1);
        assertThat(document.at("/top/0/segments").elements().next().has("peak_concurrency"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema_version", "variables", "today", "ranking", "top"})
    void misfitsAreSeen(String property) {
        ObjectNode without = document.deepCopy();
        without.remove(property);

        assertThat(Schemas.problems("sweep", without)).hasSize(1);
    }
}
