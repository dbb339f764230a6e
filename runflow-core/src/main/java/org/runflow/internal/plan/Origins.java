package org.runflow.internal.plan;

import org.runflow.internal.graph.Node;
import org.runflow.store.Digest;

/** Knows what the edges of a stage bring. */
public interface Origins {
    /**
     * {@return the digest of the whole artifact it comes from}
     *
     * @param edge of a stage
     */
    Digest digest(Node.Edge edge);

    /**
     * {@return the whole artifact it comes from}
     *
     * @param edge of a stage
     */
    Object value(Node.Edge edge);
}
