package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.runflow.race.scenario.AdviceResults.Neighbour;
import org.runflow.race.scenario.ConstraintFinding.Touch;

/** What a plan makes of each constraint. */
final class Findings {
    private final Measures measures;
    private final CrowdTable crowds;
    private final AdviceProblem problem;
    private final List<Limit> limits;
    private final AdvisedPlan plan;
    private final Branch leaf;

    Findings(Measures measures, CrowdTable crowds, AdviceProblem problem, List<Limit> limits, AdvisedPlan plan) {
        this.measures = measures;
        this.crowds = crowds;
        this.problem = problem;
        this.limits = limits;
        this.plan = plan;
        this.leaf = crowds.space().leaf(plan.judged().shiftsMillis());
    }

    List<ConstraintFinding> of(List<ConstraintFinding.Binding> bindings, List<Neighbour> neighbours) {
        List<ConstraintFinding> findings = new ArrayList<>();
        for (int index = 0; index < limits.size(); index++) {
            int constraint = index;
            findings.add(new ConstraintFinding(
                    problem.constraints().get(index),
                    value(index),
                    !plan.judged().broken().contains(index),
                    bindings.get(index),
                    neighbours.stream()
                            .filter(neighbour -> Math.abs(neighbour.step().steps()) == 1)
                            .filter(neighbour -> neighbour.plan().broken().contains(constraint)
                                    && !plan.judged().broken().contains(constraint))
                            .map(Neighbour::step)
                            .toList(),
                    touch(problem.constraints().get(index).rule())));
        }
        return findings;
    }

    private Optional<Double> value(int index) {
        Rule rule = problem.constraints().get(index).rule();
        if (rule instanceof Rule.After after) {
            return Optional.of((double) (start(after.a()) - start(after.b())));
        }
        if (rule instanceof Rule.Fixed fixed) {
            return Optional.of((double) leaf.low(measures.moving(fixed.group())));
        }
        double value = limits.get(index).measure().least(new Outlook(crowds, leaf, true));
        boolean clock = rule instanceof Rule.FinishBy || rule instanceof Rule.ClearBy || rule instanceof Rule.CloseBy;
        return clock && findLast(rule).isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private long start(String group) {
        return measures.startMillis(group) + leaf.low(measures.moving(group));
    }

    private Optional<Places.Latest> findLast(Rule rule) {
        Places places = measures.places();
        if (rule instanceof Rule.FinishBy finish) {
            return places.findLatest(places.finishes(finish.event()), leaf);
        } else if (rule instanceof Rule.ClearBy clear) {
            return places.findLatest(places.exits(clear.segment()), leaf);
        } else if (rule instanceof Rule.CloseBy close) {
            return places.findLatest(places.passesOf(close.location()), leaf);
        }
        return Optional.empty();
    }

    private Optional<Touch> touch(Rule rule) {
        if (rule instanceof Rule.MaxDensity density) {
            return densest(density.segment(), false);
        } else if (rule instanceof Rule.MaxLevel level) {
            return densest(level.segment(), true);
        }
        Optional<String> segment = rule instanceof Rule.ClearBy clear ? Optional.of(clear.segment()) : Optional.empty();
        return findLast(rule)
                .map(last -> new Touch(
                        segment, OptionalInt.empty(), OptionalLong.of(last.millis()), Optional.of(last.runner())));
    }

    /** The segment with the largest density, or with the worst level; the first in file order of equal ones. */
    private Optional<Touch> densest(String name, boolean byLevel) {
        List<SegmentOutcome> segments = plan.outcome().segments().stream()
                .filter(segment -> name.equals(Rule.ALL) || segment.segId().equals(name))
                .filter(SegmentOutcome::isActive)
                .toList();
        Comparator<SegmentOutcome> worst = Comparator.comparingDouble(SegmentOutcome::peakDensityPerM2);
        Comparator<SegmentOutcome> order =
                byLevel ? Comparator.comparing(SegmentOutcome::los).thenComparing(worst) : worst;
        return IntStream.range(0, segments.size())
                .boxed()
                .max(Comparator.<Integer, SegmentOutcome>comparing(segments::get, order)
                        .thenComparing(Comparator.reverseOrder()))
                .map(segments::get)
                .map(segment -> new Touch(
                        Optional.of(segment.segId()),
                        segment.peakDensityBin(),
                        segment.peakDensityMillis(),
                        Optional.empty()));
    }
}
