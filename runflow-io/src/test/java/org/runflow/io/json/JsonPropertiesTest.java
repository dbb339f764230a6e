package org.runflow.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPropertiesTest {
    private static final String DOCUMENT = """
        {"skipped": {"wanted": [1, {"wanted": 2}]}, "wanted": {"a": 1, "b": [true, "x", {"c": 0.1}], "gone": null},
         "number": 4.5, "null": null, "last": false} and no end\
        """;

    @Test
    void passesOverWhatIsNotAskedForAndReadsNoFurtherThanItMust() throws IOException {
        assertThat(JsonProperties.read(stream(DOCUMENT), Set.of("wanted", "number", "last")))
                .containsExactly(
                        Map.entry("wanted", Map.of("a", 1, "b", List.of(true, "x", Map.of("c", 0.1)))),
                        Map.entry("number", 4.5),
                        Map.entry("last", false));
    }

    @Test
    void findsNeitherNullNorWhatIsNotThere() throws IOException {
        assertThat(JsonProperties.read(stream("{\"a\": null, \"b\": 1}"), Set.of("a", "b", "c")))
                .containsExactly(Map.entry("b", 1));
    }

    @Test
    void findsNothingInWhatIsOfAnotherForm() throws IOException {
        assertThat(JsonProperties.read(stream("[{\"a\": 1}]"), Set.of("a"))).isEmpty();
        assertThat(JsonProperties.readList(stream("{\"a\": [1]}"))).isEmpty();
    }

    @Test
    void readsLists() throws IOException {
        assertThat(JsonProperties.readList(stream("[{\"a\": 1}, [2], \"b\"]")))
                .containsExactly(Map.of("a", 1), List.of(2), "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": [1, {", "{\"a\" 1}", "{\"b\": tru}", "{\"a\": \"x"})
    void saysThatItIsDamaged(String document) {
        assertThatThrownBy(() -> JsonProperties.read(stream(document), Set.of("a", "z")))
                .isInstanceOf(DamagedJsonException.class);
    }

    @Test
    void leavesTheSourceOpen() throws IOException {
        InputStream source = new ByteArrayInputStream("{\"a\": 1}".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        assertThat(JsonProperties.read(source, Set.of("a"))).hasSize(1);
    }

    private static InputStream stream(String document) {
        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }
}
