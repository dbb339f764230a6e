package org.runflow.run;

/** What scripts want to know about a run. The library itself never ends the JVM. */
public enum Outcome {
    /** Every stage has its result, computed or reused, or was skipped; at least one has a result. */
    SUCCESS(0),
    /** Every stage that was asked for was skipped. */
    NOTHING_TO_DO(0),
    /** Some stages have their result; some failed or were blocked. */
    PARTIAL(1),
    /** Some stage failed and none has a result. */
    FAILURE(2),
    /** The engine, the store or the configuration failed. */
    ERROR(3),
    /** Stopped on request. */
    CANCELLED(4),
    /** Somebody else holds what is needed. */
    BUSY(5),
    /** Asked for in a way that makes no sense. */
    USAGE(64);

    private final int exitCode;

    Outcome(int exitCode) {
        this.exitCode = exitCode;
    }

    /** {@return whether nothing failed and nobody stopped the run} */
    public boolean isSuccess() {
        return exitCode == 0;
    }

    /** {@return the code a script should exit with} */
    public int exitCode() {
        return exitCode;
    }
}
