package org.runflow;

import java.util.List;
import java.util.Optional;
import org.runflow.plan.Decision;

/**
 * What a run would do, without doing it.
 *
 * @param pipeline its name
 * @param steps one per selected stage, in topological order
 */
public record Plan(String pipeline, List<Step> steps) {
    /** Copies the list. */
    public Plan {
        steps = List.copyOf(steps);
    }

    /**
     * What would happen to one stage.
     *
     * @param stage its path, as in {@code sun/density.results}
     * @param decision what and why
     */
    public record Step(String stage, Decision decision) {}

    /**
     * {@return the decision about it; absent when it is outside the targets}
     *
     * @param stage path, as in {@code sun/density.results}
     */
    public Optional<Decision> find(String stage) {
        return steps.stream()
                .filter(step -> step.stage().equals(stage))
                .map(Step::decision)
                .findFirst();
    }

    /**
     * {@return the decision about it}
     *
     * @param stage path, as in {@code sun/density.results}
     * @throws IllegalArgumentException when the plan has no such stage
     */
    public Decision get(String stage) {
        return find(stage)
                .orElseThrow(() ->
                        new IllegalArgumentException("the plan of '" + pipeline + "' has no stage '" + stage + "'"));
    }

    /** {@return whether every stage is reused} */
    public boolean isNoOp() {
        return steps.stream().allMatch(step -> step.decision().isReuse());
    }

    /** {@return a table of stages, decisions and reasons} */
    public String toText() {
        return PlanTable.of(this);
    }
}
