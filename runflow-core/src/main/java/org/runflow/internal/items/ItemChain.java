package org.runflow.internal.items;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.runflow.ArtifactKey;
import org.runflow.Scheduler;
import org.runflow.error.ArtifactTypeException;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.NotStorableException;
import org.runflow.error.StageTimedOutException;
import org.runflow.internal.schedule.Attempt;
import org.runflow.internal.schedule.SharedParallel;
import org.runflow.internal.schedule.Workers;
import org.runflow.internal.text.Clip;
import org.runflow.items.Item;
import org.runflow.items.ItemState;
import org.runflow.items.StoredItem;
import org.runflow.run.FailureReport;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;
import org.runflow.store.ItemLedger;
import org.runflow.store.ItemRecord;

/** Computes one item after the other. Each is a task of its own, so that what is more urgent comes between. Safe for use by several threads. */
final class ItemChain<I, V> {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final ItemWork<I, V> work;
    private final ItemPlace place;
    private final ItemVoice voice;
    private final ItemList<I> items;
    private final Map<Integer, ItemLookup> lookups;
    private final ItemBoard board;
    private final ItemLedger ledger;
    private final ItemTally tally;
    private final ItemPass.Settling settling;
    private final AtomicLong lastProgress;

    ItemChain(
            ItemWork<I, V> work,
            ItemPlace place,
            ItemVoice voice,
            ItemList<I> items,
            Map<Integer, ItemLookup> lookups,
            ItemBoard board,
            ItemLedger ledger,
            ItemTally tally,
            ItemPass.Settling settling) {
        this.work = work;
        this.place = place;
        this.voice = voice;
        this.items = items;
        this.lookups = lookups;
        this.board = board;
        this.ledger = ledger;
        this.tally = tally;
        this.settling = settling;
        this.lastProgress = new AtomicLong(place.scheduler().nanos());
    }

    /** Begins a chain for which there is room on the board; the calling thread is about to look for work itself, if it is a worker. */
    void begin() {
        begin(place.workers()::submit);
    }

    private void begin(BiFunction<Double, Runnable, Workers.Task> queue) {
        try {
            var unused = queue.apply(voice.urgency() - board.spared(), this::next);
        } catch (RuntimeException | Error e) {
            board.halt(e);
            boolean unused = board.endChain();
        }
    }

    private void next() {
        OptionalInt index = board.take();
        if (index.isEmpty()) {
            return;
        }
        if (board.begins()) {
            begin(place.workers()::submitHelper);
        }
        if (compute(index.getAsInt()) && board.endChain()) {
            begin();
        }
    }

    /** Returns whether the chain is at its end; it has ended without the calling thread when the item was given up meanwhile. */
    private boolean compute(int index) {
        ItemAttempt attempt = new ItemAttempt(voice.attempt(), new Attempt(place.workers()));
        int number = board.nextAttempt(index);
        Instant started = place.scheduler().now();
        long startedNanos = place.scheduler().nanos();
        if (!attempt.enter()) {
            board.giveBack(index);
            board.halt();
            return true;
        }
        @Nullable V value = null;
        Optional<Throwable> failure = Optional.empty();
        Optional<Scheduler.Timer> timer = Optional.empty();
        try {
            timer = startTimer(index, attempt);
            value = work.function().compute(context(index, attempt, number), voice.inputs(), items.value(index));
        } catch (Throwable e) {
            failure = Optional.of(e);
        } finally {
            timer.ifPresent(Scheduler.Timer::cancel);
            attempt.leave();
            attempt.close();
        }
        if (!attempt.end()) {
            return false;
        }
        Duration took = Duration.ofNanos(place.scheduler().nanos() - startedNanos);
        tally.took(took);
        try {
            judge(index, number, attempt, value, failure, started, took);
        } catch (Throwable e) {
            board.halt(e);
        }
        return true;
    }

    private ItemContext context(int index, ItemAttempt attempt, int number) {
        SharedParallel parallel = new SharedParallel(place.workers(), place.scheduler(), voice.urgency(), attempt);
        return new ItemContext(voice.context(), attempt, number, items.name(index), parallel, tally);
    }

