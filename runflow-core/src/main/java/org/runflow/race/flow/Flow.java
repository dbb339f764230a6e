package org.runflow.race.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.runflow.race.line.Orientations;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.spread.Spread;
import org.runflow.value.ById;

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
     * @return the results, rows in the order of {@link #rows(RaceDay)}
     * @throws IllegalArgumentException if the rows have too many slices, see {@link RaceDay#findSliceProblem}
     */
    public static FlowResults analyse(RaceDay day, FlowSettings settings) {
        return analyse(day, settings, CorridorSettings.defaults(), Spread.SEQUENTIAL);
    }

    /**
     * Analyses all rows of a day, each by itself.
     *
     * @param day the day
     * @param settings slices and co-presence time
     * @param corridors how roads are found that are used twice
     * @param spread carries out the rows; the results do not depend on it
     * @return the results, rows in the order of {@link #rows(RaceDay, CorridorSettings)}
     * @throws IllegalArgumentException if the rows have too many slices, see {@link RaceDay#findSliceProblem}
     */
    public static FlowResults analyse(RaceDay day, FlowSettings settings, CorridorSettings corridors, Spread spread) {
        return analyse(day, settings, corridors, passProfiles(day, settings, corridors, spread), spread);
    }

    /**
     * Analyses all rows of a day, each by itself, when it is known already where their passes happen.
     *
     * @param day the day
     * @param settings slices and co-presence time
     * @param corridors how roads are found that are used twice
     * @param profiles of the same day, settings and corridors
     * @param spread carries out the rows; the results do not depend on it
     * @return the results, rows in the order of {@link #rows(RaceDay, CorridorSettings)}
     * @throws IllegalArgumentException if the rows have too many slices, see {@link RaceDay#findSliceProblem}, or the profiles are those of others
     */
    public static FlowResults analyse(
            RaceDay day, FlowSettings settings, CorridorSettings corridors, PassProfiles profiles, Spread spread) {
        List<FlowRow> rows = rows(day, corridors);
        requireLimit(day, settings, rows);
        RowKernel kernel = RowKernel.of(day, settings);
        return collect(
                day,
                settings,
                spread.map(
                        rows,
                        row -> kernel.analyse(
                                row, profiles.rows().get(row.flowId().orElseThrow()))));
    }

    /**
     * Finds where the passes of all rows of a day happen, row by row.
     *
     * @param day the day
     * @param settings slices
     * @param corridors how roads are found that are used twice
     * @param spread carries out the rows; the results do not depend on it
     * @return the profiles, in the order of {@link #rows(RaceDay, CorridorSettings)}
     * @throws IllegalArgumentException if the rows have too many slices, see {@link RaceDay#findSliceProblem}
     */
    public static PassProfiles passProfiles(
            RaceDay day, FlowSettings settings, CorridorSettings corridors, Spread spread) {
        List<FlowRow> rows = rows(day, corridors);
        requireLimit(day, settings, rows);
        return new PassProfiles(
                DayHeader.of(day),
                settings.passSliceM(),
                ById.of(spread.map(rows, RowKernel.of(day, settings)::profile)));
    }

    private static void requireLimit(RaceDay day, FlowSettings settings, List<FlowRow> rows) {
        day.findSliceProblem(rows, settings).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /**
     * Analyses rows that need not be those of the day.
     *
     * @param day the day
     * @param settings slices and co-presence time
     * @param rows of events of the day, each with a name
     * @return a result per row, in their order
     * @throws IllegalArgumentException if the rows have too many slices, see {@link RaceDay#findSliceProblem}
     */
    public static List<FlowRowResult> analyse(RaceDay day, FlowSettings settings, List<FlowRow> rows) {
        requireLimit(day, settings, rows);
        return Spread.SEQUENTIAL.map(rows, RowKernel.of(day, settings)::analyse);
    }

    /**
     * The rows to analyse, where roads are found with the usual settings.
     *
     * @param day the day
     * @return rows with unique names
     */
    public static List<FlowRow> rows(RaceDay day) {
        return rows(day, CorridorSettings.defaults());
    }

    /**
     * The rows to analyse: those of the day, or where it has none, for every segment each event with itself, then every two events, the
     * earlier gun first, then by name; then, as far as the tracks of the day show it, every stretch of road that is used twice and that none of
     * these rows joins, named after its corridor.
     *
     * @param day the day
     * @param corridors how roads are found that are used twice
     * @return rows with unique names: the given one, else segment and events; a repeated name gets {@code _2}, {@code _3}, …
     */
    public static List<FlowRow> rows(RaceDay day, CorridorSettings corridors) {
        return FlowRows.of(day, corridors);
    }

    /**
     * Names rows.
     *
     * @param rows of any day
     * @return the same rows, with unique names as {@link #rows(RaceDay, CorridorSettings)} gives them
     */
    public static List<FlowRow> named(List<FlowRow> rows) {
        return FlowRows.named(rows);
    }

    /**
     * Tells for each flow row of a day whether its two streams run the same way: what the row says, else what the tracks say, else that they do.
     *
     * @param day the day
     * @return one for each of its flow rows, in their order
     */
    public static List<FlowDirection> directions(RaceDay day) {
        Orientations tracks = Orientations.of(day.events(), RaceEvent::name, RaceEvent::track, RaceEvent::certifiedKm);
        return day.flowRows().stream()
                .map(row -> RowDirection.of(row, tracks).direction())
                .toList();
    }

    private static FlowResults collect(RaceDay day, FlowSettings settings, List<FlowRowResult> rows) {
        Map<String, List<FlowRowResult>> bySegment = new LinkedHashMap<>();
        rows.forEach(row -> bySegment
                .computeIfAbsent(row.pair().segId(), segId -> new ArrayList<>())
                .add(row));
        List<FlowSegment> segments = new ArrayList<>();
        bySegment.forEach((segId, ofSegment) -> segments.add(FlowSegment.of(segId, ofSegment)));
        return new FlowResults(
                DayHeader.of(day), settings, ById.of(rows), ById.of(segments), FlowSummary.of(rows, segments));
    }

    /**
     * Counts the passes of every runner in every row, and which event passes that runner most.
     *
     * @param day the day
     * @param corridors how roads are found that are used twice
     * @return the table, rows in the order of {@link #rows(RaceDay, CorridorSettings)}
     */
    public static RunnerLoads runnerLoads(RaceDay day, CorridorSettings corridors) {
        return LoadTable.of(day, corridors);
    }
}
