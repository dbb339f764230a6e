package org.runflow.io.catalog;

import java.util.List;
import java.util.Set;

/** What the {@code metadata.json} of a scope, and of the run as a whole, says beyond files and verification. Pure. */
@FunctionalInterface
public interface MetadataSections {
    /**
     * @param scope with its results; the root scope, whose name is empty, stands for the run
     * @return properties to add, in order. For a scope, {@code events} is put before {@code computed_at} and {@code computation} right behind it; at
     *     the root, {@code peak_density} (scope name to number) also goes into the row of the run in {@code index.json}
     */
    List<Section> of(PublishedScope scope);

    /** @return names of the results it reads, in whatever scope */
    default Set<String> reads() {
        return Set.of();
    }

    /** @return nothing to add */
    static MetadataSections none() {
        return scope -> List.of();
    }
}