    private void judge(
            int index,
            int number,
            ItemAttempt attempt,
            @Nullable V value,
            Optional<Throwable> failure,
            Instant started,
            Duration took) {
        Optional<? extends RuntimeException> damage = voice.listener().findDamage();
        if (damage.isPresent()) {
            board.halt(damage.get());
        } else if (attempt.skipReason().isPresent()) {
            settle(index, Item.without(items.name(index), ItemState.SKIPPED));
        } else if (attempt.isLate()) {
            StageTimedOutException late = timedOut(index);
            failure.ifPresent(late::addSuppressed);
            failed(index, number, ItemState.TIMED_OUT, late);
        } else if (failure.isPresent() && voice.attempt().cancelled()) {
            board.giveBack(index);
            board.halt();
        } else if (failure.isPresent()) {
            failed(index, number, ItemState.FAILED, failure.get());
        } else if (value == null) {
            failed(
                    index,
                    number,
                    ItemState.FAILED,
                    new NullPointerException("item '" + items.name(index) + "' gave null"));
        } else {
            keep(index, number, value, started, took);
        }
    }

    /** A value that cannot be kept is the item's own affair; a store that fails is not. */
    private void keep(int index, int number, V value, Instant started, Duration took) {
        try {
            ItemLookup lookup = Objects.requireNonNull(lookups.get(index));
            Digest item = lookup.input().orElseThrow();
            Digest key = lookup.key().orElseThrow();
            ArtifactRef output = put(place.value(), value);
            ledger.commit(new ItemRecord(
                    key, place.keys().kind(), items.name(index), item, output, started, took.toMillis()));
            tally.computed();
            settle(index, Item.of(items.name(index), new StoredItem(key, output)));
        } catch (NotStorableException
                | ArtifactUnavailableException
                | ArtifactTypeException
                | IllegalArgumentException
                | ClassCastException e) {
            failed(index, number, ItemState.FAILED, e);
        }
    }

    private <T> ArtifactRef put(ArtifactKey<T> key, Object value) {
        return place.store().put(key, key.cast(value));
    }

    private void failed(int index, int number, ItemState state, Throwable cause) {
        if (work.retry().allows(number, cause)) {
            tally.failedOnce(index, items.name(index), state, cause);
            Duration pause = work.retry().pauseAfter(number, draw(index, number));
            board.pause(index);
            Scheduler.Timer timer = place.scheduler().after(pause, () -> again(index));
            if (!board.timed(index, timer)) {
                timer.cancel();
            }
            return;
        }
        String name = items.name(index);
        tally.failed(index, name, state, cause);
        voice.listener()
                .failed("item '" + Clip.of(name) + "' " + (state == ItemState.FAILED ? "failed" : "timed out") + ": "
                        + FailureReport.of(cause).summary());
        settle(index, Item.without(name, state));
    }

    private void again(int index) {
        if (board.resume(index)) {
            begin();
        }
    }

    private double draw(int index, int attempt) {
        long seed = (place.header().run().text() + "/" + place.stage() + "/" + items.name(index) + "/" + attempt)
                .hashCode();
        return new SplittableRandom(seed).nextDouble();
    }

    private void settle(int index, Item item) {
        tally.settled(index);
        settling.settle(index, item);
        long now = place.scheduler().nanos();
        long last = lastProgress.get();
        if (now - last >= SECOND && lastProgress.compareAndSet(last, now)) {
            voice.context().progress(board.done(), items.size(), "items");
        }
    }

    private Optional<Scheduler.Timer> startTimer(int index, ItemAttempt attempt) {
        return work.timeout()
                .map(limit -> place.scheduler().after(limit, () -> {
                    if (attempt.timeOut()) {
                        place.scheduler().after(place.grace(), () -> abandon(index, attempt));
                    }
                }));
    }

    /** It was told to end and does not: its item is given up, and others get its place. */
    private void abandon(int index, ItemAttempt attempt) {
        if (attempt.end()) {
            attempt.abandon();
            String name = items.name(index);
            StageTimedOutException late = timedOut(index);
            tally.failed(index, name, ItemState.TIMED_OUT, late);
            voice.listener().failed("item '" + Clip.of(name) + "' ignored its interruption and was left behind");
            settle(index, Item.without(name, ItemState.TIMED_OUT));
            if (board.endChain()) {
                begin();
            }
        }
    }

    private StageTimedOutException timedOut(int index) {
        return new StageTimedOutException(
                place.stage() + "' for item '" + Clip.of(items.name(index)),
                work.timeout().orElseThrow());
    }
}
