package org.runflow.race.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.runflow.race.model.RacePart.DayPart;
import org.runflow.race.model.RacePart.EventPart;
import org.runflow.race.model.RacePart.FlowRowPart;
import org.runflow.race.model.RacePart.GroupPart;
import org.runflow.race.model.RacePart.LocationPart;
import org.runflow.race.model.RacePart.PassPart;
import org.runflow.race.model.RacePart.SegmentPart;
import org.runflow.race.model.RacePart.SettingsPart;
import org.runflow.race.model.RacePart.WholeRace;

/** Brings together what is wrong with one part, whoever found it, and parts in the order in which a race is told. */
final class ProblemOrder {
    private static final List<Class<? extends RacePart>> KINDS = List.of(
            WholeRace.class,
            DayPart.class,
            EventPart.class,
            SegmentPart.class,
            FlowRowPart.class,
            LocationPart.class,
            GroupPart.class,
            SettingsPart.class);

    private ProblemOrder() {}

    static List<RaceProblem> sorted(List<RaceProblem> problems) {
        Map<RacePart, Integer> firstSeen = new HashMap<>();
        problems.forEach(problem -> firstSeen.putIfAbsent(owner(problem), firstSeen.size()));
        return problems.stream()
                .sorted(Comparator.<RaceProblem>comparingInt(
                                problem -> KINDS.indexOf(owner(problem).getClass()))
                        .thenComparingInt(problem -> firstSeen.getOrDefault(owner(problem), 0))
                        .thenComparing(RaceProblem::property))
                .toList();
    }

    private static RacePart owner(RaceProblem problem) {
        return problem.part() instanceof PassPart pass ? new SegmentPart(pass.segmentId()) : problem.part();
    }
}
