package org.runflow.internal.drive;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.runflow.internal.schedule.Workers;

/** What lies ready for each stage: what computing needs, and the attempt under way. Safe for use by several threads. */
final class Bench {
    private final Workers workers;
    private final Map<Integer, Prepared> prepared = new ConcurrentHashMap<>();
    private final Map<Integer, Attempt> attempts = new ConcurrentHashMap<>();

    Bench(Workers workers) {
        this.workers = workers;
    }

    void prepare(int stage, Prepared itsIngredients) {
        prepared.put(stage, itsIngredients);
    }

    Prepared prepared(int stage) {
        return Objects.requireNonNull(prepared.get(stage));
    }

    /** Opens an attempt in place of any that is over. */
    void open(int stage) {
        attempts.put(stage, new Attempt(workers));
    }

    Attempt attempt(int stage) {
        return Objects.requireNonNull(attempts.get(stage));
    }

    Optional<Attempt> findAttempt(int stage) {
        return Optional.ofNullable(attempts.get(stage));
    }

    /** The stage needs neither any more. */
    void forget(int stage) {
        prepared.remove(stage);
        attempts.remove(stage);
    }
}
