package org.runflow.plan;

import java.util.List;
import org.runflow.store.Digest;

/**
 * What a pipeline looks like, without its functions: for audit and comparison, not for execution. Its digest is the pipeline's hash.
 *
 * @param name of the pipeline
 * @param inputs paths of the artifacts it must be given, sorted
 * @param settings those of the inputs that are settings, sorted
 * @param stages in topological order
 */
public record PipelineDefinition(
        String name, List<String> inputs, List<String> settings, List<StageDefinition> stages) {
    /** Copies the lists. */
    public PipelineDefinition {
        inputs = List.copyOf(inputs);
        settings = List.copyOf(settings);
        stages = List.copyOf(stages);
    }

    /**
     * One stage.
     *
     * @param scope empty at the root
     * @param name without scope
     * @param version of the stage
     * @param output path of the artifact it produces, with its scope
     * @param schema of that artifact
     * @param onDemand whether it runs only when a request names it or a selected stage needs it
     * @param inputs what it reads: paths with scope, {@code :view} behind them when only a view is read, in order; then, with
     *     {@code :after} behind it, what it comes after without reading it
     */
    public record StageDefinition(
            String scope,
            String name,
            String version,
            String output,
            String schema,
            boolean onDemand,
            List<String> inputs) {
        private static final String AFTER = ":after";

        /** Copies the list. */
        public StageDefinition {
            inputs = List.copyOf(inputs);
        }

        /** {@return the stage's name with its scope} */
        public String path() {
            return scope.isEmpty() ? name : scope + "/" + name;
        }

        /**
         * {@return how {@link #inputs} name what a stage comes after without reading it}
         *
         * @param artifact its path
         */
        public static String after(String artifact) {
            return artifact + AFTER;
        }

        /** {@return what it reads: {@link #inputs} without what it only comes after} */
        public List<String> reads() {
            return inputs.stream().filter(input -> !input.endsWith(AFTER)).toList();
        }

        /**
         * {@return the path of the artifact, without the view}
         *
         * @param input one of {@link #inputs}
         */
        public static String artifact(String input) {
            int colon = input.indexOf(':');
            return colon < 0 ? input : input.substring(0, colon);
        }
    }

    /** {@return the digest of this definition} */
    public Digest hash() {
        return Digest.of(this);
    }
}
