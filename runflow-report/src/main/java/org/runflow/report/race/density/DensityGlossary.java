package org.runflow.report.race.density;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.race.density.DensityGridSettings;
import org.runflow.race.service.LevelOfService;
import org.runflow.report.text.Numbers;

/** Every term and unit of reports on density, a line each, and what their numbers cannot say. A term stands between two pairs of asterisks. */
public final class DensityGlossary {
    private DensityGlossary() {}

    /**
     * {@return terms of places and times}
     *
     * @param grid bins and windows of the day
     */
    public static List<String> places(DensityGridSettings grid) {
        return List.of(
                "**segment**: a stretch of road with one width; several events may use it. Its metres and kilometres"
                        + " count from its own start in its reference direction, the direction of its first event.",
                "**with, against**: whether an event runs in the reference direction or towards it.",
                "**km of its course**: kilometres along the event's own course.",
                "**bin, window, cell**: " + Numbers.plain(grid.binM())
                        + " m of a segment (the last bin has what is left), "
                        + grid.windowS()
                        + " s of the clock, and a bin during a window. A cell is **occupied** when somebody spends"
                        + " time in it. The time of a cell is the start of its window.",
                "**in use**: from when the first runner comes in to when the last one goes out.",
                "**times**: the race's local clock, whole seconds; +1 marks the day after the race's date.");
    }

    /** {@return terms of what is measured} */
    public static List<String> measures() {
        return List.of(
                "**density** (p/m², persons per square metre): time people spend in a cell, divided by its area and"
                        + " the window.",
                "**rate** (p/s, persons per second): distance people run in a cell, divided by its length and the"
                        + " window. Directions add up.",
                "**rate per width** (p/min/m, persons per minute and metre of width): the rate divided by the"
                        + " segment's width.",
                "**mean density over 15 min** (p/m²): the largest mean over the whole segment during any quarter of an"
                        + " hour that begins with a window.",
                "**present**: the largest number of runners in the segment at one instant, and the first such instant.",
                "**runner-minutes by level**: the time all runners spend in cells of each level of service.",
                "**gun**: start of an event. **start delay**: from the gun until a runner crosses the start line.",
                "**pace** (min/km): mean from start line to finish. **p10, median, p90**: a tenth, half, nine tenths"
                        + " of the runners are at or below it.");
    }

    /**
     * {@return terms of verdicts}
     *
     * @param weights discomfort of the levels A to F
     * @param bounds where the reader finds the bounds of the levels, such as {@code section 2}
     */
    public static List<String> judgements(List<Double> weights, String bounds) {
        return List.of(
                "**level of service**: comfort of a crowd by its density, A (free) to F (worst), by the bounds of "
                        + bounds + ".",
                "**schema**: the kind of road, which chooses the bounds.",
                "**flag**: the verdict on a cell. **watch**: worth an eye on the day. **caution**: plan a measure."
                        + " **critical**: change the plan. A segment has the most urgent flag of its cells.",
                "**reasons**: *density* (the level of service), *rate* (the rate per width against its reference) and"
                        + " *utilization* (the rate per width compared with all other occupied cells of the same window).",
                "**status of the day**: Critical with level E or F or a critical flag in any cell, however short; else"
                        + " Moderate with level C or D or caution; else Stable.",
                "**experience score** (0 to 5): 5 less five times the mean discomfort over a runner's own time on the"
                        + " course. The discomfort of a level is "
                        + weights(weights)
                        + ". An event has the mean of its runners, a group that"
                        + " of all runners of its events.",
                "**nine of ten reach**: the 10 % quantile of the runners' scores. **min at C or worse**: minutes a"
                        + " runner spends at level C or worse, mean over the runners.",
                "**worst cell**: the most urgent flag, then the largest density, then the earliest.");
    }

    /** {@return what the numbers cannot say} */
    public static List<String> limits() {
        return List.of(
                "Levels of service are comfort scales for people on foot. None of them is validated for runners: read"
                        + " them as a way to compare places and plans, not as a safety limit.",
                "Runners keep their own pace: nobody slows down in a crowd, queues, or stops. Where density is high,"
                        + " reality is slower and denser than these figures.",
                "Waiting before the start line is not modelled; the time of a runner begins at the line.",
                "Widths are those of the segment table; within a segment the width does not change.");
    }

    private static String weights(List<Double> weights) {
        return Stream.of(LevelOfService.values())
                .map(level -> level + " " + Numbers.plain(weights.get(level.ordinal())))
                .collect(Collectors.joining(", "));
    }
}
