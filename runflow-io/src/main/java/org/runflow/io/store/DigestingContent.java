package org.runflow.io.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.runflow.store.Digest;

/** Content that knows its digest and length once it was written. */
final class DigestingContent implements ContentWriter {
    private final ContentWriter content;
    private final MessageDigest sha = sha256();
    private long bytes;

    DigestingContent(ContentWriter content) {
        this.content = content;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Counting counting = new Counting(out);
        content.writeTo(counting);
        counting.flush();
    }

    /** Ends the digest; to be called once, after writing. */
    Digest digest() {
        return new Digest(HexFormat.of().formatHex(sha.digest()));
    }

    long bytes() {
        return bytes;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private final class Counting extends FilterOutputStream {
        Counting(OutputStream out) {
            super(out);
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
}
