package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.runflow.race.density.DensityGridSettings;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;
import org.runflow.spread.Spread;

/**
 * Evaluates many start plans of one day (MODEL §12). Every figure equals, in every digit, that of the complete analysis of the race with the plan. The tables of
 * each group are computed once and then only moved and added, so that a plan costs what its occupied cells cost, not what its runners cost. Immutable.
 *
 * <pre>{@code
 * SweepResults results = Sweep.of(race, "sun")
 *         .over(StartPlans.grid().event("10k", "07:00", "08:00", Duration.ofMinutes(5)))
 *         .with(Figure.FLAGS)
 *         .run();
 * }</pre>
 */
public final class Sweep {
    /** Plans of one piece of work. */
    private static final int CHUNK = 256;

    private final RaceDay day;
    private final Settings settings;
    private final StartPlans plans;
    private final Set<Figure> figures;

    private Sweep(RaceDay day, Settings settings, StartPlans plans, Set<Figure> figures) {
        this.day = day;
        this.settings = settings;
        this.plans = plans;
        this.figures = figures;
    }

    /**
     * Begins a sweep of today's plan alone, density figures only.
     *
     * @param race the race
     * @param day name of a day
     * @return the sweep
     * @throws IllegalArgumentException if there is no such day
     */
    public static Sweep of(Race race, String day) {
        return new Sweep(race.day(day), race.settings(), StartPlans.grid(), EnumSet.noneOf(Figure.class));
    }

    /**
     * {@return the sweep over other plans}
     *
     * @param otherPlans which
     */
    public Sweep over(StartPlans otherPlans) {
        return new Sweep(day, settings, otherPlans, figures);
    }

    /**
     * {@return the sweep with more figures}
     *
     * @param more what to compute beside density
     */
    public Sweep with(Figure... more) {
        Set<Figure> all = EnumSet.noneOf(Figure.class);
        all.addAll(figures);
        all.addAll(List.of(more));
        return new Sweep(day, settings, plans, all);
    }

    /**
     * Evaluates all plans on the calling thread.
     *
     * @return what they do
     * @throws IllegalArgumentException if a variable is no group of the day, or there are too many plans
     */
    public SweepResults run() {
        return run(Spread.SEQUENTIAL);
    }

    /**
     * Evaluates all plans.
     *
     * @param spread carries out pieces of the work; the results do not depend on it
     * @return what they do
     * @throws IllegalArgumentException if a variable is no group of the day, or there are too many plans
     */
    public SweepResults run(Spread spread) {
        List<PlanOutcome> outcomes = new ArrayList<>();
        return run(spread, outcomes::add, outcomes);
    }

    /**
     * Evaluates all plans and hands each on, so that memory does not grow with their number.
     *
     * @param spread carries out pieces of the work
     * @param each takes what each plan does, in order of their numbers, on the calling thread
     * @return the results without the plans
     * @throws IllegalArgumentException if a variable is no group of the day, or there are too many plans
     */
    public SweepResults run(Spread spread, Consumer<? super PlanOutcome> each) {
        return run(spread, each, List.of());
    }

    /**
     * Evaluates today's plan.
     *
     * @return what it does, with a shift of 0 for every variable
     * @throws IllegalArgumentException if a variable is no group of the day
     */
    public PlanOutcome today() {
        DayModel model = new DayModel(day, settings);
        return new PlanEvaluator(model, figures, pairs(model))
                .evaluate(grid(model).today());
    }

    /**
     * Evaluates some of the plans, as for those that turned out best with more figures than all were asked for.
     *
     * @param numbers numbers of plans that are not refused
     * @return what they do, in the order of the numbers
     * @throws IllegalArgumentException if there is no such plan
     */
    public List<PlanOutcome> evaluate(List<Integer> numbers) {
        DayModel model = new DayModel(day, settings);
        PlanGrid grid = grid(model);
        PlanEvaluator evaluator = new PlanEvaluator(model, figures, pairs(model));
        return numbers.stream()
                .map(number -> evaluator.evaluate(grid.planAt(number)))
                .toList();
    }

    private PlanGrid grid(DayModel model) {
        return new PlanGrid(model, plans.variablesOf(day));
    }

    private Optional<PairTable> pairs(DayModel model) {
        return figures.contains(Figure.PAIRS) ? Optional.of(new PairTable(model)) : Optional.empty();
    }

    private SweepResults run(Spread spread, Consumer<? super PlanOutcome> each, List<PlanOutcome> kept) {
        DayModel model = new DayModel(day, settings);
        Optional<PairTable> pairs = pairs(model);
        PlanGrid grid = grid(model);
        PlanOutcome today = new PlanEvaluator(model, figures, pairs).evaluate(grid.today());
        List<RefusedPlan> refused = new ArrayList<>();
        for (List<Chunk> some : chunks(grid.count())) {
            List<Evaluated> evaluated = spread.map(some, chunk -> chunk.evaluate(grid, model, figures, pairs));
            for (Evaluated part : evaluated) {
                part.outcomes.forEach(each);
                refused.addAll(part.refused);
            }
        }
        return new SweepResults(
                DayHeader.of(day),
                day.clock(),
                DensityGridSettings.of(settings.density()),
                grid.variables(),
                figures,
                grid.count(),
                today,
                kept,
                refused);
    }

    private record Evaluated(List<PlanOutcome> outcomes, List<RefusedPlan> refused) {}

    /** A run of plans. */
    private record Chunk(int from, int end) {
        Evaluated evaluate(PlanGrid grid, DayModel model, Set<Figure> figures, Optional<PairTable> pairs) {
            PlanEvaluator evaluator = new PlanEvaluator(model, figures, pairs);
            List<PlanOutcome> outcomes = new ArrayList<>();
            List<RefusedPlan> refused = new ArrayList<>();
            for (int number = from; number < end; number++) {
                ShiftedPlan plan = grid.plan(number);
                Optional<String> refusal = grid.findRefusal(plan);
                if (refusal.isPresent()) {
                    refused.add(new RefusedPlan(number, plan.shiftsMillis(), refusal.get()));
                } else {
                    outcomes.add(evaluator.evaluate(plan));
                }
            }
            return new Evaluated(outcomes, refused);
        }
    }

    /** Chunks by the handful, so that few outcomes wait to be handed on. */
    private static List<List<Chunk>> chunks(int plans) {
        int handful = 8;
        List<List<Chunk>> all = new ArrayList<>();
        for (int from = 0; from < plans; from += handful * CHUNK) {
            List<Chunk> some = new ArrayList<>();
            int end = Math.min(plans, from + handful * CHUNK);
            for (int first = from; first < end; first += CHUNK) {
                some.add(new Chunk(first, Math.min(end, first + CHUNK)));
            }
            all.add(some);
        }
        return all;
    }
}
