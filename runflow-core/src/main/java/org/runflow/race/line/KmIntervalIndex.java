package org.runflow.race.line;

import java.util.Collection;
import org.locationtech.jts.index.intervalrtree.SortedPackedIntervalRTree;

/**
 * Windows of kilometres along one course, to be asked which of them have a kilometre in common with another, so that not all need be looked at, also
 * when one over the whole course stands among them. All windows are added before the first question. Not safe for use by several threads.
 *
 * @param <T> what stands for a window
 */
public final class KmIntervalIndex<T> {
    private final SortedPackedIntervalRTree intervals = new SortedPackedIntervalRTree();

    /** Begins without any. */
    public KmIntervalIndex() {}

    /**
     * Adds a window.
     *
     * @param fromKm its start
     * @param toKm its end, not before the start
     * @param window stands for it
     * @throws IllegalStateException if a question was asked before
     */
    public void add(double fromKm, double toKm, T window) {
        intervals.insert(fromKm, toKm, window);
    }

    /**
     * Collects what stands for every window that has a kilometre in common with another, its ends included.
     *
     * @param fromKm start of the other
     * @param toKm its end, not before the start
     * @param found takes what is found, in any order
     */
    @SuppressWarnings("unchecked") // only windows of this type were added
    public void collect(double fromKm, double toKm, Collection<? super T> found) {
        intervals.query(fromKm, toKm, window -> found.add((T) window));
    }
}
