package org.runflow.store;

import java.time.Instant;

/**
 * Bytes that lie in a store.
 *
 * @param blobDigest of the bytes
 * @param bytes how many
 * @param storedAt when they were last stored, UTC
 */
public record StoredBlob(Digest blobDigest, long bytes, Instant storedAt) {}
