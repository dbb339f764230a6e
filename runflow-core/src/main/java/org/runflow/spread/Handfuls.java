package org.runflow.spread;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work in this process, a handful of items at a time, so that few results wait to be handed on.
 *
 * @param spread carries out each handful
 * @param work on one item
 * @param <T> type of an item
 * @param <R> type of a result
 */
record Handfuls<T, R>(Spread spread, Function<? super T, ? extends R> work) implements Prepared<T, R> {
    private static final int HANDFUL = 8;

    @Override
    public void each(Iterable<? extends T> items, Consumer<? super R> results) {
        Iterator<? extends T> rest = items.iterator();
        while (rest.hasNext()) {
            List<T> some = new ArrayList<>(HANDFUL);
            while (rest.hasNext() && some.size() < HANDFUL) {
                some.add(rest.next());
            }
            spread.<T, R>map(some, work).forEach(results);
        }
    }

    @Override
    public void close() {}
}
