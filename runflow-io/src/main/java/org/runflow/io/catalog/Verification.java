package org.runflow.io.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.runflow.plan.PipelineDefinition;

/**
 * Whether everything is there that the pipeline declares, but for what is on demand and was not asked for, and for what was skipped.
 *
 * @param missing names of the artifacts that are not, in the order of the pipeline
 */
record Verification(Status status, List<String> missing) {
    enum Status {
        PASS,
        PARTIAL,
        FAIL
    }

    /** As {@code metadata.json} shows it. */
    Map<String, Object> entry() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("status", status.name());
        entry.put("missing", missing);
        return entry;
    }

    /**
     * Judges what is there.
     *
     * @param scope outermost scope to look at; empty for the whole run
     * @param excluded paths of the stages that the run left out
     * @param skipped paths of the stages that had nothing to do
     * @param present paths of the artifacts that are there
     */
    static Verification of(
            PipelineDefinition definition,
            String scope,
            Collection<String> excluded,
            Collection<String> skipped,
            Set<String> present) {
        int declared = 0;
        List<String> missing = new ArrayList<>();
        for (PipelineDefinition.StageDefinition stage : definition.stages()) {
            boolean within =
                    scope.isEmpty() || PublishedScope.outermost(stage.scope()).equals(scope);
            boolean leftOut = (stage.onDemand() && excluded.contains(stage.path())) || skipped.contains(stage.path());
            if (within && !leftOut) {
                declared++;
                if (!present.contains(stage.output())) {
                    missing.add(stage.output());
                }
            }
        }
        return new Verification(status(declared, missing), relativeTo(scope, missing));
    }

    /** This one, with the worst status of it and its parts. */
    Verification withWorstOf(List<Verification> parts) {
        Status worst = status;
        for (Verification part : parts) {
            worst = worst.compareTo(part.status) < 0 ? part.status : worst;
        }
        return new Verification(worst, missing);
    }

    private static Status status(int declared, Collection<String> missing) {
        if (missing.isEmpty()) {
            return Status.PASS;
        }
        return missing.size() < declared ? Status.PARTIAL : Status.FAIL;
    }

    private static List<String> relativeTo(String scope, List<String> paths) {
        return scope.isEmpty()
                ? paths
                : paths.stream().map(path -> path.substring(scope.length() + 1)).toList();
    }
}
