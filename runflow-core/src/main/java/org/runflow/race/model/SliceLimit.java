package org.runflow.race.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How many slices the flow rows of a day may have together: more would fill the memory, or the night. A race is judged by it when it is made, and the flow
 * of a day before it is computed.
 */
final class SliceLimit {
    /** The most slices of one day. */
    static final long MAX_SLICES = GridLimit.MAX_CELLS / 25;

    private SliceLimit() {}

    /**
     * {@return what is wrong with the slices of a day; empty when they can be computed}
     *
     * @param events of the day
     * @param rows of the day
     * @param settings length of slices
     */
    static Optional<String> problem(List<RaceEvent> events, List<FlowRow> rows, FlowSettings settings) {
        Map<String, Integer> runners = new HashMap<>();
        events.forEach(event -> runners.put(event.name(), event.field().size()));
        double slices = 0;
        double looks = 0;
        for (FlowRow row : rows) {
            if (runners.containsKey(row.eventA()) && runners.containsKey(row.eventB())) {
                double longerKm = Math.max(row.toKmA() - row.fromKmA(), row.toKmB() - row.fromKmB());
                double ofRow = Math.max(1, Math.ceil(1000 * longerKm / settings.passSliceM()));
                slices += ofRow;
                looks += ofRow * (runners.get(row.eventA()) + runners.get(row.eventB()));
            }
        }
        if (slices <= Math.max(MAX_SLICES, rows.size()) && looks <= GridLimit.MAX_STEPS) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%,d flow rows in slices of %s m make up %,.0f slices, to be looked at for %,.0f runners; %,d and %,d"
                        + " are the most. [Hint: take longer slices]",
                rows.size(),
                settings.passSliceM(),
                slices,
                looks,
                MAX_SLICES,
                GridLimit.MAX_STEPS));
    }

    /** {@return what a day is compared on that has no flow rows: for each segment each pass with itself, and every two} */
    static List<FlowRow> derived(List<RaceEvent> events, List<Segment> segments) {
        List<FlowRow> rows = new ArrayList<>();
        for (Segment segment : segments) {
            List<Pass> passes = events.stream()
                    .flatMap(event -> segment.passesOf(event.name()).stream())
                    .toList();
            for (int a = 0; a < passes.size(); a++) {
                for (Pass b : passes.subList(a, passes.size())) {
                    Pass first = passes.get(a);
                    rows.add(FlowRow.of(
                            segment.id(),
                            first.event(),
                            first.fromKm(),
                            first.toKm(),
                            b.event(),
                            b.fromKm(),
                            b.toKm()));
                }
            }
        }
        return rows;
    }
}
