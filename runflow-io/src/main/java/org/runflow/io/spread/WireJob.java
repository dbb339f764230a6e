package org.runflow.io.spread;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.runflow.spread.Job;
import org.runflow.store.Codec;

/**
 * A job with the codecs of its values, so that they travel as bytes.
 *
 * @param job the work
 * @param shared of what all items share
 * @param items of an item
 * @param results of a result
 * @param <C> type of what all items share
 * @param <T> type of an item
 * @param <R> type of a result
 */
public record WireJob<C, T, R>(Job<C, T, R> job, Codec<C> shared, Codec<T> items, Codec<R> results) {
    /**
     * {@return the bytes of a value}
     *
     * @param codec of its type
     * @param value the value
     * @param <V> its type
     */
    public static <V> byte[] bytes(Codec<V> codec, V value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            codec.encode(value, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a value cannot be written as bytes", e);
        }
        return bytes.toByteArray();
    }

    /**
     * {@return the value of bytes}
     *
     * @param codec of its type
     * @param bytes what {@link #bytes} made of it
     * @param <V> its type
     */
    public static <V> V value(Codec<V> codec, byte[] bytes) {
        try {
            return codec.decode(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("these bytes are not those of a value of this job", e);
        }
    }

    /**
     * Makes the work ready in this process.
     *
     * @param sharedBytes what all items share
     * @return the work on the bytes of one item
     */
    public Function<byte[], byte[]> on(byte[] sharedBytes) {
        Function<? super T, ? extends R> work = job.on(value(shared, sharedBytes));
        return item -> bytes(results, work.apply(value(items, item)));
    }
}
