package org.runflow.internal.items;

import org.runflow.ArtifactReader;
import org.runflow.StageContext;

/**
 * What is computed for each item.
 *
 * @param <I> type of an item
 * @param <V> type of its value
 */
@FunctionalInterface
public interface ItemFunction<I, V> {
    /**
     * {@return the value}
     *
     * @param context of the attempt
     * @param inputs what the stage reads beside the items
     * @param item to compute with
     * @throws Exception when there is no value
     */
    V compute(StageContext context, ArtifactReader inputs, I item) throws Exception;
}
