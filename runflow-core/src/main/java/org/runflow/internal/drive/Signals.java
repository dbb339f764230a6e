package org.runflow.internal.drive;

import java.util.Optional;
import org.runflow.internal.machine.Signal;
import org.runflow.internal.machine.Work;

/** Where workers say what happened. */
@FunctionalInterface
interface Signals {
    /** Returns what the caller does next, all else having been done. */
    Optional<Work> tell(Signal signal);
}
