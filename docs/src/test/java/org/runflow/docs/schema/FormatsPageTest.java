package org.runflow.docs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.docs.Checkout;

/** The page of formats and the schemas speak of the same properties. */
class FormatsPageTest {
    private static final Pattern NAME = Pattern.compile("`([a-z][a-z0-9_]*)`");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "density_results",
                "flow_results",
                "locations_results",
                "bins",
                "flags",
                "segment_metrics",
                "flow_series"
            })
    void everyPropertyStandsOnThePage(String schema) throws IOException {
        assertThat(namesOfDayFiles()).containsAll(properties(schema));
    }

    @Test
    void everyNameOfSeveralWordsIsAProperty() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String schema : Schemas.names()) {
            known.addAll(properties(schema));
        }

        assertThat(known)
                .containsAll(namesOfDayFiles().stream()
                        .filter(name -> name.contains("_"))
                        .toList());
    }

    private static Set<String> namesOfDayFiles() throws IOException {
        String page = Files.readString(Checkout.root().resolve("docs/Formats.md"));
        String section = page.substring(page.indexOf("\n## 2 "), page.indexOf("\n## 3 "));
        return NAME.matcher(section)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> properties(String schema) {
        Set<String> names = new TreeSet<>();
        addProperties(Schemas.text(schema), names);
        return names;
    }

    private static void addProperties(JsonNode schema, Set<String> names) {
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        schema.forEach(part -> addProperties(part, names));
    }
}
