package org.runflow.race.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How fine the grid of a day may be: what is larger would fill the memory, or the night. A race or day is judged by it when it is made, and the density of
 * a day before it is computed, so that nobody accepts what another refuses. The numbers are bounds: what really is occupied is less.
 */
final class GridLimit {
    /** The most cells that may be occupied on one day. */
    static final long MAX_CELLS = 10_000_000;

    /** The most places of cells to look at, and crossings of bin edges to work out, on one day: some minutes of work. */
    static final long MAX_STEPS = 1000 * MAX_CELLS;

    private static final long LONGEST_MILLIS = 1000L * Field.MAX_ELAPSED_S;

    private final DensitySettings settings;
    private final Map<String, RaceEvent> events = new TreeMap<>();
    private final Map<String, LongSummaryStatistics> times = new TreeMap<>();

    private GridLimit(List<RaceEvent> events, List<Segment> segments, DensitySettings settings) {
        this.settings = settings;
        for (RaceEvent event : events) {
            if (event.field().size() > 0) {
                this.events.put(event.name(), event);
            }
        }
        Map<String, Double> lastKm = new TreeMap<>();
        segments.forEach(
                segment -> segment.passes().forEach(pass -> lastKm.merge(pass.event(), pass.toKm(), Math::max)));
        this.events.values().forEach(event -> times.put(event.name(), between(event, lastKm)));
    }

    private static LongSummaryStatistics between(RaceEvent event, Map<String, Double> lastKm) {
        Trajectories trajectories = event.trajectories();
        long[] column = new long[trajectories.size()];
        LongSummaryStatistics span = new LongSummaryStatistics();
        for (double km : new double[] {0, lastKm.getOrDefault(event.name(), 0.0)}) {
            trajectories.crossingMillis(km, column);
            // what cannot be counted, or takes too long, is a problem of its own
            Arrays.stream(column)
                    .map(millis -> Math.max(-LONGEST_MILLIS, Math.min(2 * LONGEST_MILLIS, millis)))
                    .forEach(span);
        }
        return span;
    }

    /**
     * {@return what is wrong with the grid of a day; empty when it can be computed}
     *
     * @param events of the day
     * @param segments of the race; those without an event of the day count nothing
     * @param settings the grid
     */
    static Optional<String> problem(List<RaceEvent> events, List<Segment> segments, DensitySettings settings) {
        return new GridLimit(events, segments, settings).problem(segments);
    }

    private Optional<String> problem(List<Segment> segments) {
        double places = 0;
        double crossings = 0;
        double walked = 0;
        for (Segment segment : segments) {
            double bins = Math.max(1, Math.ceil(segment.lengthM() / settings.binM()));
            LongSummaryStatistics span = new LongSummaryStatistics();
            for (Pass pass : segment.passes()) {
                RaceEvent event = events.get(pass.event());
                LongSummaryStatistics ofEvent = times.get(pass.event());
                if (event != null && ofEvent != null) {
                    span.combine(ofEvent);
                    crossings += bins * event.field().size();
                }
            }
            places += bins * windows(span);
        }
        for (Map.Entry<String, LongSummaryStatistics> span : times.entrySet()) {
            // a way through a grid enters a new cell with each edge of a bin and each end of a window
            walked += runners(span.getKey()) * windows(span.getValue());
        }
        return problem(Math.min(places, crossings + walked), Math.max(places, crossings));
    }

    private Optional<String> problem(double cells, double steps) {
        if (cells <= MAX_CELLS && steps <= MAX_STEPS) {
            return Optional.empty();
        }
        boolean tooMany = cells > MAX_CELLS;
        return Optional.of(String.format(
                Locale.ROOT,
                "bins of %s m and windows of %d s make up to %,.0f %s of a day; %,d are the most. [Hint: take longer"
                        + " bins or windows]",
                settings.binM(),
                settings.windowS(),
                tooMany ? cells : steps,
                tooMany ? "cells" : "places and crossings of edges",
                tooMany ? MAX_CELLS : MAX_STEPS));
    }

    private double runners(String event) {
        return Optional.ofNullable(events.get(event))
                .map(known -> known.field().size())
                .orElse(0);
    }

    private double windows(LongSummaryStatistics span) {
        return span.getCount() == 0 ? 0 : (double) (span.getMax() - span.getMin()) / settings.windowMillis() + 2;
    }
}
