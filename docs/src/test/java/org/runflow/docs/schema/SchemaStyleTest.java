package org.runflow.docs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas say all they can: which properties there are, and what each means. */
class SchemaStyleTest {
    static List<String> names() {
        return Schemas.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void areSchemas(String name) {
        assertThat(Schemas.problems(Schemas.text(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void haveTheAddressOfTheirFile(String name) {
        assertThat(Schemas.text(name).path("$id").asText())
                .isEqualTo("https://runflow.org/schemas/" + name + Schemas.SUFFIX);
    }

    @ParameterizedTest
    @MethodSource("names")
    void closeEveryObject(String name) {
        eachObject(
                Schemas.text(name),
                object -> assertThat(object.path("additionalProperties").asBoolean(true))
                        .as("additionalProperties of %s", object)
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("names")
    void requireOnlyWhatTheyDescribe(String name) {
        eachObject(
                Schemas.text(name),
                object -> object.path("required")
                        .forEach(
                                property -> assertThat(object.path("properties").has(property.asText()))
                                        .as("%s in %s", property, object)
                                        .isTrue()));
    }

    private static void eachObject(JsonNode node, Consumer<JsonNode> check) {
        if (node.path("type").asText().equals("object") && node.has("properties")) {
            check.accept(node);
        }
        node.forEach(child -> eachObject(child, check));
    }
}
