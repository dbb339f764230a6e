package org.runflow;

import java.util.List;
import java.util.Optional;
import org.runflow.internal.text.Suggestion;
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
     * @param output path of the artifact it produces; the same, unless the stage has a name of its own
     * @param decision what and why
     */
    public record Step(String stage, String output, Decision decision) {}

    /**
     * {@return the decision about the stage that produces an artifact; absent when the stage is outside the targets}
     *
     * @param key of the artifact; its name and scope count
     */
    public Optional<Decision> find(ArtifactKey<?> key) {
        return steps.stream()
                .filter(step -> step.output().equals(key.path()))
                .map(Step::decision)
                .findFirst();
    }

    /**
     * {@return the decision about the stage that produces an artifact}
     *
     * @param key of the artifact; its name and scope count
     * @throws IllegalArgumentException when no stage of the plan produces it
     */
    public Decision get(ArtifactKey<?> key) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException("the plan of '" + pipeline
                        + "' has no stage that produces '" + key.path() + "'"
                        + Suggestion.of(
                                key.path(), steps.stream().map(Step::output).toList())));
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
