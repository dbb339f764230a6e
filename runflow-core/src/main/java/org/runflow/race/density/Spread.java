package org.runflow.race.density;

import java.util.List;
import java.util.function.Function;

/** How independent pieces of a computation are carried out: one after the other, or on somebody's threads. Results keep the order of items. */
@FunctionalInterface
public interface Spread {
    /** One after the other, on the calling thread. */
    Spread SEQUENTIAL = new Spread() {
        @Override
        public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function) {
            return items.stream().<R>map(function).toList();
        }
    };

    /**
     * Applies a pure function to every item.
     *
     * @param <T> type of items
     * @param <R> type of results
     * @param items any number of items
     * @param function pure and safe to call from several threads
     * @return the results in the order of the items
     */
    <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function);
}
