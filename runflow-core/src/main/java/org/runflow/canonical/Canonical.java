package org.runflow.canonical;

/**
 * A value that writes its own canonical form. Columnar classes implement it, so that no reflection stands in their way; records, lists, sorted
 * maps and the other plain values need not.
 *
 * <p>Equal values must write equal sequences, on every machine and in every thread; different values must write different ones. The class name is
 * never part of it.
 */
@FunctionalInterface
public interface Canonical {
    /**
     * Writes everything that makes this value what it is, in a fixed order.
     *
     * @param sink takes the components; must not be kept
     */
    void writeTo(CanonicalSink sink);
}
