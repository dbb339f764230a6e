package org.runflow.race.model;

import java.util.List;
import java.util.Set;
import org.runflow.race.model.RacePart.SettingsPart;

/** Whether what the settings ask for can be computed of each day: cells and slices. */
final class ExtentCheck {
    private final Settings settings;
    private final RaceProblems problems;

    ExtentCheck(Settings settings, RaceProblems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    void check(Set<String> days, List<RaceEvent> events, List<Segment> segments, List<FlowRow> flowRows) {
        for (String day : days) {
            List<RaceEvent> ofDay =
                    events.stream().filter(event -> event.day().equals(day)).toList();
            double binM = settings.density().binM();
            GridLimit.problem(ofDay, segments, settings.density())
                    .ifPresent(problem -> add(RaceProperty.BIN_M, binM, day, problem));
            List<FlowRow> rows = flowRows.isEmpty() ? SliceLimit.derived(ofDay, segments) : flowRows;
            double sliceM = settings.flow().passSliceM();
            SliceLimit.problem(ofDay, rows, settings.flow())
                    .ifPresent(problem -> add(RaceProperty.PASS_SLICE_M, sliceM, day, problem));
        }
    }

    private void add(RaceProperty property, double value, String day, String problem) {
        problems.add(new SettingsPart(), property, Double.toString(value), "on " + day + " " + problem);
    }
}
