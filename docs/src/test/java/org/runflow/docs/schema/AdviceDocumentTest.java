package org.runflow.docs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.docs.Checkout;
import org.runflow.io.json.RunflowJson;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.race.form.AdviceDocument;
import org.runflow.race.model.Race;
import org.runflow.race.scenario.Advice;
import org.runflow.race.scenario.Constraint;
import org.runflow.race.scenario.Objective;
import org.runflow.race.scenario.Rule;
import org.runflow.race.service.LevelOfService;

/** The documents of advice follow their schemas, with everything in them that there can be. */
class AdviceDocumentTest {
    private static final Race RACE =
            RaceFolder.open(Checkout.root().resolve("docs/sample-race")).race();
    private static final Advice TWO_MOVE = Advice.of(RACE, "sun")
            .move("10k", Duration.ofMinutes(-20), Duration.ofMinutes(20), Duration.ofMinutes(10))
            .move("half", List.of(Duration.ZERO, Duration.ofSeconds(617)))
            .subjectTo(
                    Constraint.after("10k", "half", Duration.ofMinutes(15)),
                    Constraint.finishBy(Rule.ALL, "15:00").named("road"),
                    Constraint.clearBy("B1", "14:00"),
                    Constraint.closeBy("fish-market", "11:15"),
                    Constraint.maxDensity("F1", 2),
                    Constraint.maxLevel(Rule.ALL, LevelOfService.E),
                    Constraint.maxMeetings("B1", 10_000_000),
                    Constraint.maxPasses("N1", 10_000_000),
                    Constraint.fixed("marathon"))
            .minimise(
                    Objective.exposureFrom(LevelOfService.D),
                    Objective.peakDensity(),
                    Objective.passes("N1", "K1"),
                    Objective.meetings("B1"),
                    Objective.latestFinish(),
                    Objective.span(),
                    Objective.moved());

    private static JsonNode document(Advice advice) throws IOException {
        return new ObjectMapper().readTree(RunflowJson.pretty(new AdviceDocument(advice.solve()).tree()));
    }

    @Test
    void answersFollowTheirSchema() throws IOException {
        JsonNode document = document(TWO_MOVE.front(0, 6));

        assertThat(Schemas.problems("advice", document)).isEmpty();
        assertThat(document.at("/certificate/verdict").asText()).isEqualTo("PROVED");
        assertThat(document.at("/constraints")).hasSize(9);
        assertThat(document.at("/constraints/3/location").asText()).isEqualTo("fish-market");
        assertThat(document.at("/constraints/3/touch/runner").asText()).isNotBlank();
        assertThat(document.at("/answer/plan/segments/B1/los").asText()).isNotBlank();
        assertThat(document.at("/answer/values/0").isIntegralNumber()).isTrue();
        assertThat(document.at("/front/plans").isEmpty()).isFalse();
    }

    @Test
    void whatCannotHoldTogetherFollowsItsSchema() throws IOException {
        JsonNode document = document(TWO_MOVE.subjectTo(Constraint.maxMeetings("B1", 0)));

        assertThat(Schemas.problems("advice", document)).isEmpty();
        assertThat(document.at("/certificate/verdict").asText()).isEqualTo("INFEASIBLE");
        assertThat(document.at("/conflict").toString()).isEqualTo("[9]");
        assertThat(document.has("answer")).isFalse();
        assertThat(document.at("/nearest/broken").toString()).isEqualTo("[9]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema_version", "certificate", "today", "constraints", "explanation"})
    void misfitsAreSeen(String property) throws IOException {
        ObjectNode without = (ObjectNode) document(
                Advice.of(RACE, "sun").move("10k", List.of(Duration.ZERO)).minimise(Objective.moved()));
        assertThat(Schemas.problems("advice", without)).isEmpty();
        without.remove(property);

        assertThat(Schemas.problems("advice", without)).hasSize(1);
    }

    @Test
    void theProblemOfTheGuideFollowsItsSchema() {
        JsonNode problem = JsonFiles.read(Checkout.root().resolve("docs/guide/advice-problem.json"))
                .get(0);

        assertThat(Schemas.problems("advice_problem", problem)).isEmpty();
        ((ObjectNode) problem.at("/variables/0")).put("from_min", "early");
        assertThat(Schemas.problems("advice_problem", problem)).isNotEmpty();
    }
}
