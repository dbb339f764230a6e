package org.runflow.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the mapper may look upon with other eyes is left to it. */
class PlainFormsTest {
    private enum Colour {
        RED,
        DARK_BLUE
    }

    private record Simple(String name, Optional<Integer> size, List<Colour> colours) {}

    private record Marked(@JsonProperty("other") String name) {}

    private record Generic<T>(T value) {}

    private record Nested(String name, List<Nested> parts) {}

    private record Exact(BigDecimal value) {}

    private record Several(Set<String> names) {}

    private record Given(String name) implements Supplier<String> {
        @Override
        public String get() {
            return name;
        }
    }

    private enum Coded {
        @JsonProperty("x")
        FIRST
    }

    /** A map that the mapper could have been told about. */
    private static final class OwnMap extends LinkedHashMap<String, String> {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void recordsOfKnownPartsAreKnown() {
        assertThat(PlainForms.find(Simple.class)).isInstanceOf(PlainRecord.class);
        assertThat(PlainForms.find(Colour.class)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Marked.class,
                Generic.class,
                Nested.class,
                Exact.class,
                Several.class,
                Given.class,
                Coded.class,
                OwnMap.class,
                byte[].class
            })
    void othersAreNot(Class<?> type) {
        assertThat(PlainForms.find(type)).isNull();
    }

    @Test
    void oneUnknownValueLeavesAllToTheMapper() throws Exception {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("known", new Simple("a", Optional.empty(), List.of(Colour.DARK_BLUE)));
        assertThat(PlainJson.find(content, JsonShapes.none())).isNotNull();
        content.put("unknown", List.of(new Exact(new BigDecimal("1.50"))));
        assertThat(PlainJson.find(content, JsonShapes.none())).isNull();
        assertThat(new String(JsonText.line(content), StandardCharsets.UTF_8))
                .isEqualTo("{\"known\":{\"name\":\"a\",\"colours\":[\"dark_blue\"]},\"unknown\":[{\"value\":1.50}]}\n");
    }

    @Test
    void whatShapesSayIsLeftToTheMapper() throws Exception {
        JsonShapes shapes = JsonShapes.none().text(Colour.class, Colour::name, Colour::valueOf);
        Map<String, Object> content = Map.of("a", new Simple("b", Optional.of(1), List.of(Colour.RED)));
        assertThat(PlainJson.find(content, shapes)).isNull();
        assertThat(PlainJson.find(Map.of("a", Colour.RED), shapes)).isNull();
        assertThat(PlainJson.find(Map.of("a", List.of(1, "b")), shapes)).isNotNull();
        assertThat(new String(JsonText.line(content, shapes), StandardCharsets.UTF_8))
                .contains("\"RED\"");
        JsonShapes ofNumbers = JsonShapes.none().text(Integer.class, Integer::toHexString, Integer::valueOf);
        assertThat(PlainJson.find(Map.of("a", 17), ofNumbers)).isNull();
    }

    @Test
    void whatShapesSayOfTimesConcernsNoTreeWithoutThem() throws Exception {
        JsonShapes shapes = JsonShapes.none().text(OffsetDateTime.class, time -> "then", OffsetDateTime::parse);
        Map<String, Object> content = new LinkedHashMap<>(Map.of("a", List.of(1, "b", 0.5, true)));
        assertThat(PlainJson.find(content, shapes)).isNotNull();
        content.put("at", OffsetDateTime.parse("2026-05-10T08:00:00Z"));
        assertThat(PlainJson.find(content, shapes)).isNull();
        assertThat(new String(JsonText.line(content, shapes), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":[1,\"b\",0.5,true],\"at\":\"then\"}\n");
    }
}
