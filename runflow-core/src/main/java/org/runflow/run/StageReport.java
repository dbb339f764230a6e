package org.runflow.run;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.internal.graph.Names;
import org.runflow.plan.Reason;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;

/**
 * What became of one stage.
 *
 * @param scope empty at the root
 * @param stage name without scope
 * @param version of the stage
 * @param state settled unless this is a snapshot
 * @param key digest of the stage and its inputs; absent when its inputs were never there
 * @param reasons why it was computed; empty when it was not
 * @param attempts how often it was tried, 0 when it was not
 * @param startedAt of the first attempt, UTC
 * @param duration from the first attempt to the end
 * @param output what it produced or reused; for a failed stage absent
 * @param blockedBy paths of the stages without result that it needs; for a skipped stage, of the skipped ones
 * @param skipReason why it was skipped; absent when it was not
 * @param failure of the last attempt that failed; absent once the stage has a result
 * @param warnings in the order given; of more than 1,000 the first ones, and then how many more there are
 * @param metrics by name, finite
 * @param items what became of its items; absent for a stage that is not over many items, or computed nothing
 */
public record StageReport(
        String scope,
        String stage,
        String version,
        StageState state,
        Optional<Digest> key,
        List<Reason> reasons,
        int attempts,
        Optional<Instant> startedAt,
        Optional<Duration> duration,
        Optional<ArtifactRef> output,
        List<String> blockedBy,
        Optional<String> skipReason,
        Optional<FailureReport> failure,
        List<String> warnings,
        SortedMap<String, Double> metrics,
        Optional<ItemsReport> items) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a scope or stage that is no name, a negative number of attempts, a result without output, or
     *     a skipped stage without reason
     */
    public StageReport {
        Names.requireScope(scope);
        Names.requireName("stage", stage);
        if (attempts < 0) {
            throw new IllegalArgumentException("stage '" + stage + "' cannot have " + attempts + " attempts");
        }
        if (state.hasResult() && output.isEmpty()) {
            throw new IllegalArgumentException("stage '" + stage + "' is " + state + " but has no output");
        }
        if ((state == StageState.SKIPPED) != skipReason.isPresent()) {
            throw new IllegalArgumentException(
                    "stage '" + stage + "' is " + state + " but its reason to skip is " + skipReason);
        }
        reasons = List.copyOf(reasons);
        blockedBy = List.copyOf(blockedBy);
        warnings = List.copyOf(warnings);
        metrics = ImmutableSortedMap.copyOf(metrics);
    }

    /** {@return the stage's name with its scope, as in {@code sun/density.results}} */
    public String path() {
        return scope.isEmpty() ? stage : scope + "/" + stage;
    }
}
