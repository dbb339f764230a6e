package org.runflow.store;

import java.time.Instant;

/**
 * What one item of a stage, or a part of a fold, has come to.
 *
 * @param key digest of everything that made it
 * @param kind ITEM or FOLD
 * @param item name of the item, of the last one in a part of a fold
 * @param input digest of the item, or of the parts that were merged
 * @param output where the value lies
 * @param started when the successful attempt began, UTC
 * @param durationMs of that attempt, at least 0
 */
public record ItemRecord(
        Digest key,
        ManifestKind kind,
        String item,
        Digest input,
        ArtifactRef output,
        Instant started,
        long durationMs) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for another kind or a negative duration
     */
    public ItemRecord {
        if (kind != ManifestKind.ITEM && kind != ManifestKind.FOLD) {
            throw new IllegalArgumentException("an item has no result of the kind " + kind);
        }
        if (durationMs < 0) {
            throw new IllegalArgumentException("an item cannot take " + durationMs + " ms");
        }
    }
}
