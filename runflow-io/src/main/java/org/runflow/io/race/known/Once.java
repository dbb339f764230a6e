package org.runflow.io.race.known;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for; whoever asks meanwhile waits. Making that fails is tried again by whoever asks next. Safe for use by several threads.
 *
 * @param <T> type of the value
 */
public final class Once<T> implements Supplier<T> {
    private final Supplier<? extends T> making;
    private @Nullable T made;

    /**
     * Nothing is made yet.
     *
     * @param making makes the value
     */
    public Once(Supplier<? extends T> making) {
        this.making = making;
    }

    @Override
    public synchronized T get() {
        T value = Optional.<T>ofNullable(made).orElseGet(making);
        made = value;
        return value;
    }
}
