package org.runflow.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.canonical.Unwrapped;
import org.runflow.store.Digest;
import org.runflow.value.ById;
import org.runflow.value.Identified;

/** Records written and read by their components look and fail as they do with the mapper, which knows nothing of them in one of two mappers here. */
class OwnRecordsTest {
    private static final JsonMapper MAPPER = JsonShapes.none().mapper();
    private static final JsonMapper OWN = MAPPER.rebuild()
            .disable(MapperFeature.IGNORE_DUPLICATE_MODULE_REGISTRATIONS)
            .addModule(new OwnRecords(type -> !EngineTypes.isSaid(type)))
            .build();
    private static final int TRIES = 3_000;

    enum Colour {
        RED,
        DARK_BLUE {
            @Override
            boolean isDark() {
                return true;
            }
        };

        boolean isDark() {
            return false;
        }
    }

    sealed interface Shape {}

    record Circle(double radius) implements Shape {}

    record Square(int side, Optional<String> name) implements Shape {}

    @Unwrapped
    record Header(String day, int offsetS) {}

    record Thing(String id, double value) implements Identified {}

    record Inner(String p10, OptionalInt longestGapS) {
        Inner {
            if (p10.isEmpty()) {
                throw new IllegalArgumentException("an inner needs a text");
            }
        }
    }

    record Everything(
            int count,
            long big,
            double densityPerM2,
            boolean isOn,
            float single,
            short small,
            char letter,
            String text,
            Integer boxed,
            Header header,
            Optional<String> maybe,
            Optional<Inner> maybeInner,
            OptionalLong maybeLong,
            OptionalDouble maybeDouble,
            List<String> words,
            List<Inner> inners,
            List<List<Integer>> lists,
            SortedMap<String, Inner> byName,
            Map<Colour, Integer> byColour,
            Colour colour,
            Shape shape,
            List<Shape> shapes,
            Instant at,
            LocalDate date,
            Duration took,
            BigDecimal exact,
            Digest digest,
            ById<Thing> things) {}

    record Nothing() {}

    record Failing(int value) {
        @Override
        public int value() {
            throw new IllegalStateException("no value");
        }
    }

    private final Random random = new Random(12);

