package org.runflow.race.scenario;

import java.util.List;
import java.util.Optional;
import org.runflow.race.density.DensityGridSettings;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.StartPlan;

/**
 * The answer to a problem, and why it is the answer (MODEL §14).
 *
 * @param header the day
 * @param clock its wall clock
 * @param settings grid and rulebook
 * @param problem what was asked
 * @param certificate how sure the answer is
 * @param today today's plan
 * @param answer the best plan that keeps all constraints; absent when there is none, or none was found within the budget
 * @param nearest where there is no answer, the plan that breaks least
 * @param conflict where no plan can keep all constraints, indexes of the smallest set of them that cannot hold together; empty when the budget ended first
 * @param constraints what each constraint does to the answer, or to the nearest plan
 * @param sensitivity the plans one and two steps beside the answer, one variable at a time
 * @param front the trade-offs, when asked for
 * @param explanation all this in sentences
 */
public record AdviceResults(
        DayHeader header,
        RaceClock clock,
        DensityGridSettings settings,
        AdviceProblem problem,
        Certificate certificate,
        AdvisedPlan today,
        Optional<AdvisedPlan> answer,
        Optional<AdvisedPlan> nearest,
        List<Integer> conflict,
        List<ConstraintFinding> constraints,
        List<Neighbour> sensitivity,
        Optional<Front> front,
        List<String> explanation) {
    /** Copies the lists. */
    public AdviceResults {
        conflict = List.copyOf(conflict);
        constraints = List.copyOf(constraints);
        sensitivity = List.copyOf(sensitivity);
        explanation = List.copyOf(explanation);
    }

    /** {@return the answer, or the nearest plan where there is none, beside today's plan} */
    public AdvisedPlan proposal() {
        return answer.or(() -> nearest).orElse(today);
    }

    /**
     * {@return a plan in the form that {@link org.runflow.race.model.Race#with(StartPlan)} takes}
     *
     * @param plan one of these plans
     */
    public StartPlan startPlan(AdvisedPlan plan) {
        return ShiftedPlan.startPlan(problem.variables(), plan.outcome());
    }

    /**
     * A plan beside the answer.
     *
     * @param step which variable moves, and how far
     * @param plan the plan
     */
    public record Neighbour(ConstraintFinding.Step step, JudgedPlan plan) {}

    /**
     * All trade-offs between two objectives.
     *
     * @param objectives indexes of the two
     * @param complete whether all plans were looked at; else the budget ended first
     * @param plans every plan that keeps all constraints and that no other such plan beats in the two objectives, by the first, then the second, then how much moves
     */
    public record Front(List<Integer> objectives, boolean complete, List<JudgedPlan> plans) {
        /** Copies the lists. */
        public Front {
            objectives = List.copyOf(objectives);
            plans = List.copyOf(plans);
        }
    }
}
