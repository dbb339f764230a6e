package org.runflow.canonical;

/**
 * A columnar value that writes its own canonical form. Records, lists, sorted maps, enums, numbers, text, {@code java.time} values and
 * optionals need no such method: the canonical walk knows them. Implementations are immutable, and two values are equal exactly when they
 * write the same sequence.
 */
public interface Canonical {
    /**
     * Writes every component that distinguishes this value, always in the same order.
     *
     * @param sink takes the tagged, length-prefixed components
     */
    void writeTo(CanonicalSink sink);
}
