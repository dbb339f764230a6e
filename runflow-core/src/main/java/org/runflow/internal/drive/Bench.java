package org.runflow.internal.drive;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.runflow.internal.schedule.Attempt;
import org.runflow.internal.schedule.Workers;

/** What lies ready for each stage: what computing needs, the attempt under way, and work that goes on in the next one. Safe for use by several threads. */
final class Bench {
    private final Workers workers;
    private final AtomicReferenceArray<@Nullable Prepared> prepared;
    private final AtomicReferenceArray<@Nullable Attempt> attempts;
    private final AtomicReferenceArray<@Nullable Object> jobs;

    Bench(Workers workers, int stages) {
        this.workers = workers;
        this.prepared = new AtomicReferenceArray<>(stages);
        this.attempts = new AtomicReferenceArray<>(stages);
        this.jobs = new AtomicReferenceArray<>(stages);
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

    /** The work on the items of the stage, which outlasts an attempt that was asked to stop between two of them. */
    Object job(int stage, Supplier<Object> begin) {
        Object job = jobs.get(stage);
        if (job == null) {
            job = begin.get();
            jobs.set(stage, job);
        }
        return job;
    }

    /** The stage needs none of it any more. */
    void forget(int stage) {
        prepared.set(stage, null);
        attempts.set(stage, null);
        jobs.set(stage, null);
    }
}
