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

    /** Of items that may still get a value. */
    @GuardedBy("this")
    private final TreeMap<Integer, ItemsReport.ItemFailure> unsettled = new TreeMap<>();

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
        keepFirst(failures, index, new ItemsReport.ItemFailure(name, state, FailureReport.of(cause)));
    }

    /** An attempt has failed, and there will be another. */
    synchronized void failedOnce(int index, String name, ItemState state, Throwable cause) {
        keepFirst(unsettled, index, new ItemsReport.ItemFailure(name, state, FailureReport.of(cause)));
    }

    /** It is known now what becomes of an item. */
    synchronized void settled(int index) {
        unsettled.remove(index);
    }

    private static void keepFirst(
            SortedMap<Integer, ItemsReport.ItemFailure> first, int index, ItemsReport.ItemFailure failure) {
        first.put(index, failure);
        if (first.size() > ItemsReport.MAX_FAILURES) {
            first.remove(first.lastKey());
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

    /** What has become of some of the items when a run ends before the others are settled; why attempts at those have failed is not lost. */
    synchronized ItemsReport partial(List<Item> items, int all) {
        TreeMap<Integer, ItemsReport.ItemFailure> causes = new TreeMap<>(failures);
        unsettled.forEach((index, failure) -> keepFirst(causes, index, failure));
        return report(items, all, List.copyOf(causes.values()));
    }

    synchronized ItemsReport report(List<Item> items) {
        return report(items, items.size(), List.copyOf(failures.values()));
    }

    @GuardedBy("this")
    private ItemsReport report(List<Item> items, int all, List<ItemsReport.ItemFailure> causes) {
        int[] counts = new int[ItemState.values().length];
        items.forEach(item -> counts[item.state().ordinal()]++);
        return new ItemsReport(
                all,
                computed,
                counts[ItemState.VALUE.ordinal()] - computed,
                counts[ItemState.FAILED.ordinal()],
                counts[ItemState.TIMED_OUT.ordinal()],
                counts[ItemState.BLOCKED.ordinal()],
                counts[ItemState.SKIPPED.ordinal()],
                causes);
    }
}
