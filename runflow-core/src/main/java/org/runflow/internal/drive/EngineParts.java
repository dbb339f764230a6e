package org.runflow.internal.drive;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.runflow.ArtifactKey;
import org.runflow.RunId;
import org.runflow.Scheduler;
import org.runflow.catalog.RunCatalog;
import org.runflow.catalog.RunPublication;
import org.runflow.event.RunListener;
import org.runflow.store.ArtifactStore;

/**
 * What an engine is made of.
 *
 * @param store where results lie
 * @param catalog where runs are listed
 * @param parallelism number of workers
 * @param listeners told every event
 * @param publications called at the end of each run
 * @param scheduler threads and time
 * @param runIds source of new ids
 * @param grace how long a stage may ignore an interruption
 * @param eventQueue how many events may wait for a listener
 * @param shuffleSeed draws the order of ready stages, for tests
 * @param watching whether everything a stage reads is digested before and after it, for tests
 */
public record EngineParts(
        ArtifactStore store,
        RunCatalog catalog,
        int parallelism,
        List<RunListener> listeners,
        List<RunPublication> publications,
        Scheduler scheduler,
        Supplier<RunId> runIds,
        Duration grace,
        int eventQueue,
        Optional<Long> shuffleSeed,
        boolean watching) {
    /** Copies the lists. */
    public EngineParts {
        listeners = List.copyOf(listeners);
        publications = List.copyOf(publications);
    }

    boolean readsAtTheEnd(ArtifactKey<?> result) {
        for (RunPublication publication : publications) {
            if (publication.reads(result)) {
                return true;
            }
        }
        return false;
    }
}
