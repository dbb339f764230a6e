package org.runflow.internal.canonical;

import org.runflow.canonical.CanonicalSink;

/** Writes values of one class. */
@FunctionalInterface
interface CanonicalWriter {
    void write(Object value, CanonicalSink sink);
}
