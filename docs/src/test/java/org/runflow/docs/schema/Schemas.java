package org.runflow.docs.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.runflow.docs.Checkout;

/** The schemas of docs/schemas, by the name before {@code .schema.json}. */
final class Schemas {
    static final Path FOLDER =
            Checkout.root().resolve("docs/schemas").toAbsolutePath().normalize();
    static final String SUFFIX = ".schema.json";

    private static final String ADDRESS = "https://runflow.org/schemas/";
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaMappers(
                    mappers -> mappers.mapPrefix(ADDRESS, FOLDER.toUri().toString())));
    private static final Map<String, JsonSchema> LOADED = new ConcurrentHashMap<>();

    private Schemas() {}

    static List<String> names() {
        return JsonFiles.under(FOLDER).stream()
                .map(file -> file.getFileName().toString())
                .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                .toList();
    }

    static JsonNode text(String name) {
        return JsonFiles.read(FOLDER.resolve(name + SUFFIX)).get(0);
    }

    /** What is wrong with a document, none when nothing is. */
    static List<String> problems(String name, JsonNode document) {
        return problems(LOADED.computeIfAbsent(name, key -> load(ADDRESS + key + SUFFIX)), document);
    }

    /** What is wrong with a schema as a schema. */
    static List<String> problems(JsonNode schema) {
        return problems(load(SchemaId.V202012), schema);
    }

    private static JsonSchema load(String address) {
        return FACTORY.getSchema(SchemaLocation.of(address), CONFIG);
    }

    private static List<String> problems(JsonSchema schema, JsonNode document) {
        return schema.validate(document).stream()
                .map(ValidationMessage::toString)
                .toList();
    }
}
