package org.runflow.race.model;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Refuses events in which a runner needs more than a week from the gun to the last kilometre that is looked at. No race has that; a distance or a
 * pace is a slip then, and computing it would take hours, or more memory than there is.
 */
final class TimeCheck {
    private static final long LONGEST_MILLIS = 1000L * Field.MAX_ELAPSED_S;
    private static final long HOUR_MILLIS = 3_600_000;

    private final List<Segment> segments;
    private final List<FlowRow> flowRows;
    private final RaceProblems problems;

    TimeCheck(List<Segment> segments, List<FlowRow> flowRows, RaceProblems problems) {
        this.segments = segments;
        this.flowRows = flowRows;
        this.problems = problems;
    }

    void check(RaceEvent event) {
        double lastKm = lastKm(event.name(), segments, flowRows);
        Trajectories times = event.field().trajectories(0);
        int slowest = -1;
        long longest = LONGEST_MILLIS;
        for (int runner = 0; runner < times.size(); runner++) {
            long millis = times.crossingMillis(runner, lastKm);
            // what cannot be counted comes back with the wrong sign
            long needed = millis < -LONGEST_MILLIS ? Long.MAX_VALUE : millis;
            if (needed > longest) {
                slowest = runner;
                longest = needed;
            }
        }
        if (slowest >= 0) {
            problems.add(
                    new RacePart.EventPart(event.name()),
                    RaceProperty.DISTANCE_KM,
                    "" + event.distanceKm(),
                    "runner '" + event.field().id(slowest) + "' needs " + longest / HOUR_MILLIS + " hours to km "
                            + lastKm + "; a runner may be " + LONGEST_MILLIS / HOUR_MILLIS
                            + " hours behind the gun at most" + metres(event));
        }
    }

    private static String metres(RaceEvent event) {
        String question = CourseNotes.metres(event);
        return question.isEmpty() ? "" : "." + question;
    }

    /** The last kilometre of an event that anything looks at. */
    static double lastKm(String event, List<Segment> segments, List<FlowRow> flowRows) {
        DoubleStream passes = segments.stream()
                .flatMap(segment -> segment.passes().stream())
                .filter(pass -> pass.event().equals(event))
                .mapToDouble(Pass::toKm);
        DoubleStream rows = flowRows.stream()
                .flatMapToDouble(row -> DoubleStream.of(
                        row.eventA().equals(event) ? row.toKmA() : 0,
                        row.eventB().equals(event) ? row.toKmB() : 0));
        return DoubleStream.concat(passes, rows).max().orElse(0);
    }
}
