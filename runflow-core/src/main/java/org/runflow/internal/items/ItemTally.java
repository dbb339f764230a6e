package org.runflow.internal.items;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.items.Item;
import org.runflow.items.ItemState;
import org.runflow.run.FailureReport;
import org.runflow.run.ItemsReport;

/** Counts what becomes of items, and keeps the first failures. Safe for use by several threads. */
final class ItemTally {
    @GuardedBy("this")
    private final TreeMap<Integer, ItemsReport.ItemFailure> failures = new TreeMap<>();

    @GuardedBy("this")
    private final SortedMap<String, Double> metrics = new TreeMap<>();

    @GuardedBy("this")
    private int firstFailed = Integer.MAX_VALUE;

    @GuardedBy("this")
    private Optional<Throwable> firstCause = Optional.empty();

    @GuardedBy("this")
    private int computed;

    @GuardedBy("this")
    private Duration longest = Duration.ZERO;

    @GuardedBy("this")
    private Duration all = Duration.ZERO;

    synchronized void computed() {
        computed++;
    }

    /** An attempt at an item is over. */
    synchronized void took(Duration time) {
        all = all.plus(time);
        longest = longest.compareTo(time) < 0 ? time : longest;
    }

    /** How long the attempts would take, had they the workers to themselves. */
    synchronized Duration alone(int workers) {
        Duration shared = all.dividedBy(workers);
        return shared.compareTo(longest) < 0 ? longest : shared;
    }

    synchronized void failed(int index, String name, ItemState state, Throwable cause) {
        if (index < firstFailed) {
            firstFailed = index;
            firstCause = Optional.of(cause);
        }
        if (failures.size() < ItemsReport.MAX_FAILURES || index < failures.lastKey()) {
            failures.put(index, new ItemsReport.ItemFailure(name, state, FailureReport.of(cause)));
            if (failures.size() > ItemsReport.MAX_FAILURES) {
                failures.pollLastEntry();
            }
        }
    }

    /** Of the items that this run computes, the sum. */
    synchronized void measured(String name, double value) {
        metrics.merge(name, value, Double::sum);
    }

    synchronized SortedMap<String, Double> metrics() {
        return new TreeMap<>(metrics);
    }

    /** What the first of those that failed threw. */
    synchronized Optional<Throwable> findFirstCause() {
        return firstCause;
    }

    synchronized ItemsReport report(List<Item> items) {
        int[] counts = new int[ItemState.values().length];
        items.forEach(item -> counts[item.state().ordinal()]++);
        return new ItemsReport(
                items.size(),
                computed,
                counts[ItemState.VALUE.ordinal()] - computed,
                counts[ItemState.FAILED.ordinal()],
                counts[ItemState.TIMED_OUT.ordinal()],
                counts[ItemState.BLOCKED.ordinal()],
                counts[ItemState.SKIPPED.ordinal()],
                List.copyOf(failures.values()));
    }
}
