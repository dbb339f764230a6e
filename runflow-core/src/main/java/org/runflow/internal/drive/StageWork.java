package org.runflow.internal.drive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.ArtifactKey;
import org.runflow.Scheduler;
import org.runflow.Stage;
import org.runflow.error.StageTimedOutException;
import org.runflow.event.StageEvent;
import org.runflow.internal.plan.Ingredients;
import org.runflow.internal.schedule.SharedParallel;
import org.runflow.plan.Reason;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ComputedBy;
import org.runflow.store.Manifest;

/** What workers do for one stage: first decide between reuse and computing, then, if need be, one attempt after another. */
final class StageWork {
    private final RunExecution run;
    private final Cell cell;
    private final StageDesk desk;
    private final Stage<?> stage;

    StageWork(RunExecution run, Cell cell) {
        this.run = run;
        this.cell = cell;
        this.desk = run.desk();
        this.stage = cell.node.stage();
    }

    /** Takes a stored result, or asks to compute. */
    void decide() {
        if (!desk.begin(cell)) {
            return;
        }
        guarded(() -> {
            Ingredients ingredients = Ingredients.gather(cell.node, run.values());
            boolean mayReuse = !cell.forced && stage.cacheable() && cell.damage == null;
            Optional<Manifest> found =
                    mayReuse ? run.verdict().findReusable(cell.node, ingredients.key()) : Optional.empty();
            if (found.isPresent()) {
                desk.reused(cell, found.get());
            } else {
                Prepared prepared = prepare(ingredients);
                desk.learnDurations();
                desk.decided(cell, prepared);
            }
        });
    }

    /** Makes one attempt. */
    void compute(Prepared prepared) {
        if (!desk.begin(cell)) {
            return;
        }
        guarded(() -> attempt(prepared, new StageReader(cell.node, prepared.ingredients(), run.values())));
    }

    private Prepared prepare(Ingredients ingredients) {
        SortedMap<String, String> settings = ingredients.settings(run.graph(), run.values());
        List<Reason> reasons = cell.damage == null
                ? run.verdict().reasons(cell.node, cell.forced, ingredients, settings)
                : List.of(cell.damage);
        return new Prepared(ingredients, settings, reasons);
    }

    private void attempt(Prepared prepared, StageReader reader) {
        Attempt attempt = new Attempt(run.workers());
        Optional<Integer> number = desk.attemptBegins(cell, attempt);
        if (number.isEmpty()) {
            return;
        }
        Scheduler scheduler = run.scheduler();
        Instant started = scheduler.now();
        long startedNanos = scheduler.nanos();
        Optional<Scheduler.Timer> timer = stage.timeout()
                .map(limit -> scheduler.after(limit, () -> desk.stop(cell, attempt, Attempt.Stop.TIMEOUT)));
        Optional<Object> result = Optional.empty();
        Optional<Throwable> failure = Optional.empty();
        attempt.enter();
        try {
            SharedParallel parallel = new SharedParallel(run.workers(), scheduler, cell.urgency, attempt);
            LiveContext context = new LiveContext(run, cell, attempt, number.get(), parallel);
            result = Optional.ofNullable(stage.body().compute(context, reader));
        } catch (Throwable e) {
            failure = Optional.of(e);
        } finally {
            attempt.leave();
            timer.ifPresent(Scheduler.Timer::cancel);
        }
        if (!attempt.close()) {
            return;
        }
        Duration took = Duration.ofNanos(scheduler.nanos() - startedNanos);
        if (attempt.stop() == Attempt.Stop.TIMEOUT) {
            desk.failed(cell, timedOut(failure));
        } else if (result.isPresent()) {
            store(prepared, result.get(), started, took);
        } else if (attempt.stop() == Attempt.Stop.CANCEL) {
            desk.cancelled(cell);
        } else {
            desk.failed(
                    cell,
                    failure.orElseGet(() -> new NullPointerException("stage '" + cell.path() + "' returned null")));
        }
    }

    private void store(Prepared prepared, Object value, Instant started, Duration took) {
        ArtifactRef ref = put(stage.output(), value);
        run.emit(header -> new StageEvent.ArtifactStored(
                header, cell.path(), cell.node.output().path(), ref));
        Manifest manifest = new Manifest(
                prepared.ingredients().key(),
                run.graph().name(),
                run.identity().coordinate(),
                cell.node.scope(),
                stage.name(),
                stage.version(),
                ref,
                prepared.ingredients().inputs(),
                prepared.settings(),
                new ComputedBy(run.identity().id(), started, took.toMillis()));
        run.store().commit(manifest);
        desk.succeeded(cell, ref, value, took);
    }

    private <T> ArtifactRef put(ArtifactKey<T> key, Object value) {
        return run.store().put(key, key.type().cast(value));
    }

    private StageTimedOutException timedOut(Optional<Throwable> failure) {
        StageTimedOutException late =
                new StageTimedOutException(cell.path(), stage.timeout().orElseThrow());
        failure.ifPresent(late::addSuppressed);
        return late;
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (DamagedOriginException e) {
            desk.damaged(cell, e);
        } catch (Throwable e) {
            // a view that throws, a value without canonical form: the stage's own affair
            desk.failedForGood(cell, e);
        }
    }

    /** Everything an attempt needs. */
    record Prepared(Ingredients ingredients, SortedMap<String, String> settings, List<Reason> reasons) {}
}
