package org.runflow.items;

import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;

/**
 * Where the value of an item lies.
 *
 * @param key of the item: digest of what made the value
 * @param output where the value lies
 */
public record StoredItem(Digest key, ArtifactRef output) {}
