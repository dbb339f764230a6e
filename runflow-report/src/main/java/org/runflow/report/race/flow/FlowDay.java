package org.runflow.report.race.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.runflow.race.DayOverview;
import org.runflow.race.flow.FlowResults;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.flow.PassProfiles;
import org.runflow.report.race.day.DayClock;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.race.day.SameDay;

/** The stored results behind a flow report, and how its sections look things up in them. */
final class FlowDay {
    final FlowResults flow;
    final PassProfiles profiles;
    final DayOverview overview;
    final DayClock clock;
    private final List<Interaction> interactions;

    /**
     * Puts together what a flow report reads.
     *
     * @throws IllegalArgumentException if flow, profiles and overview are of different days
     */
    FlowDay(FlowResults flow, PassProfiles profiles, DayOverview overview) {
        SameDay.require(overview, "flow", flow.day(), flow.date());
        SameDay.require(overview, "pass profiles", profiles.day(), profiles.date());
        this.flow = flow;
        this.profiles = profiles;
        this.overview = overview;
        this.clock = new DayClock(flow.date());
        Map<String, String> labels = overview.segments().stream()
                .collect(Collectors.toMap(DayOverview.Stretch::segId, DayOverview.Stretch::label));
        List<Interaction> numbered = new ArrayList<>();
        for (FlowRowResult row : flow.rows()) {
            String segId = row.pair().segId();
            numbered.add(new Interaction(
                    numbered.size() + 1, row, DayWords.segment(segId, labels.getOrDefault(segId, segId))));
        }
        this.interactions = List.copyOf(numbered);
    }

    /** All rows, in input order. */
    List<Interaction> interactions() {
        return interactions;
    }

    /** The rows in which somebody passes or meets somebody, in input order. */
    List<Interaction> converging() {
        return interactions.stream()
                .filter(row -> row.row().convergence().hasConvergence())
                .toList();
    }

    /** The other rows, in input order. */
    List<Interaction> quiet() {
        return interactions.stream()
                .filter(row -> !row.row().convergence().hasConvergence())
                .toList();
    }

    /** The rows with a count above 0, the largest first; in input order of equal ones. */
    List<Interaction> largestFirst(ToLongFunction<FlowRowResult> count) {
        return interactions.stream()
                .filter(row -> count.applyAsLong(row.row()) > 0)
                .sorted(Comparator.comparingLong((Interaction row) -> count.applyAsLong(row.row()))
                        .reversed())
                .toList();
    }

    long passes() {
        return flow.rows().stream().mapToLong(row -> row.passes().passes()).sum();
    }
}
