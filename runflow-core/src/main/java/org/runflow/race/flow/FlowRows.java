package org.runflow.race.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.runflow.race.corridor.RoadRows;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Pass;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Segment;

/** The rows of a day, each with a name of its own. */
final class FlowRows {
    private FlowRows() {}

    static List<FlowRow> of(RaceDay day, CorridorSettings corridors) {
        List<FlowRow> rows = day.flowRows().isEmpty() ? derived(day, corridors) : day.flowRows();
        return named(rows);
    }

    /** The same rows, each with a name of its own. */
    static List<FlowRow> named(List<FlowRow> rows) {
        Set<String> taken = new HashSet<>();
        Map<String, Integer> nextNumbers = new HashMap<>();
        List<FlowRow> named = new ArrayList<>();
        for (FlowRow row : rows) {
            named.add(row.withFlowId(uniqueId(row, taken, nextNumbers)));
        }
        return List.copyOf(named);
    }

    private static List<FlowRow> derived(RaceDay day, CorridorSettings corridors) {
        List<FlowRow> rows = new ArrayList<>();
        for (Segment segment : day.segments()) {
            List<Pass> passes = day.eventNames().stream()
                    .flatMap(event -> segment.passesOf(event).stream().sorted(Comparator.comparingDouble(Pass::fromKm)))
                    .toList();
            passes.forEach(pass -> rows.add(row(segment, pass, pass)));
            for (int a = 0; a < passes.size(); a++) {
                for (int b = a + 1; b < passes.size(); b++) {
                    rows.add(row(segment, passes.get(a), passes.get(b)));
                }
            }
        }
        rows.addAll(RoadRows.derived(day, corridors));
        return rows;
    }

    private static FlowRow row(Segment segment, Pass a, Pass b) {
        return FlowRow.of(segment.id(), a.event(), a.fromKm(), a.toKm(), b.event(), b.fromKm(), b.toKm());
    }

    /** Numbers once tried for a name stay taken, so that the next row of that name goes on from there. */
    private static String uniqueId(FlowRow row, Set<String> taken, Map<String, Integer> nextNumbers) {
        String name = row.flowId().orElse(row.segmentId() + "_" + row.eventA() + "_" + row.eventB());
        String id = name;
        int number = nextNumbers.getOrDefault(name, 2);
        for (; !taken.add(id); number++) {
            id = name + "_" + number;
        }
        nextNumbers.put(name, number);
        return id;
    }
}
