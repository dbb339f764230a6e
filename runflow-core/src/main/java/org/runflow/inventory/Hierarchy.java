package org.runflow.inventory;

import java.util.List;
import org.runflow.RunCoordinate;

/** Something in which coordinates lie as in folders: an {@link Inventory}, or a catalog by {@code catalog::children}. */
@FunctionalInterface
public interface Hierarchy {
    /**
     * {@return the coordinates one part longer, each once}
     *
     * @param prefix of coordinates
     */
    List<RunCoordinate> children(RunCoordinate prefix);
}
