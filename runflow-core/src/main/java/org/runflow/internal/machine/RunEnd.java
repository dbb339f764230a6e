package org.runflow.internal.machine;

import java.util.List;
import java.util.Map;
import org.runflow.run.RunReport;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;

/**
 * What a run has come to.
 *
 * @param report terminal
 * @param results in topological order
 * @param failures exceptions by path of the stage; that of the engine itself under the empty path
 */
public record RunEnd(RunReport report, List<Result> results, Map<String, Throwable> failures) {
    /** Copies list and map. */
    public RunEnd {
        results = List.copyOf(results);
        failures = Map.copyOf(failures);
    }

    /**
     * The result of a stage.
     *
     * @param stage index of the stage
     * @param key of the stage with its inputs
     * @param output where it lies
     */
    public record Result(int stage, Digest key, ArtifactRef output) {}
}
