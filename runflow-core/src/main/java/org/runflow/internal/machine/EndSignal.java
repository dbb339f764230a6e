package org.runflow.internal.machine;

/** Something that happened to a run all of whose stages have settled. One that does not fit how far the end has come is ignored. */
public sealed interface EndSignal extends Signal {
    /** The thread that {@link Effect.Conclude} asked for is there. */
    record EndBegins() implements EndSignal {}

    /** Every publication has had the report. */
    record Published() implements EndSignal {}

    /**
     * A publication has failed.
     *
     * @param cause why
     */
    record PublicationFailed(Failure cause) implements EndSignal {}

    /** The catalog has taken the end of the run. */
    record Finished() implements EndSignal {}

    /**
     * The catalog has not taken the end of the run.
     *
     * @param cause why
     */
    record FinishRefused(Failure cause) implements EndSignal {}
}
