package org.runflow.run;

import java.util.List;
import org.runflow.items.ItemState;

/**
 * What a stage over many items has come to with them. Where a run was cancelled before all were settled, the others are in no count; why attempts at
 * them have failed stands among the failures.
 *
 * @param items how many there are
 * @param computed how many values this run computed
 * @param reused how many values were there
 * @param failed how many failed
 * @param timedOut how many took too long
 * @param blocked how many were to be made of one that failed
 * @param skipped how many were skipped
 * @param failures the first of those that failed or took too long, in their order, at most {@value #MAX_FAILURES}
 */
public record ItemsReport(
        int items,
        int computed,
        int reused,
        int failed,
        int timedOut,
        int blocked,
        int skipped,
        List<ItemFailure> failures) {
    /** Of how many failed items the causes are kept. */
    public static final int MAX_FAILURES = 40;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException for a negative count, and when there are more failures than are kept
     */
    public ItemsReport {
        failures = List.copyOf(failures);
        if (Math.min(
                        Math.min(Math.min(items, computed), Math.min(reused, failed)),
                        Math.min(timedOut, Math.min(blocked, skipped)))
                < 0) {
            throw new IllegalArgumentException("counts of items are not negative");
        }
        if (failures.size() > MAX_FAILURES) {
            throw new IllegalArgumentException(
                    "at most " + MAX_FAILURES + " failures are kept, not " + failures.size());
        }
    }

    /**
     * Why an item has no value.
     *
     * @param name of the item
     * @param state FAILED or TIMED_OUT
     * @param failure of its last attempt
     */
    public record ItemFailure(String name, ItemState state, FailureReport failure) {}

    /** {@return how many count as failures: failed, timed out and blocked} */
    public int allFailures() {
        return failed + timedOut + blocked;
    }

    /** {@return how many have a value} */
    public int values() {
        return computed + reused;
    }

    /** {@return what became of them, in words: {@code 10 items: 1 computed, 8 reused, 1 failed}} */
    public String toText() {
        StringBuilder text = new StringBuilder(items + (items == 1 ? " item" : " items"));
        String separator = ": ";
        int[] counts = {computed, reused, failed, timedOut, blocked, skipped};
        String[] words = {"computed", "reused", "failed", "timed out", "blocked", "skipped"};
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                text.append(separator).append(counts[i]).append(' ').append(words[i]);
                separator = ", ";
            }
        }
        return text.toString();
    }
}
