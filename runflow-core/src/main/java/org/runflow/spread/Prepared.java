package org.runflow.spread;

import java.util.function.Consumer;

/**
 * A {@link Job} that is ready for items. To be used by one thread at a time, and closed.
 *
 * @param <T> type of an item
 * @param <R> type of a result
 */
public interface Prepared<T, R> extends AutoCloseable {
    /**
     * Works on items and hands on their results while others are worked on, so that memory does not grow with their number.
     *
     * @param items in any number; they are asked for as they are needed
     * @param results takes the results in the order of the items, on the calling thread
     * @throws RuntimeException what the work threw for an item, after the results of all items before it; or what {@code results} threw
     */
    void each(Iterable<? extends T> items, Consumer<? super R> results);

    /** Frees what was made ready elsewhere. */
    @Override
    void close();
}
