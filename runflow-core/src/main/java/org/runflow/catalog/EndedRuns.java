package org.runflow.catalog;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.runflow.RunId;

/** The runs that have ended, in that order, as far as a limit goes. For one thread at a time. */
final class EndedRuns {
    private final int most;
    private final Queue<RunId> ids = new ArrayDeque<>();

    /** Remembers none where nothing is ever forgotten. */
    EndedRuns(int most) {
        this.most = most;
    }

    /** Adds a run and returns the one that is too many, if there is one. */
    Optional<RunId> add(RunId id) {
        if (most == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        ids.add(id);
        return ids.size() > most ? Optional.of(ids.remove()) : Optional.empty();
    }
}
