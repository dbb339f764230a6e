package org.runflow.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.runflow.internal.canonical.ByteSink;

/** Digests rows while they come: the canonical form of each behind that of the one before. Not safe for use by several threads. */
public final class RowDigest {
    private final MessageDigest sha = Digest.sha256();
    private final ByteSink sink = new ByteSink(this::take);
    private long bytes;

    /** Begins without rows. */
    public RowDigest() {}

    /**
     * Adds a row.
     *
     * @param row with a canonical form
     * @throws IllegalArgumentException when it has none; the digest is of no use then
     */
    public void add(Object row) {
        sink.value(row);
    }

    /**
     * Ends the digest; to be called once.
     *
     * @return the digest of all rows in their order
     */
    public Digest digest() {
        sink.flush();
        return Digest.ending(sha);
    }

    /** How long the canonical forms are together, once the digest is ended. */
    long bytes() {
        return bytes;
    }

    private void take(ByteBuffer chunk) {
        bytes += chunk.remaining();
        sha.update(chunk);
    }
}
