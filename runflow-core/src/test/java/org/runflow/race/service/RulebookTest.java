package org.runflow.race.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rulebook of one's own must be like, and what it advises. */
class RulebookTest {
    private static final ServiceTable TABLE = new ServiceTable(List.of(0.4, 0.8, 1.2, 1.6, 2.0), Optional.empty());
    private static final List<Double> WEIGHTS = List.of(0.0, 0.0, 0.2, 0.5, 1.0, 1.0);
    private static final FlagPolicy POLICY = new FlagPolicy(LevelOfService.B, 0, LevelOfService.B, LevelOfService.B);

    private static Rulebook book(
            String name, String version, Rulebook.SchemaBinding binding, List<Double> weights, String... schemas) {
        SortedMap<String, ServiceTable> tables = new TreeMap<>();
        for (String schema : schemas) {
            tables.put(schema, TABLE);
        }
        List<Rulebook.Mitigation> advice = List.of(
                new Rulebook.Mitigation(Optional.of("road"), Severity.CAUTION, FlagReason.DENSITY, "Widen the road."),
                new Rulebook.Mitigation(Optional.empty(), Severity.WATCH, FlagReason.RATE, "Slow them down."),
                new Rulebook.Mitigation(Optional.empty(), Severity.CRITICAL, FlagReason.DENSITY, "Widen the road."),
                new Rulebook.Mitigation(Optional.of("quay"), Severity.WATCH, FlagReason.DENSITY, "Mind the water."));
        return new Rulebook(name, version, tables, POLICY, binding, advice, weights);
    }

    private static Rulebook.SchemaBinding bound(String byType, String narrow, String otherwise) {
        return new Rulebook.SchemaBinding(new TreeMap<>(Map.of("bridge", byType)), 0, narrow, otherwise);
    }

    @Test
    void adviceGoesBySchemaSeverityAndReasonEachTextOnce() {
        Rulebook book = book("own", "1", bound("road", "quay", "road"), WEIGHTS, "quay", "road");
        assertThat(book.advice("road", Severity.CRITICAL, Set.of(FlagReason.DENSITY, FlagReason.RATE)))
                .containsExactly("Widen the road.", "Slow them down.");
        assertThat(book.advice("road", Severity.CAUTION, Set.of(FlagReason.DENSITY)))
                .containsExactly("Widen the road.");
        assertThat(book.advice("road", Severity.WATCH, Set.of(FlagReason.DENSITY)))
                .isEmpty();
        assertThat(book.advice("quay", Severity.CAUTION, Set.of(FlagReason.DENSITY)))
                .containsExactly("Mind the water.");
        assertThat(book.advice("quay", Severity.WATCH, Set.of(FlagReason.UTILIZATION)))
                .isEmpty();
    }

    @Test
    void oneTableServesEverySchemaAndSeveralTheirOwn() {
        Rulebook single = book("own", "1", bound("x", "y", "z"), WEIGHTS, "road");
        assertThat(single.knows("anything")).isTrue();
        assertThat(single.table("anything")).isEqualTo(TABLE);
        Rulebook two = book("own", "1", bound("road", "quay", "road"), WEIGHTS, "quay", "road");
        assertThat(two.knows("quay")).isTrue();
        assertThat(two.knows("anything")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.table("anything"))
                .withMessage("rulebook 'own' has no schema 'anything'; it has [quay, road]");
    }

    @ParameterizedTest
    @CsvSource({"x, quay, road", "road, x, road", "road, quay, x"})
    void schemasThatAreBoundHaveTables(String byType, String narrow, String otherwise) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book("own", "1", bound(byType, narrow, otherwise), WEIGHTS, "quay", "road"))
                .withMessage("rulebook 'own' binds segments to schema 'x', but has only [quay, road]");
    }

    @Test
    void nameVersionAndTablesAreNeeded() {
        Rulebook.SchemaBinding binding = bound("road", "road", "road");
        assertThatIllegalArgumentException().isThrownBy(() -> book(" ", "1", binding, WEIGHTS, "road"));
        assertThatIllegalArgumentException().isThrownBy(() -> book("own", "", binding, WEIGHTS, "road"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book("own", "1", binding, WEIGHTS))
                .withMessageContaining("at least one service table");
    }

    @ParameterizedTest
    @CsvSource({
        "0 0 0.2 0.5 1",
        "0 0 0.2 0.5 1 1 1",
        "0 0.3 0.2 0.5 1 1",
        "0 0 0 0 1 1.01",
        "-0.1 0 0 0 1 1",
        "0 0 0 0 1 NaN"
    })
    void weightsAreSixFromZeroToOneThatDoNotDecrease(String weights) {
        List<Double> numbers =
                List.of(weights.split(" ")).stream().map(Double::valueOf).toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book("own", "1", bound("road", "road", "road"), numbers, "road"))
                .withMessageContaining("experience weight");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2, 1", "1, Infinity", "NaN, 1", "1, NaN"})
    void referenceFlowsArePositiveAndTheCriticalOneIsNotSmaller(double warn, double critical) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceTable.FlowReference(warn, critical));
        assertThat(new ServiceTable.FlowReference(1, 1).criticalPerMinM()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"-0.1, B, B, B", "NaN, B, B, B", "100.1, B, B, B", "90, C, B, D", "90, A, C, B"})
    void aPolicyGoesUpFromWatchToCritical(
            double percentile, LevelOfService watch, LevelOfService caution, LevelOfService critical) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FlagPolicy(watch, percentile, caution, critical));
        assertThat(POLICY.watchUtilizationPercentile()).isZero();
    }

    @Test
    void builtInRulebooksAreFoundByTheirNamesTheDefaultFirst() {
        assertThat(Rulebook.builtInNames()).startsWith("runflow-2").hasSizeGreaterThan(1);
        for (String name : Rulebook.builtInNames()) {
            assertThat(Rulebook.findBuiltIn(name).map(Rulebook::name)).contains(name);
        }
        assertThat(Rulebook.findBuiltIn("none")).isEmpty();
    }
}
