package org.runflow.canonical;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes a value apart into typed, tagged, length-prefixed pieces. No two different sequences of calls give the same bytes: {@code "ab", "c"} is
 * not {@code "a", "bc"}, and an empty list is not an absent value.
 *
 * <p>Numbers: −0.0 and 0.0 differ, as they do for a function that divides by them; NaN and the infinities are refused. Not safe for use by several threads. Arrays are read during the call and
 * never kept.
 *
 * <p>Every method that takes a number may throw {@link IllegalArgumentException} when it is not finite.
 */
public interface CanonicalSink {
    /**
     * Opens a group of named components; exactly that many pairs of {@link #component} and one value must follow.
     *
     * @param components how many, at least 0
     * @return this sink
     */
    CanonicalSink record(int components);

    /**
     * Names the value written next.
     *
     * @param name of the component, part of the canonical form
     * @return this sink
     */
    CanonicalSink component(String name);

    /**
     * Opens a list; exactly that many values must follow.
     *
     * @param size at least 0
     * @return this sink
     */
    CanonicalSink list(int size);

    /**
     * Writes text, as its UTF-8 bytes.
     *
     * @param value any text
     * @return this sink
     */
    CanonicalSink text(String value);

    /**
     * {@return this sink}
     *
     * @param value a truth value
     */
    CanonicalSink bool(boolean value);

    /**
     * {@return this sink}
     *
     * @param value any whole number; smaller integer types are written as this one
     */
    CanonicalSink int64(long value);

    /**
     * {@return this sink}
     *
     * @param value a finite number
     */
    CanonicalSink float64(double value);

    /**
     * {@return this sink}
     *
     * @param value raw bytes
     */
    CanonicalSink bytes(byte[] value);

    /**
     * Writes raw bytes as {@link #bytes(byte[])} does, without needing all of them at once.
     *
     * @param length how many there are
     * @param content gives them and may give more; not closed
     * @return this sink
     * @throws IOException from the content, or when it ends too early
     */
    default CanonicalSink bytes(int length, InputStream content) throws IOException {
        byte[] value = content.readNBytes(length);
        if (value.length < length) {
            throw new EOFException("only " + value.length + " of " + length + " bytes are there");
        }
        return bytes(value);
    }

    /**
     * {@return this sink}
     *
     * @param values a column of whole numbers
     */
    CanonicalSink int64s(long[] values);

    /**
     * {@return this sink}
     *
     * @param values a column of whole numbers
     */
    CanonicalSink int32s(int[] values);

    /**
     * {@return this sink}
     *
     * @param values a column of finite numbers
     */
    CanonicalSink float64s(double[] values);

    /**
     * {@return this sink}
     *
     * @param values a column of texts, none null
     */
    CanonicalSink texts(String[] values);

    /**
     * Writes any value that has a canonical form: a record, list, sorted map or set, enum constant, number, text, {@code java.time} value,
     * {@code Optional}, or a {@link Canonical}.
     *
     * @param value not null
     * @return this sink
     * @throws IllegalArgumentException when the type has no canonical form; the message names the path of components that leads to it
     */
    CanonicalSink value(Object value);
}
