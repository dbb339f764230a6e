package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.runflow.error.InvalidInputException;
import org.runflow.race.density.DensityGridSettings;
import org.runflow.race.location.Cutoffs;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;
import org.runflow.race.scenario.AdviceResults.Front;
import org.runflow.race.scenario.AdviceResults.Neighbour;
import org.runflow.spread.Spread;

/** Solves one problem. */
final class AdviceSolver {
    private final Race race;
    private final RaceDay day;
    private final AdviceProblem problem;
    private final Spread spread;
    private final PlanSpace space;
    private final Measures measures;
    private final CrowdTable crowds;
    private final List<Limit> limits;
    private final List<Measure> objectives;

    private AdviceSolver(Race race, String dayName, AdviceProblem problem, Spread spread) {
        this.race = race;
        this.day = race.day(dayName);
        this.problem = problem;
        this.spread = spread;
        this.space = new PlanSpace(new DayModel(day, race.settings()), problem.variables());
        this.measures = new Measures(space);
        List<AdviceFault> faults = AdviceCheck.faults(space, measures, problem);
        if (!faults.isEmpty()) {
            throw new InvalidInputException(
                    "the advice problem for day '" + dayName + "'",
                    faults.stream().map(AdviceFault::inCode).toList());
        }
        this.crowds = new CrowdTable(space);
        this.limits = problem.constraints().stream().map(measures::limit).toList();
        this.objectives = problem.objectives().stream().map(measures::of).toList();
    }

    static AdviceResults solve(Race race, String day, AdviceProblem problem, Spread spread) {
        return new AdviceSolver(race, day, problem, spread).solve();
    }

    private AdviceResults solve() {
        makeTables();
        BestGoal goal = new BestGoal();
        PlanSearch search = PlanSearch.run(Scoring.keeping(crowds, limits, objectives), goal, problem.budget());
        Certificate certificate = certificate(search, goal.best().isPresent());
        return goal.best().isPresent() ? answered(certificate, goal.best().get()) : unanswered(certificate);
    }

    /** The tables of groups are what costs most on a small problem, and do not depend on each other. The model keeps what there is room for, and nobody the others. */
    private void makeTables() {
        record Table(int group, long residueMillis) {}
        List<Table> tables = new ArrayList<>();
        for (Unit unit : space.units()) {
            List<Long> residues = space.shiftsMillis(unit).stream()
                    .map(shift -> Math.floorMod(shift, space.model().windowMillis()))
                    .distinct()
                    .toList();
            unit.groups().forEach(group -> residues.forEach(residue -> tables.add(new Table(group, residue))));
        }
        spread.map(
                tables,
                table -> space.model().table(table.group, table.residueMillis).bytes());
    }

    private Certificate certificate(PlanSearch search, boolean found) {
        Certificate.Verdict complete = found ? Certificate.Verdict.PROVED : Certificate.Verdict.INFEASIBLE;
        return new Certificate(
                search.isComplete() ? complete : Certificate.Verdict.BEST_FOUND,
                space.plans(0),
                search.evaluated(),
                search.cut(),
                search.leastLeft().map(AdviceSolver::list).orElse(List.of()));
    }

    private static List<Double> list(double[] values) {
        return DoubleStream.of(values).boxed().toList();
    }

    private AdviceResults answered(Certificate certificate, Branch best) {
        AdvisedPlan answer = advised(best);
        check(answer);
        List<Neighbour> sensitivity = sensitivity(answer);
        List<ConstraintFinding> findings = findings(answer, bindings(answer), sensitivity);
        return results(
                certificate,
                Optional.of(answer),
                Optional.empty(),
                List.of(),
                findings,
                sensitivity,
                AdviceExplanation.answered(problem, certificate, answer, findings));
    }

    private AdviceResults unanswered(Certificate certificate) {
        BestGoal goal = new BestGoal();
        PlanSearch.run(Scoring.breaking(crowds, limits, objectives), goal, problem.budget());
        AdvisedPlan nearest = advised(goal.best().orElseThrow());
        check(nearest);
        List<Integer> conflict = certificate.verdict() == Certificate.Verdict.INFEASIBLE
                ? Conflict.find(limits.size(), this::keep)
                : List.of();
        List<ConstraintFinding.Binding> unknown =
                limits.stream().map(limit -> ConstraintFinding.Binding.UNKNOWN).toList();
        List<ConstraintFinding> findings = findings(nearest, unknown, List.of());
        return results(
                certificate,
                Optional.empty(),
                Optional.of(nearest),
                conflict,
                findings,
                List.of(),
                AdviceExplanation.unanswered(problem, certificate, nearest, conflict, findings));
    }

