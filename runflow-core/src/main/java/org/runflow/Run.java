package org.runflow;

import java.util.Optional;
import org.runflow.run.Lineage;
import org.runflow.run.Outcome;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.store.Manifest;

/** A run that has ended, with its results. Values are read when asked for. Safe for use by several threads. */
public interface Run extends ArtifactReader {
    /** {@return its identity} */
    default RunId id() {
        return report().runId();
    }

    /** {@return its terminal state} */
    default RunState state() {
        return report().state();
    }

    /** {@return what scripts want to know} */
    Outcome outcome();

    /** {@return the audit record} */
    RunReport report();

    /**
     * {@inheritDoc}
     *
     * @throws org.runflow.error.ArtifactUnavailableException when the run has no such result; the failure of the stage, if there is one, is the cause
     * @throws org.runflow.error.ArtifactTypeException when it has one of another type
     */
    @Override
    <T> T get(ArtifactKey<T> key);

    /**
     * {@return its value; absent when the run has no result for it}
     *
     * @param key of an artifact
     * @param <T> its type
     */
    @Override
    <T> Optional<T> find(ArtifactKey<T> key);

    /**
     * {@return what the stage's last failed attempt threw; absent when there was none, or the stage has a result, and for a run of another process}
     *
     * @param key of a stage's output
     */
    Optional<Throwable> findFailure(ArtifactKey<?> key);

    /**
     * {@return the manifest of a result: every ingredient of it; absent when the run has no such result, or the store has lost the manifest}
     *
     * @param key of a stage's output
     */
    Optional<Manifest> findManifest(ArtifactKey<?> key);

    /**
     * {@return how it came to be, back to the inputs}
     *
     * @param key of a stage's output
     * @throws org.runflow.error.ArtifactUnavailableException when the run has no such result
     */
    Lineage lineage(ArtifactKey<?> key);

    /**
     * {@return how the value of one item came to be, back to the inputs: of its stage, and of stages over the same items before it, what was computed for that
     * item, by whichever run}
     *
     * @param key of the output of a stage over many items
     * @param item its name
     * @throws org.runflow.error.ArtifactUnavailableException when the run has no such result, the item has no value, or what is known of it is gone
     */
    Lineage lineage(ArtifactKey<?> key, String item);

    /**
     * For callers who want everything or nothing.
     *
     * @return this run
     * @throws org.runflow.error.RunFailedException unless the outcome is SUCCESS or NOTHING_TO_DO; the first failure is its cause, the others are suppressed
     */
    Run orThrow();
}
