package org.runflow.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The k entries with the least loss, the worst of them on top of a heap. Entries of equal loss are told apart by a comparator, then by their arrival. */
final class Best<E> {
    private static final int FIRST_CAPACITY = 16;

    private final int k;
    private final Comparator<? super E> tie;
    private double[] losses;
    private Object[] entries;
    private long[] arrivals;
    private int size;
    private long arrived;

    Best(int k, Comparator<? super E> tie) {
        this.k = k;
        this.tie = tie;
        int capacity = Math.min(k, FIRST_CAPACITY);
        losses = new double[capacity];
        entries = new Object[capacity];
        arrivals = new long[capacity];
    }

    int k() {
        return k;
    }

    int size() {
        return size;
    }

    /** {@return less than 0 when every entry with that loss comes in, more than 0 when none does, 0 when it is up to the comparator} */
    int compareToWorst(double loss) {
        return size < k ? -1 : Double.compare(loss, losses[0]);
    }

    /** {@return the entry that the next one must beat; only when there are k} */
    E worst() {
        return entry(0);
    }

    void add(double loss, E entry) {
        long arrival = arrived++;
        if (size < k) {
            if (size == losses.length) {
                grow();
            }
            put(size, loss, entry, arrival);
            rise(size++);
        } else {
            int byLoss = Double.compare(loss, losses[0]);
            if (byLoss < 0 || (byLoss == 0 && tie.compare(entry, entry(0)) < 0)) {
                put(0, loss, entry, arrival);
                sink();
            }
        }
    }

    /** {@return what is kept, best first} */
    List<E> sorted() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, this::compare);
        List<E> sorted = new ArrayList<>(size);
        for (int i : order) {
            sorted.add(entry(i));
        }
        return sorted;
    }

    private int compare(int a, int b) {
        int byLoss = Double.compare(losses[a], losses[b]);
        if (byLoss != 0) {
            return byLoss;
        }
        int byTie = tie.compare(entry(a), entry(b));
        return byTie != 0 ? byTie : Long.compare(arrivals[a], arrivals[b]);
    }

    private void rise(int from) {
        int child = from;
        while (child > 0 && compare(child, (child - 1) / 2) > 0) {
            swap(child, (child - 1) / 2);
            child = (child - 1) / 2;
        }
    }

    private void sink() {
        int parent = 0;
        while (2 * parent + 1 < size) {
            int child = 2 * parent + 1;
            if (child + 1 < size && compare(child + 1, child) > 0) {
                child++;
            }
            if (compare(child, parent) <= 0) {
                return;
            }
            swap(child, parent);
            parent = child;
        }
    }

    private void swap(int a, int b) {
        double loss = losses[a];
        E entry = entry(a);
        long arrival = arrivals[a];
        put(a, losses[b], entry(b), arrivals[b]);
        put(b, loss, entry, arrival);
    }

    private void put(int at, double loss, E entry, long arrival) {
        losses[at] = loss;
        entries[at] = entry;
        arrivals[at] = arrival;
    }

    private void grow() {
        int capacity = (int) Math.min(k, 2L * losses.length);
        losses = Arrays.copyOf(losses, capacity);
        entries = Arrays.copyOf(entries, capacity);
        arrivals = Arrays.copyOf(arrivals, capacity);
    }

    @SuppressWarnings("unchecked") // only entries are put in
    private E entry(int at) {
        return (E) entries[at];
    }
}
