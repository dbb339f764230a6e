package org.runflow.spread;

import java.util.List;
import java.util.function.Function;

/**
 * How independent pieces of a computation are carried out: one after the other, or on somebody's threads. Stages get the workers of their engine with
 * {@code StageContext.parallel()}. Implementations are safe for use by several threads.
 */
@FunctionalInterface
public interface Spread {
    /** One after the other, on the calling thread. */
    Spread SEQUENTIAL = new Spread() {
        @Override
        public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function) {
            return items.stream().<R>map(function).toList();
        }
    };

    /** On the threads that all code of this process shares for such work, {@link java.util.concurrent.ForkJoinPool#commonPool()}, the calling one among them. */
    Spread PARALLEL = new Spread() {
        @Override
        public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function) {
            return items.parallelStream().map(item -> Attempt.<R>of(() -> function.apply(item))).toList().stream()
                    .map(Attempt::orThrow)
                    .toList();
        }
    };

    /**
     * Applies a function to every item. The calling thread may take part, so this ends on a single worker, too, and inside another {@code map}.
     *
     * @param items in any number
     * @param function pure, and safe for use by several threads
     * @param <T> type of an item
     * @param <R> type of a result
     * @return the results in the order of the items
     * @throws RuntimeException what the function threw for the first item, in their order, for which it threw; items not begun by then are left out
     */
    <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function);

    /**
     * Makes a job ready, here or wherever this takes it.
     *
     * @param job the work
     * @param shared what all its items share
     * @param <C> type of what they share
     * @param <T> type of an item
     * @param <R> type of a result
     * @return the work, ready for items
     */
    default <C, T, R> Prepared<T, R> prepare(Job<C, T, R> job, C shared) {
        return new Handfuls<>(this, job.on(shared));
    }
}
