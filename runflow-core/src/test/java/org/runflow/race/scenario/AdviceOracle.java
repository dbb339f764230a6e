package org.runflow.race.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.StartGroup;

/** Answers a problem by evaluating every plan of it and comparing figures, without any bound. */
final class AdviceOracle {
    private final RaceDay day;
    private final AdviceProblem problem;
    private final List<Judged> plans = new ArrayList<>();

    /** A plan with its values and by how much it breaks each constraint. */
    @SuppressWarnings("ArrayRecordComponent") // compared by hand
    record Judged(List<Long> shifts, double[] values, double[] excess) {
        List<Integer> broken() {
            return IntStream.range(0, excess.length)
                    .filter(i -> excess[i] > 0)
                    .boxed()
                    .toList();
        }

        boolean keepsAllBut(int dropped) {
            return broken().stream().allMatch(index -> index == dropped);
        }
    }

    AdviceOracle(Race race, String dayName, AdviceProblem problem) {
        this.day = race.day(dayName);
        this.problem = problem;
        StartPlans grid = StartPlans.grid();
        for (Variable variable : problem.variables()) {
            grid = grid.shifts(
                    variable.group(),
                    variable.shiftsMillis().stream().map(Duration::ofMillis).toList());
        }
        SweepResults sweep =
                Sweep.of(race, dayName).over(grid).with(Figure.PAIRS).run();
        for (PlanOutcome plan : sweep.plans()) {
            plans.add(new Judged(
                    plan.shiftsMillis(),
                    problem.objectives().stream()
                            .mapToDouble(objective -> value(objective, plan))
                            .toArray(),
                    problem.constraints().stream()
                            .mapToDouble(constraint -> excess(constraint.rule(), plan))
                            .toArray()));
        }
    }

    List<Judged> plans() {
        return plans;
    }

    Judged plan(List<Long> shifts) {
        return plans.stream()
                .filter(plan -> plan.shifts().equals(shifts))
                .findFirst()
                .orElseThrow();
    }

    private static int compare(double[] a, double[] b) {
        return Arrays.compare(a, b);
    }

    static final Comparator<Judged> BEST_FIRST = Comparator.comparing(Judged::values, AdviceOracle::compare)
            .thenComparingLong(
                    plan -> plan.shifts().stream().mapToLong(Math::abs).sum())
            .thenComparing(Judged::shifts, AdviceOracle::compareShifts);

    private static int compareShifts(List<Long> a, List<Long> b) {
        return Arrays.compare(
                a.stream().mapToLong(shift -> shift).toArray(),
                b.stream().mapToLong(shift -> shift).toArray());
    }

    List<Judged> feasible() {
        return plans.stream()
                .filter(plan -> plan.broken().isEmpty())
                .sorted(BEST_FIRST)
                .toList();
    }

    boolean isBinding(int dropped) {
        Judged best = feasible().get(0);
        return plans.stream()
                .filter(plan -> plan.keepsAllBut(dropped))
                .anyMatch(plan -> compare(plan.values(), best.values()) < 0);
    }

    Judged nearest() {
        Comparator<Judged> leastBroken =
                Comparator.comparingInt(plan -> plan.broken().size());
        return Collections.min(
                plans,
                leastBroken
                        .thenComparingDouble(plan -> {
                            double sum = 0;
                            for (double excess : plan.excess()) {
                                sum += excess;
                            }
                            return sum;
                        })
                        .thenComparing(BEST_FIRST));
    }

    /** The smallest set of constraints of which every plan breaks one; of equally small ones the first in order. */
    List<Integer> conflict() {
        int count = problem.constraints().size();
        return IntStream.range(1, 1 << count)
                .mapToObj(mask -> IntStream.range(0, count)
                        .filter(index -> (mask & 1 << index) != 0)
                        .boxed()
                        .toList())
                .filter(some -> plans.stream()
                        .noneMatch(plan ->
                                some.stream().noneMatch(index -> plan.broken().contains(index))))
                .min(Comparator.<List<Integer>>comparingInt(List::size)
                        .thenComparing((a, b) -> Arrays.compare(
                                a.stream().mapToInt(index -> index).toArray(),
                                b.stream().mapToInt(index -> index).toArray())))
                .orElse(List.of());
    }

    List<List<Long>> front(int first, int second) {
        return feasible().stream()
                .filter(plan -> feasible().stream()
                        .noneMatch(other -> other.values()[first] <= plan.values()[first]
                                && other.values()[second] <= plan.values()[second]
                                && (other.values()[first] < plan.values()[first]
                                        || other.values()[second] < plan.values()[second])))
                .map(Judged::shifts)
                .toList();
    }

