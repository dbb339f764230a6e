package org.runflow.canonical;

/**
 * Takes the components of a canonical form. Every call writes a type tag and, where the length may vary, the length, so that no two different
 * sequences of calls give the same bytes. Negative zero is written as zero; NaN and infinities are refused with an
 * {@link IllegalArgumentException}.
 */
public interface CanonicalSink {
    /**
     * Starts a composite value.
     *
     * @param name a stable name, never a class name that a refactoring may change
     * @return this
     */
    CanonicalSink start(String name);

    /**
     * {@return this}
     *
     * @param value any text
     */
    CanonicalSink text(String value);

    /**
     * {@return this}
     *
     * @param value a truth value
     */
    CanonicalSink bool(boolean value);

    /**
     * {@return this}
     *
     * @param value an integer
     */
    CanonicalSink int64(long value);

    /**
     * {@return this}
     *
     * @param value a finite number
     */
    CanonicalSink float64(double value);

    /**
     * {@return this}
     *
     * @param values bytes, copied
     */
    CanonicalSink bytes(byte[] values);

    /**
     * {@return this}
     *
     * @param values integers, copied
     */
    CanonicalSink int32s(int[] values);

    /**
     * {@return this}
     *
     * @param values integers, copied
     */
    CanonicalSink int64s(long[] values);

    /**
     * {@return this}
     *
     * @param values finite numbers, copied
     */
    CanonicalSink float64s(double[] values);

    /**
     * {@return this}
     *
     * @param values texts, copied
     */
    CanonicalSink texts(String[] values);
}
