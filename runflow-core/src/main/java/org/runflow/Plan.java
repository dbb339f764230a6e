package org.runflow;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.internal.text.Suggestion;
import org.runflow.plan.Decision;
import org.runflow.plan.PlannedItem;

/**
 * What a run would do, without doing it.
 *
 * @param pipeline its name
 * @param steps one per selected stage, in topological order
 * @param items what would become of each item, by the path of what its stage produces; of stages whose items are known and that are not reused as a whole
 */
public record Plan(String pipeline, List<Step> steps, Map<String, List<PlannedItem>> items) {
    /** Copies the collections. */
    public Plan {
        steps = List.copyOf(steps);
        items = ImmutableMap.copyOf(items);
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

    /**
     * {@return what would become of each item of a stage, in their order; empty when the stage is reused as a whole, and while its list is undecided} Of a
     * fold, which items are added anew, and which are there as parts.
     *
     * @param key of the items, or of what they are folded into; its name and scope count
     */
    public List<PlannedItem> items(ArtifactKey<?> key) {
        return items.getOrDefault(key.path(), List.of());
    }

    /** {@return whether nothing would be computed} */
    public boolean isNoOp() {
        return steps.stream()
                .noneMatch(
                        step -> step.decision().isCompute() || step.decision().isDepends());
    }

    /** {@return a table of stages, decisions and reasons} */
    public String toText() {
        return PlanTable.of(this);
    }
}
