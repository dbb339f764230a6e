package org.runflow.plan;

import java.util.List;
import java.util.Optional;
import org.runflow.RunId;
import org.runflow.store.Digest;

/** What a run would do with a stage. */
public sealed interface Decision {
    /** {@return whether a stored result is taken} */
    default boolean isReuse() {
        return this instanceof Reuse;
    }

    /** {@return whether it computes, or some of its items} */
    default boolean isCompute() {
        return this instanceof Compute || (this instanceof Items items && items.computed() > 0);
    }

    /** {@return whether an upstream result decides} */
    default boolean isDepends() {
        return this instanceof Depends;
    }

    /** {@return why it computes; empty unless it is a {@link Compute}: why items are computed, {@code Plan.items} says} */
    default List<Reason> reasons() {
        return List.of();
    }

    /** {@return the run whose result is taken; absent unless {@link #isReuse}} */
    default Optional<RunId> reusedFrom() {
        return Optional.empty();
    }

    /** {@return the pipeline of that run; absent unless {@link #isReuse}} */
    default Optional<String> reusedFromPipeline() {
        return Optional.empty();
    }

    /** {@return paths of the stages whose results decide; empty unless {@link #isDepends}} */
    default List<String> upstream() {
        return List.of();
    }

    /**
     * A committed result has the same key.
     *
     * @param run that computed it
     * @param pipeline of that run
     * @param digest of the value
     */
    record Reuse(RunId run, String pipeline, Digest digest) implements Decision {
        @Override
        public Optional<RunId> reusedFrom() {
            return Optional.of(run);
        }

        @Override
        public Optional<String> reusedFromPipeline() {
            return Optional.of(pipeline);
        }

        @Override
        public String toString() {
            return "reuse from run " + run + " of pipeline " + pipeline;
        }
    }

    /**
     * It computes. Where an upstream stage computes too, and the outcome happens to be one the store knows, the run reuses that after all.
     *
     * @param reasons at least one
     */
    record Compute(List<Reason> reasons) implements Decision {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException when there is no reason
         */
        public Compute {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a stage computes for at least one reason");
            }
        }

        @Override
        public String toString() {
            return "compute: "
                    + String.join("; ", reasons.stream().map(Reason::toString).toList());
        }
    }

    /**
     * A stage over many items puts its result together anew, of values that are there and of those that it computes. For a fold these are what one item gives;
     * when there is something to merge, but nothing to add, its stage is a {@link Compute}.
     *
     * @param reused how many items have their value
     * @param computed how many would be computed
     * @param failedBefore how many of those failed in the last run, and are tried again
     */
    record Items(int reused, int computed, int failedBefore) implements Decision {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException for a negative number, and for more failures than would be computed
         */
        public Items {
            if (reused < 0 || failedBefore < 0 || computed < failedBefore) {
                throw new IllegalArgumentException("items cannot be " + reused + " reused, " + computed + " computed, "
                        + failedBefore + " of them again");
            }
        }

        @Override
        public String toString() {
            String again = failedBefore == 0 ? "" : ", " + failedBefore + " of them again after a failure";
            return "items: " + reused + " reused, " + (computed == 0 ? "none" : computed) + " to compute" + again;
        }
    }

    /**
     * It computes if the result of an upstream stage changes, and reuses its own if none does.
     *
     * @param upstream paths of the stages it waits for, at least one
     */
    record Depends(List<String> upstream) implements Decision {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException when there is no upstream stage
         */
        public Depends {
            upstream = List.copyOf(upstream);
            if (upstream.isEmpty()) {
                throw new IllegalArgumentException("a decision depends on at least one upstream stage");
            }
        }

        @Override
        public String toString() {
            return "depends on " + String.join(", ", upstream);
        }
    }
}