    private AdviceResults results(
            Certificate certificate,
            Optional<AdvisedPlan> answer,
            Optional<AdvisedPlan> nearest,
            List<Integer> conflict,
            List<ConstraintFinding> findings,
            List<Neighbour> sensitivity,
            List<String> explanation) {
        Settings settings = race.settings();
        return new AdviceResults(
                DayHeader.of(day),
                day.clock(),
                DensityGridSettings.of(settings.density()),
                problem,
                certificate,
                advised(space.leaf(
                        problem.variables().stream().map(variable -> 0L).toList())),
                answer,
                nearest,
                conflict,
                findings,
                sensitivity,
                problem.front().isEmpty() ? Optional.empty() : Optional.of(front()),
                explanation);
    }

    private AdvisedPlan advised(Branch leaf) {
        PlanEvaluator evaluator = new PlanEvaluator(
                space.model(), EnumSet.of(Figure.FLAGS, Figure.PAIRS), Optional.of(measures.pairs()), Optional.empty());
        return new AdvisedPlan(
                judged(leaf),
                evaluator.evaluate(ShiftedPlan.of(day, PlanOutcome.TODAY, problem.variables(), leaf.shiftsMillis())));
    }

    private JudgedPlan judged(Branch leaf) {
        Outlook outlook = new Outlook(crowds, leaf, true);
        return new JudgedPlan(
                leaf.shiftsMillis(),
                objectives.stream().map(objective -> objective.least(outlook)).toList(),
                IntStream.range(0, limits.size())
                        .filter(limit -> limits.get(limit).leastExcess(outlook) > 0)
                        .boxed()
                        .toList());
    }

    /** An answer that the complete analysis does not confirm is never returned. */
    private void check(AdvisedPlan plan) {
        List<FlowRow> all = measures.pairs().rows();
        List<FlowRow> rows = problem.objectives().stream()
                .flatMap(objective -> objective.rows().stream())
                .map(name -> all.get(Measures.row(all, name).orElseThrow()))
                .distinct()
                .toList();
        AnswerCheck.require(
                Cutoffs.enforce(race.with(ShiftedPlan.startPlan(problem.variables(), plan.outcome()))
                        .day(day.name())),
                race.settings(),
                rows,
                plan.outcome());
    }

    private List<ConstraintFinding> findings(
            AdvisedPlan plan, List<ConstraintFinding.Binding> bindings, List<Neighbour> neighbours) {
        return new Findings(measures, crowds, problem, limits, plan).of(bindings, neighbours);
    }

    private List<Limit> limits(IntPredicate which) {
        return IntStream.range(0, limits.size())
                .filter(which)
                .mapToObj(limits::get)
                .toList();
    }

    private List<ConstraintFinding.Binding> bindings(AdvisedPlan answer) {
        double[] values =
                answer.judged().values().stream().mapToDouble(value -> value).toArray();
        List<Integer> indexes = IntStream.range(0, limits.size()).boxed().toList();
        return spread.map(indexes, dropped -> {
            FirstGoal goal = FirstGoal.betterThan(values);
            PlanSearch search = PlanSearch.run(
                    Scoring.keeping(crowds, limits(limit -> limit != dropped), objectives), goal, problem.budget());
            if (goal.found().isPresent()) {
                return ConstraintFinding.Binding.YES;
            }
            return search.isComplete() ? ConstraintFinding.Binding.NO : ConstraintFinding.Binding.UNKNOWN;
        });
    }

    private Conflict.Trial keep(List<Integer> some) {
        FirstGoal goal = FirstGoal.any();
        PlanSearch search =
                PlanSearch.run(Scoring.keeping(crowds, limits(some::contains), List.of()), goal, problem.budget());
        return new Conflict.Trial(
                search.isComplete(), goal.found().map(plan -> judged(plan).broken()));
    }

    private List<Neighbour> sensitivity(AdvisedPlan answer) {
        List<ConstraintFinding.Step> steps = new ArrayList<>();
        for (int variable = 0; variable < problem.variables().size(); variable++) {
            for (int by : new int[] {-2, -1, 1, 2}) {
                steps.add(new ConstraintFinding.Step(variable, by));
            }
        }
        return spread.map(steps, step -> neighbour(answer, step)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Neighbour> neighbour(AdvisedPlan answer, ConstraintFinding.Step step) {
        List<Long> shifts = problem.variables().get(step.variable()).shiftsMillis();
        List<Long> plan = new ArrayList<>(answer.judged().shiftsMillis());
        int index = shifts.indexOf(plan.get(step.variable())) + step.steps();
        if (index < 0 || index >= shifts.size()) {
            return Optional.empty();
        }
        plan.set(step.variable(), shifts.get(index));
        return Optional.of(new Neighbour(step, judged(space.leaf(plan))));
    }

    private Front front() {
        List<Measure> two = problem.front().stream().map(objectives::get).toList();
        FrontGoal goal = new FrontGoal();
        PlanSearch search = PlanSearch.run(Scoring.keeping(crowds, limits, two), goal, problem.budget());
        return new Front(
                problem.front(),
                search.isComplete(),
                goal.front().stream().map(this::judged).toList());
    }
}