    private double value(Objective objective, PlanOutcome plan) {
        return switch (objective.kind()) {
            case EXPOSURE_FROM -> plan.exposure().from(objective.level().orElseThrow());
            case PEAK_DENSITY -> plan.peakDensityPerM2();
            case PASSES ->
                objective.rows().stream().mapToLong(row -> passes(plan, row)).sum();
            case MEETINGS ->
                objective.rows().stream().mapToLong(row -> meetings(plan, row)).sum();
            case LATEST_FINISH ->
                plan.latestFinishMillis().values().stream()
                        .mapToLong(finish -> finish)
                        .max()
                        .orElse(0);
            case SPAN -> {
                long[] starts = day.events().stream()
                        .flatMap(event -> event.startGroups().stream())
                        .map(StartGroup::name)
                        .mapToLong(group -> start(group, plan))
                        .sorted()
                        .toArray();
                yield starts[starts.length - 1] - starts[0];
            }
            case MOVED -> plan.movedMillis();
        };
    }

    private long start(String group, PlanOutcome plan) {
        String event = group.split("/", -1)[0];
        long today = group.equals(event)
                ? day.events().get(event).gunMillis()
                : day.events().get(event).startGroups().stream()
                        .filter(candidate -> candidate.name().equals(group))
                        .mapToLong(StartGroup::startMillis)
                        .findFirst()
                        .orElseThrow();
        return today + shift(plan, event) + (group.equals(event) ? 0 : shift(plan, group));
    }

    private long shift(PlanOutcome plan, String group) {
        for (int i = 0; i < problem.variables().size(); i++) {
            if (problem.variables().get(i).group().equals(group)) {
                return plan.shiftsMillis().get(i);
            }
        }
        return 0;
    }

    private static long passes(PlanOutcome plan, String row) {
        return plan.rows().stream()
                .filter(candidate -> candidate.flowId().equals(row))
                .mapToLong(candidate ->
                        candidate.counts().passesA() + candidate.counts().passesB())
                .sum();
    }

    private static long meetings(PlanOutcome plan, String row) {
        return plan.rows().stream()
                .filter(candidate -> candidate.flowId().equals(row))
                .mapToLong(candidate -> candidate.counts().meetings())
                .sum();
    }

    private static double beyond(long count, long most) {
        return (double) Math.max(0, count - most) / Math.max(1, most);
    }

    private double excess(Rule rule, PlanOutcome plan) {
        double hour = 3_600_000;
        if (rule instanceof Rule.After after) {
            return Math.max(0, start(after.b(), plan) + after.gapMillis() - start(after.a(), plan)) / hour;
        } else if (rule instanceof Rule.FinishBy finish) {
            return plan.latestFinishMillis().entrySet().stream()
                            .filter(last -> finish.event().equals(Rule.ALL)
                                    || last.getKey().equals(finish.event()))
                            .mapToLong(last -> Math.max(0, last.getValue() - finish.clockMillis()))
                            .max()
                            .orElse(0)
                    / hour;
        } else if (rule instanceof Rule.ClearBy clear) {
            return Math.max(
                            0,
                            plan.segments()
                                            .get(clear.segment())
                                            .activeEndMillis()
                                            .orElse(0)
                                    - clear.clockMillis())
                    / hour;
        } else if (rule instanceof Rule.MaxDensity density) {
            double peak = plan.segments().stream()
                    .filter(segment -> density.segment().equals(Rule.ALL)
                            || segment.segId().equals(density.segment()))
                    .mapToDouble(SegmentOutcome::peakDensityPerM2)
                    .max()
                    .orElse(0);
            return peak > density.densityPerM2() ? peak / density.densityPerM2() - 1 : 0;
        } else if (rule instanceof Rule.MaxLevel level) {
            return plan.segments().stream()
                    .filter(segment ->
                            level.segment().equals(Rule.ALL) || segment.segId().equals(level.segment()))
                    .mapToInt(segment ->
                            Math.max(0, segment.los().ordinal() - level.level().ordinal()))
                    .max()
                    .orElse(0);
        } else if (rule instanceof Rule.MaxMeetings meetings) {
            return beyond(meetings(plan, meetings.row()), meetings.most());
        } else if (rule instanceof Rule.MaxPasses passes) {
            return beyond(passes(plan, passes.row()), passes.most());
        }
        String group = ((Rule.Fixed) rule).group();
        String event = group.split("/", -1)[0];
        return Math.abs(shift(plan, event) + (group.equals(event) ? 0 : shift(plan, group))) / hour;
    }
}
