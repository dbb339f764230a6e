package org.runflow.race.density;

/** Takes the cells of a segment bin by bin, in rising order; bins in which nobody spends time are left out. */
@FunctionalInterface
public interface BinTaker {
    /**
     * Takes a bin: consecutive windows, from the first in which somebody spends time there to the last.
     *
     * @param bin the bin, from 0
     * @param firstWindow number of the first window since local midnight
     * @param windows how many, at least one
     * @param from index of the first in both rows
     * @param personMs by window: person-milliseconds, 0 where nobody is there; to be copied, not kept
     * @param distanceUm by window: person-micrometres; to be copied, not kept
     */
    void take(int bin, int firstWindow, int windows, int from, long[] personMs, long[] distanceUm);
}
