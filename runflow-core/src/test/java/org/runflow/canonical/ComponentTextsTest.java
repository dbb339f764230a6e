package org.runflow.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.runflow.run.RunDiff;

/** A value as paths and texts: what reasons and differences are made of. */
class ComponentTextsTest {
    record Grid(double binM, int windowS) {}

    record Settings(
            Grid grid, List<String> names, SortedMap<String, Grid> byDay, Optional<Grid> extra, Columns columns) {}

    record Columns(List<Double> values) implements Canonical {
        @Override
        public void writeTo(CanonicalSink sink) {
            sink.record(2)
                    .component("count")
                    .int64(values.size())
                    .component("values")
                    .float64s(values.stream().mapToDouble(v -> v).toArray());
        }
    }

    private static final Settings BASE = new Settings(
            new Grid(100, 60),
            List.of("a", "b"),
            new TreeMap<>(Map.of("sun", new Grid(50, 30))),
            Optional.empty(),
            new Columns(List.of(1.5, 2.0)));

    private static List<String> changes(Object before, Object after) {
        return RunDiff.values("s", before, after).stream()
                .map(RunDiff.Change::toString)
                .toList();
    }

    @Test
    void namesTheComponentThatMoved() {
        Settings other = new Settings(
                new Grid(62.5, 60),
                List.of("a", "c", "d"),
                new TreeMap<>(Map.of("sat", new Grid(50, 30))),
                Optional.of(new Grid(1, 2)),
                new Columns(List.of(1.5, 3.25)));
        assertThat(changes(BASE, other))
                .containsExactly(
                        "s.byDay.sat.binM (none) → 50",
                        "s.byDay.sat.windowS (none) → 30",
                        "s.byDay.sun.binM 50 → (none)",
                        "s.byDay.sun.windowS 30 → (none)",
                        "s.columns.values[1] 2 → 3.25",
                        "s.extra.binM (none) → 1",
                        "s.extra.windowS (none) → 2",
                        "s.grid.binM 100 → 62.5",
                        "s.names[1] b → c",
                        "s.names[2] (none) → d");
    }

    @Test
    void seesNothingBetweenEqualValues() {
        assertThat(changes(BASE, BASE)).isEmpty();
    }

    @Test
    void takesScalarsAndEmptyThingsForThemselves() {
        assertThat(changes(1, 2)).containsExactly("s 1 → 2");
        assertThat(changes(List.of(), List.of(Duration.ofSeconds(1))))
                .containsExactly("s [] → (none)", "s[0].Duration (none) → PT1S");
    }
}
