package org.runflow;

import java.util.List;
import java.util.function.Function;

/** Shares the workers of an engine with what a stage fans out. */
@FunctionalInterface
public interface Parallel {
    /**
     * Applies a function to every item, on as many workers as are free; the calling one takes part, so this ends at parallelism 1, too, and inside
     * another {@code map}.
     *
     * @param items in any number
     * @param function safe for use by several threads
     * @param <T> type of an item
     * @param <R> type of a result
     * @return the results in the order of the items
     * @throws RuntimeException what the function threw for the first item, in their order, for which it threw; items not begun by then are left out
     */
    <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function);
}
