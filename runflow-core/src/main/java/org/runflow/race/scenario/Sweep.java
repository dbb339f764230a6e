package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.runflow.race.density.DensityGridSettings;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;
import org.runflow.race.scenario.SweepJob.PlanRange;
import org.runflow.race.scenario.SweepJob.SweptDay;
import org.runflow.race.scenario.SweepJob.SweptPlans;
import org.runflow.spread.Prepared;
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
     * @param spread carries out pieces of the work, here or on a cluster; the results do not depend on it
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
        SweepWork work = new SweepWork(swept());
        return work.evaluator().evaluate(work.grid().today());
    }

    /**
     * Evaluates some of the plans, as for those that turned out best with more figures than all were asked for.
     *
     * @param numbers numbers of plans that are not refused
     * @return what they do, in the order of the numbers
     * @throws IllegalArgumentException if there is no such plan, or it is refused
     */
    public List<PlanOutcome> evaluate(List<Integer> numbers) {
        SweepWork work = new SweepWork(swept());
        PlanEvaluator evaluator = work.evaluator();
        return numbers.stream()
                .map(number -> evaluator.evaluate(work.grid().planAt(number)))
                .toList();
    }

    private SweptDay swept() {
        return new SweptDay(day, settings, plans.variablesOf(day), List.copyOf(figures));
    }

    private SweepResults run(Spread spread, Consumer<? super PlanOutcome> each, List<PlanOutcome> kept) {
        SweptDay swept = swept();
        SweepWork work = new SweepWork(swept);
        PlanGrid grid = work.grid();
        PlanOutcome today = work.evaluator().evaluate(grid.today());
        List<RefusedPlan> refused = new ArrayList<>();
        try (Prepared<PlanRange, SweptPlans> prepared = spread.prepare(new SweepJob(work), swept)) {
            prepared.each(() -> ranges(grid.count()), part -> {
                part.outcomes().forEach(each);
                refused.addAll(part.refused());
            });
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

    private static Iterator<PlanRange> ranges(int plans) {
        return LongStream.iterate(0, from -> from < plans, from -> from + CHUNK)
                .mapToObj(from -> new PlanRange((int) from, (int) Math.min(plans, from + CHUNK)))
                .iterator();
    }
}
