package org.runflow.internal.drive;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.runflow.ArtifactKey;
import org.runflow.RetryPolicy;
import org.runflow.Scheduler;
import org.runflow.Stage;
import org.runflow.StageContext;
import org.runflow.error.NotStorableException;
import org.runflow.error.ValueChangedException;
import org.runflow.internal.graph.Names;
import org.runflow.internal.graph.Node;
import org.runflow.internal.items.DamagedOriginException;
import org.runflow.internal.items.ItemsBody;
import org.runflow.internal.items.ItemsJob;
import org.runflow.internal.machine.AttemptSignal;
import org.runflow.internal.machine.Failure;
import org.runflow.internal.machine.Signal;
import org.runflow.internal.machine.StageSignal;
import org.runflow.internal.machine.Work;
import org.runflow.internal.plan.Ingredients;
import org.runflow.internal.schedule.Attempt;
import org.runflow.internal.schedule.SharedParallel;
import org.runflow.plan.Reason;
import org.runflow.run.OnConflict;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ComputedBy;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestKind;
import org.runflow.store.StageClaim;

/** What a worker does for one stage: it decides between reuse and computing or, if need be, makes an attempt. */
final class StageWork {
    private final RunContext run;
    private final Signals signals;
    private final Node node;
    private final Stage<?> stage;

    StageWork(RunContext run, Signals signals, int stage) {
        this.run = run;
        this.signals = signals;
        this.node = run.node(stage);
        this.stage = node.stage();
    }

    /** Begins with the ticket the stage was queued with. */
    void take(int ticket) {
        try {
            perform(tell(new StageSignal.Taken(node.index(), ticket)));
        } catch (DamagedOriginException e) {
            tell(new StageSignal.Damaged(node.index(), e.origin(), e.damage()));
        } catch (Throwable e) {
            // a view that throws, a value without canonical form: the stage's own affair
            tell(new StageSignal.Failed(node.index(), Failure.of(e)));
        }
    }

    private Optional<Work> tell(Signal signal) {
        return signals.tell(signal);
    }

    private void perform(Optional<Work> given) {
        if (given.isEmpty()) {
            return;
        }
        Work work = given.get();
        if (work instanceof Work.Decide decide) {
            perform(tell(decided(decide)));
        } else if (work instanceof Work.Learn learn) {
            perform(tell(new StageSignal.Learned(node.index(), durations(learn.stages()))));
        } else if (work instanceof Work.Read) {
            read();
        } else if (work instanceof Work.Judge judge) {
            perform(tell(judged(judge)));
        }
    }

    private StageSignal decided(Work.Decide decide) {
        Ingredients ingredients = Ingredients.gather(node, run.values());
        boolean mayReuse =
                !decide.forced() && stage.cacheable() && decide.damage().isEmpty();
        Optional<Manifest> found = mayReuse ? run.verdict().findReusable(node, ingredients.key()) : Optional.empty();
        if (found.isPresent()) {
            return found(found.get());
        }
        run.parts().store().findProblem(stage.output()).ifPresent(problem -> {
            throw new NotStorableException(stage.output().name(), problem);
        });
        SortedMap<String, String> settings = ingredients.settings(run.graph(), run.values());
        List<Reason> reasons = decide.damage()
                .map(List::of)
                .orElseGet(() -> run.verdict().reasons(node, decide.forced(), ingredients, settings));
        boolean reusing = !decide.forced() && stage.cacheable();
        run.bench().prepare(node.index(), new Prepared(ingredients, settings, mayReuse, reusing));
        return new StageSignal.MustCompute(node.index(), ingredients.key(), reasons);
    }

    private StageSignal found(Manifest manifest) {
        run.values().reused(node.index(), manifest);
        return new StageSignal.Found(
                node.index(),
                manifest.key(),
                manifest.output(),
                manifest.computedBy().runId());
    }

    private Map<Integer, Long> durations(List<Integer> stages) {
        Map<Integer, Long> millis = new HashMap<>();
        for (int each : stages) {
            run.verdict()
                    .findPrior(run.node(each))
                    .ifPresent(prior -> millis.put(each, prior.computedBy().durationMs()));
        }
        return millis;
    }

    private void read() {
        Prepared prepared = run.bench().prepared(node.index());
        Optional<StageSignal> elsewhere = prepared.sharable() ? claimed(prepared) : Optional.empty();
        if (elsewhere.isPresent()) {
            perform(tell(elsewhere.get()));
            return;
        }
        StageReader reader = new StageReader(node, prepared.ingredients(), run.values());
        new ValueWatch(run, node, prepared.ingredients()).before();
        Optional<Work> next = tell(new StageSignal.InputsRead(node.index()));
        if (next.isPresent() && next.get() instanceof Work.Attempt attempt) {
            try (AttemptRows rows = new AttemptRows(run.parts().store(), stage.output())) {
                attempt(prepared, reader, attempt, rows);
            }
        }
    }

