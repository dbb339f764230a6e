package org.runflow.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Passes bytes on, counts them and digests them. Not safe for use by several threads. */
public final class DigestedOutput extends FilterOutputStream {
    private final MessageDigest sha = Digest.sha256();
    private long bytes;

    /**
     * Begins with nothing written.
     *
     * @param out takes the bytes
     */
    public DigestedOutput(OutputStream out) {
        super(out);
    }

    /** {@return how many bytes were written} */
    public long bytes() {
        return bytes;
    }

    /**
     * Ends the digest; to be called once, after writing.
     *
     * @return the digest of all that was written
     */
    public Digest digest() {
        return Digest.ending(sha);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        sha.update((byte) b);
        bytes++;
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
        out.write(content, offset, length);
        sha.update(content, offset, length);
        bytes += length;
    }
}
