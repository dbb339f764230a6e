package org.runflow.inventory;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.runflow.Plan;
import org.runflow.RunId;

/**
 * What runs have made of one coordinate.
 *
 * @param steps by step; one that no run knows is missing
 * @param running a run that is going on
 */
public record RunFacts(SortedMap<Step, StepStatus> steps, Optional<RunId> running) {
    /** Copies the map. */
    public RunFacts {
        steps = ImmutableSortedMap.copyOf(steps);
    }

    /** {@return that no run has been there} */
    public static RunFacts none() {
        return new RunFacts(ImmutableSortedMap.of(), Optional.empty());
    }

    /**
     * {@return how far a step is}
     *
     * @param step any
     */
    public StepStatus step(Step step) {
        @Nullable StepStatus status = steps.get(step);
        return status == null ? StepStatus.open() : status;
    }

    /**
     * {@return these facts with another status of a step}
     *
     * @param step any
     * @param status of it
     */
    public RunFacts with(Step step, StepStatus status) {
        SortedMap<Step, StepStatus> more = new TreeMap<>(steps);
        more.put(step, status);
        return new RunFacts(more, running);
    }

    /**
     * Takes from a plan which results are valid for what the inputs are today: a step is done only when every stage of it would be reused. A step that failed stays
     * failed, one that runs stays so.
     *
     * @param plan of a run of the coordinate
     * @param names which stages are which step
     * @return these facts, corrected
     */
    public RunFacts validated(Plan plan, StepNames names) {
        RunFacts valid = this;
        for (Plan.Step planned : plan.steps()) {
            Optional<Step> step = names.findStep(planned.stage());
            if (step.isPresent()
                    && step(step.get()).state() == StepStatus.State.DONE
                    && !planned.decision().isReuse()) {
                valid = valid.with(
                        step.get(),
                        new StepStatus(
                                StepStatus.State.OPEN,
                                Optional.empty(),
                                planned.decision().toString()));
            }
        }
        return valid;
    }
}
