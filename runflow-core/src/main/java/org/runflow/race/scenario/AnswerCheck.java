package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.experience.Experience;
import org.runflow.race.experience.ExperienceResults;
import org.runflow.race.flow.Flow;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.flow.PairCounts;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;
import org.runflow.race.service.LevelOfService;

/** Computes the figures of an answer again, by the complete analysis of the race with the plan. */
final class AnswerCheck {
    private AnswerCheck() {}

    /**
     * Compares.
     *
     * @param day the day with the plan
     * @param settings settings of the race
     * @param rows flow rows to compare, of the day as it was loaded
     * @param plan what the search says of the plan
     * @throws IllegalStateException if a figure differs: a mistake of this library
     */
    static void require(RaceDay day, Settings settings, List<FlowRow> rows, PlanOutcome plan) {
        DensityCells cells = Density.cells(day, settings.density());
        List<Object> found = new ArrayList<>();
        List<Object> expected = new ArrayList<>();
        for (SegmentDensity segment :
                Density.analyse(day, settings.density(), cells).segments()) {
            SegmentOutcome same = plan.segments().get(segment.id());
            found.add(List.of(same.segId(), same.peakDensityPerM2(), same.los(), same.peakRatePerS()));
            expected.add(List.of(segment.id(), segment.peakDensityPerM2(), segment.los(), segment.peakRatePerS()));
            found.add(same.activeEndMillis().stream().mapToObj(day.clock()::at).toList());
            expected.add(segment.activeEnd().stream().toList());
        }
        ExperienceResults experience =
                Experience.analyse(day, settings.density().rulebook(), cells);
        for (LevelOfService level : LevelOfService.values()) {
            found.add(plan.exposure().at(level));
            expected.add(Math.round(experience.byEvent().values().stream()
                            .mapToDouble(event -> Objects.requireNonNull(
                                    event.losPersonSeconds().get(level)))
                            .sum()
                    * 1000));
        }
        for (FlowRowResult row : Flow.analyse(day, settings.flow(), rows)) {
            PairCounts counts = plan.rows().stream()
                    .filter(pairs -> pairs.flowId().equals(row.id()))
                    .map(PlanOutcome.RowPairs::counts)
                    .findFirst()
                    .orElseThrow();
            found.add(List.of(row.id(), counts.passesA() + counts.passesB(), counts.meetings()));
            expected.add(List.of(
                    row.id(),
                    row.passes().passesA() + row.passes().passesB(),
                    row.meetings().meetings()));
        }
        if (!found.equals(expected)) {
            throw new IllegalStateException("the search and the complete analysis differ on the plan "
                    + plan.shiftsMillis() + " ms: " + found + " against " + expected);
        }
    }
}
