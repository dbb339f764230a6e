package org.runflow.metric;

import java.util.Arrays;

/** How often each whole number occurred: a window over those that did. */
final class Buckets {
    private static final int ROOM = 32;

    private int first;
    private long[] counts = {};
    private long total;

    long total() {
        return total;
    }

    void add(int index, long times) {
        if (index < first || index >= first + counts.length) {
            widen(index);
        }
        counts[index - first] += times;
        total += times;
    }

    void add(Buckets other) {
        other.forEach(this::add);
    }

    /** {@return the index of the n-th number, counted upwards from 0} */
    int indexOf(long n) {
        long before = 0;
        for (int i = 0; i < counts.length; i++) {
            before += counts[i];
            if (before > n) {
                return first + i;
            }
        }
        throw new IllegalStateException("there are " + total + " numbers, no number " + n);
    }

    /** {@return how many indices occurred} */
    int size() {
        return (int) Arrays.stream(counts).filter(count -> count > 0).count();
    }

    /** Visits what occurred, in order. */
    void forEach(Visitor visitor) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                visitor.visit(first + i, counts[i]);
            }
        }
    }

    @FunctionalInterface
    interface Visitor {
        void visit(int index, long times);
    }

    private void widen(int index) {
        if (counts.length == 0) {
            first = index - ROOM / 2;
            counts = new long[ROOM];
            return;
        }
        int room = Math.max(ROOM, counts.length / 2);
        int newFirst = index < first ? index - room : first;
        int newEnd = index < first ? first + counts.length : index + 1 + room;
        long[] wider = new long[newEnd - newFirst];
        System.arraycopy(counts, 0, wider, first - newFirst, counts.length);
        first = newFirst;
        counts = wider;
    }
}
