package org.runflow.spread;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What became of one item.
 *
 * @param result its result
 * @param failure what was thrown instead
 * @param <R> type of a result
 */
record Attempt<R>(Optional<R> result, Optional<RuntimeException> failure) {
    static <R> Attempt<R> of(Supplier<? extends R> work) {
        try {
            return new Attempt<>(Optional.of(work.get()), Optional.empty());
        } catch (RuntimeException e) {
            return new Attempt<>(Optional.empty(), Optional.of(e));
        }
    }

    R orThrow() {
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        return result.orElseThrow();
    }
}
