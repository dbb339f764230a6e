package org.runflow.internal.machine;

import org.runflow.run.RunState;

/** Something that happened to a run as a whole. */
public sealed interface RunSignal extends Signal {
    /** The run is entered in the catalog and may begin. */
    record Start() implements RunSignal {}

    /** Somebody asks for a pause. */
    record Pause() implements RunSignal {}

    /** Somebody asks to go on. */
    record Resume() implements RunSignal {}

    /** Somebody asks to stop. */
    record Cancel() implements RunSignal {}

    /**
     * The catalog has made the {@link Effect.Transition} asked for.
     *
     * @param to where the run stands now
     */
    record Moved(RunState to) implements RunSignal {}

    /**
     * The catalog has not made the {@link Effect.Transition} asked for.
     *
     * @param to where the run does not stand
     * @param cause why
     */
    record Refused(RunState to, Failure cause) implements RunSignal {}

    /**
     * An effect could not be carried out.
     *
     * @param cause why
     */
    record Broken(Failure cause) implements RunSignal {}
}
