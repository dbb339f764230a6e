package org.runflow.internal.items;

import java.util.Comparator;
import java.util.OptionalInt;
import java.util.PriorityQueue;

/**
 * Items that are to be computed, those first that took longest before, so that none of these is left for the end, and of the others the first. For one thread at
 * a time.
 */
final class ItemQueue {
    private final long[] millis;
    private final int workers;
    private final PriorityQueue<Integer> todo;
    private long sum;
    private double most;

    /** With how long each item took before, 0 where nobody knows. */
    ItemQueue(long[] millis, int workers) {
        this.millis = millis;
        this.workers = workers;
        this.todo = new PriorityQueue<>(
                Comparator.comparingLong((Integer index) -> -millis[index]).thenComparing(index -> index));
    }

    void add(int index) {
        todo.add(index);
        sum += millis[index];
        most = Math.max(most, left());
    }

    OptionalInt poll() {
        Integer next = todo.poll();
        if (next == null) {
            return OptionalInt.empty();
        }
        sum -= millis[next];
        return OptionalInt.of(next);
    }

    boolean isEmpty() {
        return todo.isEmpty();
    }

    /** How much shorter what is left would take on all workers than all that there was. */
    double spared() {
        return most - left();
    }

    private double left() {
        Integer longest = todo.peek();
        return longest == null ? 0 : Math.max((double) millis[longest], (double) sum / workers);
    }
}
