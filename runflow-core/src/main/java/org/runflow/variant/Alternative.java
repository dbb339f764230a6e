package org.runflow.variant;

import java.util.function.UnaryOperator;

/**
 * One of several ways to go, which may bring choices of its own.
 *
 * @param label by which it is known
 * @param change what choosing it does
 * @param more adds the choices that only this alternative has
 * @param <T> type of the values
 */
public record Alternative<T>(String label, UnaryOperator<T> change, UnaryOperator<Variants<T>> more) {
    /**
     * {@return an alternative without choices of its own}
     *
     * @param label by which it is known
     * @param change what choosing it does, pure
     * @param <T> type of the values
     */
    public static <T> Alternative<T> of(String label, UnaryOperator<T> change) {
        return new Alternative<>(label, change, UnaryOperator.identity());
    }

    /**
     * Adds choices that only this alternative has.
     *
     * @param choices adds them to what it is given
     * @return the alternative with them
     */
    public Alternative<T> with(UnaryOperator<Variants<T>> choices) {
        return new Alternative<>(label, change, before -> choices.apply(more.apply(before)));
    }
}
