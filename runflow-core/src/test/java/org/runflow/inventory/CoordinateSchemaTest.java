package org.runflow.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.RunCoordinate;

class CoordinateSchemaTest {
    private static final CoordinateSchema SCHEMA = CoordinateSchema.of("recording", "client", "field")
            .with(Dimension.number("box"))
            .with(Dimension.instant("instant"));
    private static final String WHOLE = "acme/north.1/12/20260914T083000Z";

    @Test
    void readsAndWritesWholeCoordinates() {
        RunCoordinate coordinate = SCHEMA.parse(WHOLE);

        assertThat(coordinate).isEqualTo(RunCoordinate.parse(WHOLE));
        assertThat(SCHEMA.format(coordinate)).isEqualTo(WHOLE);
        assertThat(SCHEMA.values(coordinate).toString())
                .isEqualTo("{client=acme, field=north.1, box=12, instant=20260914T083000Z}");
        assertThat(SCHEMA.values(RunCoordinate.of("acme")).toString()).isEqualTo("{client=acme}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            acme/north/12                       | it has 3 parts, not the 4 of client/field/box/instant
            acme/north/12/20260914T083000Z/more | it has 5 parts
            acme/../12/20260914T083000Z         | dimension 'field'
            acme//12/20260914T083000Z           | dimension 'field'
            acme/north/x12/20260914T083000Z     | 'x12' is no value of dimension 'box', which has up to 18 digits
            acme/north/1234567890123456789/20260914T083000Z | up to 18 digits
            acme/north/12/20260931T083000Z      | '20260931T083000Z' is no value of dimension 'instant'
            acme/north/12/2026-09-14            | instants such as 20260914T083000Z
            """)
    void namesTheDimensionOfWhatItRefuses(String text, String message) {
        assertThatThrownBy(() -> SCHEMA.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no recording")
                .hasMessageContaining(message);
    }

    @Test
    void completesAFilterOrNamesWhatIsMissing() {
        CoordinateFilter filter = SCHEMA.filter("client", "acme", "box", "12", "field", "north.1");

        assertThat(SCHEMA.complete(filter, "20260914T083000Z")).hasToString(WHOLE);
        assertThatThrownBy(() -> SCHEMA.complete(SCHEMA.filter("field", "north"), "20260914T083000Z"))
                .hasMessageContaining("a recording needs client, box as well as field, instant");
        assertThatThrownBy(() -> SCHEMA.complete(filter.and("instant", "20260914T083000Z"), "20260914T083001Z"))
                .hasMessageContaining("cannot be both");
        assertThatThrownBy(() -> SCHEMA.filter("colour", "red"))
                .hasMessageContaining("has no dimension 'colour'; it has client, field, box, instant");
        assertThatThrownBy(() -> SCHEMA.filter("client", "a b")).hasMessageContaining("'a b' is no name");
        assertThatThrownBy(() -> SCHEMA.filter("client")).hasMessageContaining("by turns");
    }

    @Test
    void filtersKnowWhatBeginsLikeThem() {
        CoordinateFilter filter = SCHEMA.filter("client", "acme", "box", "12");

        assertThat(filter.prefix()).hasToString("acme");
        assertThat(filter.matches(RunCoordinate.parse(WHOLE))).isTrue();
        assertThat(filter.matches(RunCoordinate.parse("acme/north.1"))).isFalse();
        assertThat(filter.matchesPrefix(RunCoordinate.parse("acme/north.1"))).isTrue();
        assertThat(filter.matchesPrefix(RunCoordinate.parse("other"))).isFalse();
        assertThat(CoordinateFilter.all(SCHEMA).contains(filter)).isTrue();
        assertThat(filter.contains(CoordinateFilter.all(SCHEMA))).isFalse();
        assertThat(CoordinateFilter.under(SCHEMA, RunCoordinate.parse("acme/north"))
                        .values())
                .containsEntry("field", "north");
        assertThat(filter).hasToString("client=acme, box=12");
    }

    @Test
    void eachDimensionHasAnOrder() {
        CoordinateSchema schema = new CoordinateSchema(
                "shift", List.of(Dimension.words("part", "early", "late", "night"), Dimension.number("week")));

        assertThat(List.of("night/1", "early/10", "early/9", "late/3", "early/09", "early").stream()
                        .map(RunCoordinate::parse)
                        .sorted(schema.order()))
                .extracting(RunCoordinate::toString)
                .containsExactly("early", "early/9", "early/09", "early/10", "late/3", "night/1");
        Dimension instant = Dimension.instant("at");
        assertThat(instant.order().compare("20260914T083000Z", "20260914T083000.5Z"))
                .isNegative();
        assertThat(instant.order().compare("never", "20260914T083000Z")).isPositive();
    }

    @Test
    void instantsAreWrittenAsTheyAreRead() {
        for (String text : List.of("2026-09-14T08:30:00Z", "2026-09-14T08:30:00.250Z", "0001-01-01T00:00:00Z")) {
            Instant instant = Instant.parse(text);
            assertThat(Dimension.instantOf(Dimension.textOf(instant))).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @CsvSource({"-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void instantsOfOtherYearsAreNotWritten(String text) {
        assertThatThrownBy(() -> Dimension.textOf(Instant.parse(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an instant of a dimension is of a year from 0 to 9999, not " + text);
    }

    @Test
    void walksAHierarchyByItsFilter() {
        Hierarchy hierarchy = prefix -> switch (prefix.toString()) {
            case "" -> coordinates("acme", "other", "zeta");
            case "acme" -> coordinates("acme/10", "acme/9", "acme/wrong");
            case "other" -> coordinates("other/1");
            default -> throw new AssertionError("nobody wants to know of " + prefix);
        };
        CoordinateSchema schema = CoordinateSchema.of("box", "client").with(Dimension.number("number"));

        assertThat(schema.coordinates(hierarchy, schema.filter("client", "acme")))
                .extracting(RunCoordinate::toString)
                .containsExactly("acme/9", "acme/10");
        assertThat(schema.options(hierarchy, schema.filter("client", "acme"), "number"))
                .containsExactly("9", "10");
        assertThat(schema.options(hierarchy, schema.filter("client", "acme", "number", "9"), "client"))
                .containsExactly("acme", "other", "zeta");
    }

    @Test
    void refusesSchemasThatAreNone() {
        assertThatThrownBy(() -> CoordinateSchema.of("recording")).hasMessageContaining("needs a dimension");
        assertThatThrownBy(() -> CoordinateSchema.of("recording", "a", "a")).hasMessageContaining("two dimensions 'a'");
        assertThatThrownBy(() -> Dimension.words("a")).hasMessageContaining("different words");
        assertThatThrownBy(() -> Dimension.of("a", Dimension.Kind.TEXT, List.of("b")))
                .hasMessageContaining("TEXT");
        assertThat(Dimension.matching("lane", "[a-c]+").findProblem("abcd")).isPresent();
        assertThat(SCHEMA.with(Dimension.text("box")).dimensions().get(2)).isEqualTo(Dimension.text("box"));
    }

    private static List<RunCoordinate> coordinates(String... texts) {
        return java.util.Arrays.stream(texts).map(RunCoordinate::parse).toList();
    }
}