    /** Claims the result, unless somebody else is computing it, or has done so since this run has looked. */
    private Optional<StageSignal> claimed(Prepared prepared) {
        if (run.onConflict() != OnConflict.WAIT || run.bench().hasClaim(node.index())) {
            return Optional.empty();
        }
        Digest key = prepared.ingredients().key();
        Optional<StageClaim> claim = run.parts().store().claim(key);
        if (claim.isEmpty()) {
            return Optional.of(new StageSignal.Busy(node.index()));
        }
        run.bench().keep(node.index(), claim.get());
        return run.verdict().findReusable(node, key).map(this::found);
    }

    private void attempt(Prepared prepared, StageReader reader, Work.Attempt number, AttemptRows rows) {
        Scheduler scheduler = run.scheduler();
        Instant started = scheduler.now();
        long startedNanos = scheduler.nanos();
        Optional<Object> result = Optional.empty();
        Optional<Throwable> failure = Optional.empty();
        try {
            result = Optional.ofNullable(compute(prepared, reader, number, rows));
        } catch (Throwable e) {
            failure = Optional.of(e);
        }
        Duration took = Duration.ofNanos(scheduler.nanos() - startedNanos);
        Optional<DamagedOriginException> damage = reader.findDamage();
        if (damage.isPresent()) {
            perform(tell(new AttemptSignal.FoundDamage(
                    node.index(),
                    number.number(),
                    damage.get().origin(),
                    damage.get().damage())));
            return;
        }
        if (result.filter(ItemsWork.YIELDED::equals).isPresent()) {
            perform(tell(new AttemptSignal.Yielded(node.index(), number.number())));
            return;
        }
        if (result.isEmpty()) {
            Throwable why =
                    failure.orElseGet(() -> new NullPointerException("stage '" + node.path() + "' returned null"));
            Throwable told = new ValueWatch(run, node, prepared.ingredients()).blame(why);
            perform(tell(new AttemptSignal.Threw(node.index(), number.number(), Failure.of(told))));
            return;
        }
        Optional<Work> next = tell(new AttemptSignal.Returned(node.index(), number.number()));
        if (next.isPresent() && next.get() instanceof Work.Store) {
            store(prepared, result.get(), started, alone(took), took);
        } else {
            perform(next);
        }
    }

    private @Nullable Object compute(Prepared prepared, StageReader reader, Work.Attempt number, AttemptRows rows)
            throws Exception {
        Attempt attempt = run.bench().attempt(node.index());
        if (!attempt.enter()) {
            throw new CancellationException("told to end before it began");
        }
        try {
            SharedParallel parallel = new SharedParallel(run.workers(), run.scheduler(), number.urgency(), attempt);
            StageContext.Place place = new StageContext.Place(run.facts().id(), Names.join(node.scope(), stage.name()));
            LiveContext context =
                    new LiveContext(signals, node.index(), place, number.number(), attempt, parallel, rows);
            return stage.body() instanceof ItemsBody each
                    ? new ItemsWork(run, signals, node).compute(each, prepared, context, reader, number.urgency())
                    : stage.body().compute(context, reader);
        } finally {
            attempt.leave();
            attempt.close();
        }
    }

    /** What a run waits for others while it computes items says nothing about the next. */
    private Duration alone(Duration took) {
        return stage.body() instanceof ItemsBody
                ? run.bench().findJob(node.index()).map(ItemsJob::alone).orElse(took)
                : took;
    }

    private void store(Prepared prepared, Object value, Instant started, Duration alone, Duration took) {
        new ValueWatch(run, node, prepared.ingredients()).after();
        ArtifactRef ref = put(stage.output(), value);
        tell(new StageSignal.Stored(node.index(), ref));
        ManifestKind kind = ItemsWork.kind(value);
        Digest key = ItemsWork.key(kind, prepared.ingredients().key(), ref.digest());
        Manifest manifest = new Manifest(
                key,
                kind,
                Optional.empty(),
                Optional.of(node.owner()),
                run.graph().name(),
                run.facts().coordinate(),
                node.scope(),
                stage.name(),
                stage.version(),
                ref,
                prepared.ingredients().inputs(),
                prepared.settings(),
                new ComputedBy(run.facts().id(), started, alone.toMillis()));
        run.parts().store().commit(manifest);
        run.values().computed(node.index(), manifest, value);
        tell(new StageSignal.Committed(node.index(), key, ref, took));
    }

    private <T> ArtifactRef put(ArtifactKey<T> key, Object value) {
        return run.parts().store().put(key, key.type().cast(value));
    }

    private StageSignal judged(Work.Judge judge) {
        RetryPolicy retry = stage.retry();
        Throwable cause = judge.failure().cause();
        boolean again = !(cause instanceof ValueChangedException) && retry.allows(judge.number(), cause);
        Optional<Duration> pause =
                again ? Optional.of(retry.pauseAfter(judge.number(), draw(judge.number()))) : Optional.empty();
        return new StageSignal.Judged(node.index(), judge.failure(), pause);
    }

    private double draw(int attempt) {
        long seed = (run.facts().id().text() + "/" + node.path() + "/" + attempt).hashCode();
        return new SplittableRandom(seed).nextDouble();
    }
}
