package org.runflow.catalog;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.runflow.RunId;

/**
 * Gives run ids that rise strictly, within a millisecond and while the clock is behind where it was once. Others that give ids by the same clock, in
 * this process or another, keep to the order of milliseconds. What a {@link RunCatalog} implements {@link RunCatalog#newId} with. Safe for use by
 * several threads.
 */
public final class RunIds {
    private final AtomicReference<Optional<RunId>> last = new AtomicReference<>(Optional.empty());

    /** Begins anywhere. */
    public RunIds() {
        // nothing was given yet
    }

    /**
     * {@return an id greater than all that were given before}
     *
     * @param now whose millisecond goes into the id, 1970 to 10889; when an id of this or of a later one was given, the new one follows that at once
     */
    public RunId next(Instant now) {
        RunId fresh = RunId.at(now);
        return last.updateAndGet(before -> Optional.of(before.filter(given -> !isEarlier(given, fresh))
                        .map(RunId::successor)
                        .orElse(fresh)))
                .orElseThrow();
    }

    private static boolean isEarlier(RunId given, RunId fresh) {
        return given.createdAt().isBefore(fresh.createdAt());
    }
}
