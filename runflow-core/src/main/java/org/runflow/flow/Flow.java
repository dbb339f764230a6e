package org.runflow.flow;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.runflow.race.FlowRow;
import org.runflow.race.FlowSettings;
import org.runflow.race.RaceDay;

/**
 * The flow computation: what every two streams of runners do to each other. Pure functions: the same day and settings give the same results,
 * whatever the order of runners, on any number of threads.
 */
public final class Flow {
    private Flow() {}

    /**
     * Analyses all rows of a day.
     *
     * @param day the day
     * @param settings slices and co-presence time
     * @return the results, rows in the order of {@link #rows}
     */
    public static FlowResults analyse(RaceDay day, FlowSettings settings) {
        RowKernel kernel = RowKernel.of(day, settings);
        return collect(day, settings, rows(day).stream().map(kernel::analyse).toList());
    }

    /**
     * The rows to analyse: those of the day, or where it has none, for every segment each event with itself, then every two events, the
     * earlier gun first, then by name.
     *
     * @param day the day
     * @return rows with unique names: the given one, else segment and events; a repeated name gets {@code _2}, {@code _3}, …
     */
    public static List<FlowRow> rows(RaceDay day) {
        return FlowRows.of(day);
    }

    /**
     * Puts analysed rows together.
     *
     * @param day the day
     * @param settings what the rows were analysed with
     * @param rows a result per row, in the order of {@link #rows}
     * @return the results of the day
     */
    public static FlowResults collect(RaceDay day, FlowSettings settings, List<FlowRowResult> rows) {
        SortedMap<String, FlowSegment> segments = bySegment(rows);
        return new FlowResults(
                day.name(),
                day.clock().date(),
                day.clock().utcOffset(),
                day.eventNames(),
                settings,
                rows,
                segments,
                FlowSummary.of(rows, segments.values()));
    }

    private static SortedMap<String, FlowSegment> bySegment(List<FlowRowResult> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.pair().segId(),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                found -> FlowSegment.of(found.get(0).pair().segId(), found))));
    }
}
