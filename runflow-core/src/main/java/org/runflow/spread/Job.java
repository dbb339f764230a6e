package org.runflow.spread;

import java.util.function.Function;

/**
 * Work that can be carried out in another process: what all items share, the items and the results are values, and the work itself is known there by its name. An
 * implementation has no state that a result depends on, so it does not matter where an item is worked on, in which order, or how often. Safe for use by several threads.
 *
 * @param <C> type of what all items share
 * @param <T> type of an item
 * @param <R> type of a result
 */
public interface Job<C, T, R> {
    /** {@return the name by which every process that may carry it out knows this work} */
    String name();

    /**
     * Makes ready what every item needs. It is called once in each process, not for each item.
     *
     * @param shared what all items share
     * @return the work on one item: pure, and safe for use by several threads
     */
    Function<? super T, ? extends R> on(C shared);
}
