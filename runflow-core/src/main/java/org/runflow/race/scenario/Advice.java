package org.runflow.race.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.runflow.race.model.Race;
import org.runflow.spread.Spread;

/**
 * Finds the best start plan of a day under constraints, and proves that it is (MODEL §14). Plans are compared by one objective after the other, smaller is
 * better; of equal ones the one that moves least is best, then the one with the smaller shifts in the order of the variables. The answer does not depend on
 * threads or on how fast a machine is, and its figures are computed again by the complete analysis before it is returned. Immutable.
 *
 * <pre>{@code
 * AdviceResults advice = Advice.of(race, "sun")
 *         .move("10k", Duration.ofMinutes(-20), Duration.ofMinutes(40), Duration.ofMinutes(5))
 *         .subjectTo(Constraint.finishBy("10k", "12:25"), Constraint.maxDensity("F1", 0.33))
 *         .minimise(Objective.exposureFrom(LevelOfService.B), Objective.moved())
 *         .solve();
 * }</pre>
 */
public final class Advice {
    private final Race race;
    private final String day;
    private final AdviceProblem problem;

    private Advice(Race race, String day, AdviceProblem problem) {
        this.race = race;
        this.day = day;
        this.problem = problem;
    }

    /**
     * Begins a problem in which nothing may move yet.
     *
     * @param race the race
     * @param day name of a day
     * @return the problem
     * @throws IllegalArgumentException if there is no such day
     */
    public static Advice of(Race race, String day) {
        return of(race, day, new AdviceProblem(List.of(), List.of(), List.of(), AdviceProblem.USUAL_BUDGET, List.of()));
    }

    /**
     * Takes a problem that is complete.
     *
     * @param race the race
     * @param day name of a day
     * @param problem what is asked
     * @return the problem
     * @throws IllegalArgumentException if there is no such day
     */
    public static Advice of(Race race, String day, AdviceProblem problem) {
        race.day(day);
        return new Advice(race, day, problem);
    }

    /** {@return what is asked} */
    public AdviceProblem problem() {
        return problem;
    }

    /**
     * Lets a group move.
     *
     * @param group an event, which moves by its gun, or {@code event/wave}, which moves beside what its event's gun moves
     * @param from first shift, negative for earlier
     * @param to last shift, included when the steps reach it
     * @param step greater than 0; multiples of the window, else figures also move because the crowd moves against the windows
     * @return the larger problem
     * @throws IllegalArgumentException if {@code to} is before {@code from}, the step is not positive, there are more than 100,000 steps, or one of the three is
     *     beyond {@link org.runflow.race.model.StartPlan#MAX_SHIFT}
     */
    public Advice move(String group, Duration from, Duration to, Duration step) {
        List<Long> shifts =
                Shifts.steps(group, Shifts.millis(group, from), Shifts.millis(group, to), step, AdviceWords::span);
        return moving(new Variable(group, shifts));
    }

    /**
     * Lets a group move by given shifts.
     *
     * @param group an event, or {@code event/wave}
     * @param shifts at least one, rising
     * @return the larger problem
     * @throws IllegalArgumentException if there is none, they do not rise, or one is beyond {@link org.runflow.race.model.StartPlan#MAX_SHIFT}
     */
    public Advice move(String group, List<Duration> shifts) {
        return moving(new Variable(group, Shifts.millis(group, shifts)));
    }

    private Advice moving(Variable variable) {
        List<Variable> variables = new ArrayList<>(problem.variables());
        variables.add(variable);
        return asking(new AdviceProblem(
                variables, problem.constraints(), problem.objectives(), problem.budget(), problem.front()));
    }

    /**
     * Adds what must be kept.
     *
     * @param more constraints
     * @return the larger problem
     */
    public Advice subjectTo(Constraint... more) {
        List<Constraint> constraints = new ArrayList<>(problem.constraints());
        constraints.addAll(List.of(more));
        return asking(new AdviceProblem(
                problem.variables(), constraints, problem.objectives(), problem.budget(), problem.front()));
    }

    /**
     * Adds what should be small, behind what was named before.
     *
     * @param more objectives, the most important first
     * @return the larger problem
     */
    public Advice minimise(Objective... more) {
        List<Objective> objectives = new ArrayList<>(problem.objectives());
        objectives.addAll(List.of(more));
        return asking(new AdviceProblem(
                problem.variables(), problem.constraints(), objectives, problem.budget(), problem.front()));
    }

    /**
     * {@return the problem with another budget}
     *
     * @param evaluations how many plans may be evaluated in one search, 1 or more
     */
    public Advice budget(long evaluations) {
        return asking(new AdviceProblem(
                problem.variables(), problem.constraints(), problem.objectives(), evaluations, problem.front()));
    }

    /**
     * {@return the problem that asks for all trade-offs between two objectives, too}
     *
     * @param first index of an objective, from 0
     * @param second index of another
     */
    public Advice front(int first, int second) {
        return asking(new AdviceProblem(
                problem.variables(),
                problem.constraints(),
                problem.objectives(),
                problem.budget(),
                List.of(first, second)));
    }

    /**
     * Checks whether the problem fits the day: names, shifts that put a gun outside the day or a runner before it, clocks that no plan can reach, gaps that
     * contradict each other, and the rest.
     *
     * @return everything that is wrong, in the order of the problem; {@link #solve} takes none of it
     */
    public List<AdviceFault> faults() {
        PlanSpace space = new PlanSpace(new DayModel(race.day(day), race.settings()), problem.variables());
        return AdviceCheck.faults(space, new Measures(space), problem);
    }

    /**
     * Solves it on the calling thread.
     *
     * @return the answer
     * @throws org.runflow.error.InvalidInputException with all problems, if the problem does not fit the day
     */
    public AdviceResults solve() {
        return solve(Spread.SEQUENTIAL);
    }

    /**
     * Solves it.
     *
     * @param spread carries out pieces of the work; the answer does not depend on it
     * @return the answer
     * @throws org.runflow.error.InvalidInputException with all problems, if the problem does not fit the day
     * @throws IllegalStateException if the complete analysis does not confirm the answer: a mistake of this library
     */
    public AdviceResults solve(Spread spread) {
        return AdviceSolver.solve(race, day, problem, spread);
    }

    private Advice asking(AdviceProblem larger) {
        return new Advice(race, day, larger);
    }
}
