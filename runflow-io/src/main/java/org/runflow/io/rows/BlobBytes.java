package org.runflow.io.rows;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.runflow.store.row.RowBlob;

/** The bytes of rows in a store: one stream as long as they are read one behind the other. Digests them on the way. Not safe for use by several threads. */
final class BlobBytes implements RowBytes, AutoCloseable {
    private final RowBlob blob;
    private final MessageDigest sha = sha256();
    private @Nullable InputStream in;
    private long at;
    /** So many were read from the first on, without a gap. */
    private long digested;

    private @Nullable IOException failure;

    BlobBytes(RowBlob blob) {
        this.blob = blob;
    }

    /** What the storage could not do, as opposed to bytes that are not what they should be. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether all bytes were read, and are those that were stored. */
    boolean isWhole() {
        return digested == blob.ref().bytes()
                && HexFormat.of()
                        .formatHex(sha.digest())
                        .equals(blob.ref().blobDigest().hex());
    }

    @Override
    public long size() {
        return blob.ref().bytes();
    }

    @Override
    public int read(ByteBuffer into, long from) throws IOException {
        try {
            InputStream stream = stream(from);
            int read = stream.read(into.array(), into.arrayOffset() + into.position(), into.remaining());
            if (read > 0) {
                if (digested == at) {
                    sha.update(into.array(), into.arrayOffset() + into.position(), read);
                    digested += read;
                }
                into.position(into.position() + read);
                at += read;
            }
            return read;
        } catch (EOFException e) {
            return -1;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private InputStream stream(long from) throws IOException {
        InputStream open = in;
        if (open != null && at == from) {
            return open;
        }
        close();
        InputStream opened = blob.open(from);
        in = opened;
        at = from;
        return opened;
    }

    @Override
    public void close() throws IOException {
        InputStream open = in;
        in = null;
        if (open != null) {
            open.close();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
