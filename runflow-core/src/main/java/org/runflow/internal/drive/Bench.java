package org.runflow.internal.drive;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.runflow.internal.schedule.Workers;

/** What lies ready for each stage: what computing needs, and the attempt under way. Safe for use by several threads. */
final class Bench {
    private final Workers workers;
    private final AtomicReferenceArray<@Nullable Prepared> prepared;
    private final AtomicReferenceArray<@Nullable Attempt> attempts;

    Bench(Workers workers, int stages) {
        this.workers = workers;
        this.prepared = new AtomicReferenceArray<>(stages);
        this.attempts = new AtomicReferenceArray<>(stages);
    }

    void prepare(int stage, Prepared itsIngredients) {
        prepared.set(stage, itsIngredients);
    }

    Prepared prepared(int stage) {
        return Objects.requireNonNull(prepared.get(stage));
    }

    /** Opens an attempt in place of any that is over. */
    void open(int stage) {
        attempts.set(stage, new Attempt(workers));
    }

    Attempt attempt(int stage) {
        return Objects.requireNonNull(attempts.get(stage));
    }

    /** The stage needs neither any more. */
    void forget(int stage) {
        prepared.set(stage, null);
        attempts.set(stage, null);
    }
}
