package org.runflow.docs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.docs.Checkout;

/** Everything that is written follows its schema, and nothing else does. */
class WorkspaceDocumentsTest {
    private static AnalysedRace race;

    @BeforeAll
    static void analyse(@TempDir Path workspace) {
        race = AnalysedRace.of(Checkout.root().resolve("docs/sample-race"), workspace);
    }

    static Collection<String> schemas() {
        return List.copyOf(new TreeSet<>(SchemaTable.schemas()));
    }

    @Test
    void followTheirSchemas() {
        assertThat(race.problems()).isEmpty();
    }

    @Test
    void coverEverySchema() {
        assertThat(race.schemas()).containsExactlyElementsOf(schemas());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void areRefusedWithoutARequiredProperty(String schema) {
        assertThat(new Damage(schema, race.example(schema)).removing(required(schema)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void areRefusedWithAnotherProperty(String schema) {
        assertThat(new Damage(schema, race.example(schema)).adding()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void areRefusedWithAValueOfAnotherType(String schema) {
        assertThat(new Damage(schema, race.example(schema)).retyping()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void areRefusedWithNullAnywhere(String schema) {
        assertThat(new Damage(schema, race.example(schema)).nulling()).isEmpty();
    }

    private static List<String> required(String name) {
        JsonNode schema = Schemas.text(name);
        String element = schema.at("/items/$ref").asText("#");
        if (element.endsWith(".schema.json")) {
            return required(element.substring(0, element.indexOf('.')));
        }
        List<String> required = new ArrayList<>();
        schema.at(element.substring(1)).path("required").forEach(property -> required.add(property.asText()));
        schema.at("/additionalProperties/required").forEach(property -> required.add(property.asText()));
        assertThat(required).isNotEmpty();
        return required;
    }
}
