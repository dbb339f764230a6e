package org.runflow.internal.drive;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.runflow.internal.items.ItemsJob;
import org.runflow.internal.schedule.Attempt;
import org.runflow.internal.schedule.Workers;
import org.runflow.store.StageClaim;

/**
 * What lies ready for each stage: what computing needs, the attempt under way, work that goes on in the next one, and the claim to its result. Safe for use by
 * several threads.
 */
final class Bench {
    private final Workers workers;
    private final boolean expected;
    private final AtomicReferenceArray<@Nullable Prepared> prepared;
    private final AtomicReferenceArray<@Nullable Attempt> attempts;
    private final AtomicReferenceArray<@Nullable ItemsJob> jobs;
    private final AtomicReferenceArray<@Nullable StageClaim> claims;
    private volatile boolean over;

    /** The bench of a run with so many stages; expected is one within an attempt that others wait for. */
    Bench(Workers workers, int stages, boolean expected) {
        this.workers = workers;
        this.expected = expected;
        this.prepared = new AtomicReferenceArray<>(stages);
        this.attempts = new AtomicReferenceArray<>(stages);
        this.jobs = new AtomicReferenceArray<>(stages);
        this.claims = new AtomicReferenceArray<>(stages);
    }

    void prepare(int stage, Prepared itsIngredients) {
        prepared.set(stage, itsIngredients);
    }

    Prepared prepared(int stage) {
        return Objects.requireNonNull(prepared.get(stage));
    }

    /** Opens an attempt in place of any that is over. */
    void open(int stage) {
        attempts.set(stage, new Attempt(workers, expected || hasClaim(stage)));
    }

    Attempt attempt(int stage) {
        return Objects.requireNonNull(attempts.get(stage));
    }

    /** The work on the items of the stage, which outlasts an attempt that was asked to stop between two of them. */
    ItemsJob job(int stage, Supplier<ItemsJob> begin) {
        ItemsJob job = jobs.get(stage);
        if (job == null) {
            job = begin.get();
            jobs.set(stage, job);
        }
        return job;
    }

    /** That work, once it has begun. */
    Optional<ItemsJob> findJob(int stage) {
        return Optional.ofNullable(jobs.get(stage));
    }

    boolean hasClaim(int stage) {
        return claims.get(stage) != null;
    }

    /** Keeps a claim until the stage is forgotten, or gives it up at once when the run is over. */
    void keep(int stage, StageClaim claim) {
        claims.set(stage, claim);
        if (over) {
            giveUpClaim(stage);
        }
    }

    void giveUpClaim(int stage) {
        Optional.ofNullable(claims.getAndSet(stage, null)).ifPresent(StageClaim::close);
    }

    /** The stage needs nothing of it any more. */
    void forget(int stage) {
        prepared.set(stage, null);
        attempts.set(stage, null);
        jobs.set(stage, null);
        giveUpClaim(stage);
    }

    /** No stage will compute any more, whatever it was told. */
    void clear() {
        over = true;
        for (int stage = 0; stage < claims.length(); stage++) {
            giveUpClaim(stage);
        }
    }
}