    @Test
    void looksAsWithTheMapper() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Everything value = everything();
            String text = writer(MAPPER).writeValueAsString(value);
            assertThat(writer(OWN).writeValueAsString(value)).isEqualTo(text);
            Everything read = OWN.readValue(text, Everything.class);
            assertThat(read).isEqualTo(MAPPER.readValue(text, Everything.class)).isEqualTo(value);
        }
    }

    @Test
    void standsAtTheTopOfItsFamily() throws IOException {
        Shape square = new Square(3, Optional.of("a"));
        String text = OWN.writerFor(Shape.class).writeValueAsString(square);
        assertThat(text)
                .isEqualTo(MAPPER.writerFor(Shape.class).writeValueAsString(square))
                .contains("\"type\"");
        assertThat(OWN.readValue(text, Shape.class)).isEqualTo(square);
    }

    @Test
    void anEmptyRecordIsAnEmptyObject() throws IOException {
        assertThat(OWN.writeValueAsString(new Nothing())).isEqualTo("{}");
        assertThat(OWN.readValue("{}", Nothing.class)).isEqualTo(new Nothing());
    }

    @Test
    void saysWhereAnAccessorThrows() {
        assertThatThrownBy(() -> OWN.writeValueAsString(new Failing(1)))
                .isInstanceOf(JsonMappingException.class)
                .hasMessage("no value (through reference chain: " + Failing.class.getName() + "[\"value\"])");
    }

    @Test
    void saysWhereAValueCannotBeWritten() {
        record Holder(List<BigDecimal> values) {}
        Holder holder = new Holder(List.of(new BigDecimal("1".repeat(200_000))));
        assertThatThrownBy(() -> OWN.writeValueAsString(holder))
                .isInstanceOfSatisfying(
                        JsonMappingException.class,
                        refused -> assertThat(refused.getPath().get(0).getFieldName())
                                .isEqualTo("values"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"p10\":\"a\",\"unknown\":1}",
                "{\"p10\":\"a\",\"p10\":\"b\"}",
                "{\"longest_gap_s\":1}",
                "{\"p10\":null}",
                "{\"p10\":\"\"}",
                "{\"p10\":\"a\",\"longest_gap_s\":\"1\"}",
                "{\"p10\":\"a\",\"longest_gap_s\":1.5}",
                "{\"p10\":[]}",
                "{\"p10\":\"a\"",
                "{\"p10\":\"a\"} 1",
                "[]",
                "\"a\"",
                "\"\"",
                "7",
                "null",
                "{}",
                ""
            })
    void refusesWhatTheMapperRefuses(String document) {
        assertThat(outcome(OWN, document)).isEqualTo(outcome(MAPPER, document));
    }

    @Test
    void takesOfSpoiltDocumentsWhatTheMapperTakes() throws IOException {
        List<String> bits = List.of("null", "\"x\"", "1", "[]", "{}", ",", "\"p10\":\"a\",", "-", "\"unknown\":1,");
        for (int i = 0; i < TRIES; i++) {
            StringBuilder document = new StringBuilder(writer(MAPPER).writeValueAsString(everything()));
            int at = random.nextInt(document.length());
            if (random.nextBoolean()) {
                document.delete(at, Math.min(document.length(), at + 1 + random.nextInt(12)));
            } else {
                document.insert(at, bits.get(random.nextInt(bits.size())));
            }
            String text = document.toString();
            assertThat(find(OWN, text)).as(text).isEqualTo(find(MAPPER, text));
        }
    }

    private static ObjectWriter writer(JsonMapper mapper) {
        return mapper.writer(JsonForm.layout());
    }

    private static Optional<Everything> find(JsonMapper mapper, String document) {
        try {
            return Optional.of(mapper.readValue(document, Everything.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The value, or what is said of the document. */
    private static String outcome(JsonMapper mapper, String document) {
        ObjectReader reader = mapper.readerFor(Inner.class);
        try {
            return String.valueOf(reader.<Object>readValue(document.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            return new DamagedJsonException("it", e).getMessage();
        } catch (IOException e) {
            return e.getClass().getName();
        }
    }

    private Everything everything() {
        return new Everything(
                random.nextInt(),
                random.nextLong(),
                List.of(random.nextDouble(), -0.0, 1e300, Double.NaN).get(random.nextInt(4)),
                random.nextBoolean(),
                random.nextFloat(),
                (short) random.nextInt(),
                (char) ('a' + random.nextInt(26)),
                "t" + random.nextInt(),
                random.nextInt(),
                new Header("sun", random.nextInt()),
                maybe("m\u00e9"),
                maybe(inner()),
                random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong()),
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextGaussian()),
                List.of("a", "\"\n"),
                inners(),
                List.of(List.of(1, 2), List.of()),
                new TreeMap<>(Map.of("k" + random.nextInt(9), inner())),
                new TreeMap<>(Map.of(Colour.DARK_BLUE, random.nextInt())),
                Colour.values()[random.nextInt(2)],
                shape(),
                List.of(shape(), shape()),
                Instant.ofEpochMilli(random.nextInt()),
                LocalDate.ofEpochDay(random.nextInt(40_000)),
                Duration.ofMillis(random.nextInt()),
                new BigDecimal(random.nextInt()).movePointLeft(random.nextInt(5)),
                Digest.of("d" + random.nextInt()),
                ById.of(List.of(new Thing("x", 1), new Thing("y", random.nextDouble()))));
    }

    private Inner inner() {
        return new Inner("p", random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt()));
    }

    private List<Inner> inners() {
        List<Inner> inners = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            inners.add(inner());
        }
        return inners;
    }

    private Shape shape() {
        return random.nextBoolean() ? new Circle(random.nextDouble()) : new Square(random.nextInt(), maybe("s"));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }
}
