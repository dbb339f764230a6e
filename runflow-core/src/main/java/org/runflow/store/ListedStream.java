package org.runflow.store;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.runflow.error.StoreException;

/**
 * A list that a storage goes on with while it is read, so that it may fail in the middle: as the store fails then.
 *
 * @param <T> what is listed
 */
final class ListedStream<T> extends Spliterators.AbstractSpliterator<T> {
    private final String operation;
    private final Spliterator<T> listed;
    private final Deque<T> next = new ArrayDeque<>(1);

    private ListedStream(String operation, Spliterator<T> listed) {
        super(listed.estimateSize(), NONNULL);
        this.operation = operation;
        this.listed = listed;
    }

    static <T> Stream<T> of(String operation, Stream<T> listed) {
        return StreamSupport.stream(new ListedStream<>(operation, listed.spliterator()), false)
                .onClose(listed::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        try {
            if (!listed.tryAdvance(next::add)) {
                return false;
            }
        } catch (UncheckedIOException e) {
            throw new StoreException(operation, Objects.requireNonNull(e.getCause(), "it wraps one"));
        }
        action.accept(next.remove());
        return true;
    }
}
