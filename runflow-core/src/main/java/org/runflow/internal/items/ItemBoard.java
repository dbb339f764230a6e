package org.runflow.internal.items;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.runflow.Scheduler;
import org.runflow.items.Item;

/**
 * Which items are settled, which are to be computed, and who computes. A computation of an item is a chain from when it is queued; there are never more of them
 * than workers, and only one of them waits for a worker: how urgent the next item is depends on those that are left, and is asked for as late as can be. Whoever waits for the board to come to rest is told once no chain goes on and none may begin. Safe for use by several threads; no lock is
 * taken and no foreign code called under its own.
 */
final class ItemBoard {
    private final int most;

    @GuardedBy("this")
    private final ItemQueue todo;

    @GuardedBy("this")
    private final @Nullable Item[] settled;

    /** Of items that wait for their next attempt. */
    @GuardedBy("this")
    private final Map<Integer, Optional<Scheduler.Timer>> pausing = new HashMap<>();

    @GuardedBy("this")
    private final int[] attempts;

    @GuardedBy("this")
    private int done;

    @GuardedBy("this")
    private int chains;

    @GuardedBy("this")
    private boolean waiting;

    @GuardedBy("this")
    private boolean halted;

    @GuardedBy("this")
    private @Nullable Throwable defect;

    @GuardedBy("this")
    private CompletableFuture<Void> rest = new CompletableFuture<>();

    /** Nothing is settled yet, and nothing to be computed; with how long each item took before, in milliseconds, 0 where nobody knows. */
    ItemBoard(long[] millis, int most) {
        int items = millis.length;
        this.todo = new ItemQueue(millis, most);
        this.settled = new Item[items];
        this.attempts = new int[items];
        this.most = most;
    }

    synchronized void settle(int index, Item item) {
        done += settled[index] == null ? 1 : 0;
        settled[index] = item;
    }

    synchronized void add(int index) {
        todo.add(index);
    }

    /** How much less there is to do than at the beginning, in milliseconds on all workers; 0 where nobody knows. */
    synchronized double spared() {
        return todo.spared();
    }

    synchronized int done() {
        return done;
    }

    synchronized boolean isSettled() {
        return done == settled.length;
    }

    /** Those that are settled already. */
    synchronized List<Item> known() {
        List<Item> known = new ArrayList<>(done);
        for (Item item : settled) {
            if (item != null) {
                known.add(item);
            }
        }
        return known;
    }

    synchronized List<Item> items() {
        List<Item> items = new ArrayList<>(settled.length);
        for (Item item : settled) {
            items.add(java.util.Objects.requireNonNull(item));
        }
        return items;
    }

    synchronized int nextAttempt(int index) {
        attempts[index]++;
        return attempts[index];
    }

    /** Begins, or goes on after a halt; returns whether a chain should begin. */
    synchronized boolean open() {
        halted = false;
        waiting = false;
        rest = new CompletableFuture<>();
        boolean begins = begins();
        look();
        return begins;
    }

    synchronized CompletableFuture<Void> rest() {
        return rest;
    }

    /** A worker has come for the chain that waits; returns its item, or ends it. */
    synchronized OptionalInt take() {
        waiting = false;
        OptionalInt next = halted ? OptionalInt.empty() : todo.poll();
        if (next.isEmpty()) {
            endChain();
        }
        return next;
    }

    /** A chain has come to its end; returns whether another should begin. */
    synchronized boolean endChain() {
        chains--;
        boolean another = begins();
        look();
        return another;
    }

    /** Returns whether another chain should begin, which then waits. */
    synchronized boolean begins() {
        boolean begins = !halted && !waiting && chains < most && !todo.isEmpty();
        if (begins) {
            chains++;
            waiting = true;
        }
        return begins;
    }

    /** An item was not computed after all. */
    synchronized void giveBack(int index) {
        attempts[index]--;
        todo.add(index);
    }

    /** An item waits for its next attempt. */
    synchronized void pause(int index) {
        pausing.put(index, Optional.empty());
    }

    /** Its timer runs; too late when the board has halted meanwhile. */
    synchronized boolean timed(int index, Scheduler.Timer timer) {
        return pausing.replace(index, Optional.of(timer)) != null;
    }

    /** An item has waited; returns whether a chain should begin. */
    synchronized boolean resume(int index) {
        if (pausing.remove(index) == null) {
            return false;
        }
        todo.add(index);
        return begins();
    }

    /** Begins nothing new. */
    synchronized void halt() {
        halted = true;
        pausing.forEach((index, timer) -> {
            timer.ifPresent(Scheduler.Timer::cancel);
            todo.add(index);
        });
        pausing.clear();
        look();
    }

    /** Begins nothing new, because of something that is not an item's own affair; the first counts. */
    synchronized void halt(Throwable cause) {
        defect = defect == null ? cause : defect;
        halt();
    }

    synchronized Optional<Throwable> findDefect() {
        return Optional.ofNullable(defect);
    }

    @GuardedBy("this")
    private void look() {
        if (chains == 0 && pausing.isEmpty() && (halted || todo.isEmpty())) {
            rest.complete(null);
        }
    }
}
