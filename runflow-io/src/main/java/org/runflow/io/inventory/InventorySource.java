package org.runflow.io.inventory;

import org.runflow.inventory.CoordinateFilter;
import org.runflow.inventory.CoordinateSchema;
import org.runflow.inventory.Inventory;

/** A place in which runs lie, to be looked at: a folder, a bucket, an archive of one's own. Safe for use by several threads. */
public interface InventorySource {
    /** {@return what it is called, for messages} */
    String name();

    /** {@return the schema of what lies there} */
    CoordinateSchema schema();

    /**
     * Looks. What lies there but cannot be judged is a problem of the inventory, and what it hides is unknown.
     *
     * @param filter what to look at
     * @return what is there now; its scope is the filter
     * @throws org.runflow.error.RunflowException when it cannot look, so that nothing is known; never an empty inventory instead
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    Inventory scan(CoordinateFilter filter);
}
