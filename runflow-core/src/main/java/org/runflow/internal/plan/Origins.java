package org.runflow.internal.plan;

import org.runflow.internal.graph.Node;
import org.runflow.store.Digest;

/** Knows what the edges of a stage bring. */
public interface Origins {
    /** {@return what the run is given, whose views are worked out once} */
    BoundInputs inputs();

    /**
     * {@return whether there is something; not so when the stage it comes from was skipped, or the input is not given}
     *
     * @param edge of a stage, whose origin is settled
     */
    boolean isPresent(Node.Edge edge);

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
