package org.runflow.internal.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The items of one {@code map}, handed out one by one in their order. */
final class MapJob<T, R> {
    private final List<T> items;
    private final Function<? super T, ? extends R> function;
    private final BooleanSupplier cancelled;
    private final List<@Nullable R> results;
    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private int next;
    private int busy;
    private int failedIndex = Integer.MAX_VALUE;
    private @Nullable Throwable failure;

    MapJob(List<T> items, Function<? super T, ? extends R> function, BooleanSupplier cancelled) {
        this.items = items;
        this.function = function;
        this.cancelled = cancelled;
        this.results = new ArrayList<>(Collections.nCopies(items.size(), null));
    }

    /** Takes items until there are none. */
    void work() {
        for (int index = take(); index >= 0; index = take()) {
            try {
                R result = function.apply(items.get(index));
                put(index, result);
            } catch (Throwable e) {
                fail(index, e);
            }
        }
    }

    CompletableFuture<Void> settled() {
        return settled;
    }

    synchronized List<R> results() {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
        return Collections.unmodifiableList(results);
    }

    private synchronized int take() {
        if (cancelled.getAsBoolean()) {
            next = items.size();
        }
        if (next >= items.size()) {
            settleIfDone();
            return -1;
        }
        busy++;
        return next++;
    }

    private synchronized void put(int index, R result) {
        results.set(index, result);
        busy--;
    }

    /** Of several failures the one with the smallest index is kept: that of the first item, whatever the timing. */
    private synchronized void fail(int index, Throwable e) {
        if (index < failedIndex) {
            failedIndex = index;
            failure = e;
        }
        next = items.size();
        busy--;
    }

    private void settleIfDone() {
        if (busy == 0) {
            settled.complete(null);
        }
    }
}
