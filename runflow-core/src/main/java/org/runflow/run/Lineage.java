package org.runflow.run;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.SortedMap;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;

/**
 * How an artifact came to be.
 *
 * @param artifact its path
 * @param digest of its value
 * @param steps every stage that took part, upstream first, the artifact's own last
 * @param inputs digests of what the run was given and the steps read, by path
 */
public record Lineage(String artifact, Digest digest, List<Step> steps, SortedMap<String, Digest> inputs) {
    /** Copies the collections. */
    public Lineage {
        steps = List.copyOf(steps);
        inputs = ImmutableSortedMap.copyOf(inputs);
    }

    /**
     * One stage.
     *
     * @param stage its path
     * @param manifest version, settings, input digests, and who computed it when
     */
    public record Step(String stage, Manifest manifest) {}

    /** {@return a line per step: stage, version, settings, digests of inputs and output} */
    public String toText() {
        return LineageText.of(this);
    }
}
