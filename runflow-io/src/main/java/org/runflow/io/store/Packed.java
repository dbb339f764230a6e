package org.runflow.io.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.runflow.io.deflate.QuickGzip;

/** Bytes that are compressed from a certain length on. What is compressed is told by its first two bytes, so nothing else may begin with them. */
final class Packed extends OutputStream {
    /** Below it, compressing costs more than it saves. */
    static final int SHORTEST = 1 << 10;

    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;
    private static final int BUFFER_BYTES = 1 << 13;

    private final OutputStream out;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private @Nullable QuickGzip zipped;

    Packed(OutputStream out) {
        this.out = out;
    }

    /** Whether bytes that begin so are compressed. */
    static boolean isPacked(byte[] beginning) {
        return beginning.length > 1 && (beginning[0] & 0xff) == FIRST && (beginning[1] & 0xff) == SECOND;
    }

    /** Opens what was written, compressed or not. */
    static InputStream open(InputStream stored) throws IOException {
        PushbackInputStream in = new PushbackInputStream(stored, 2);
        byte[] beginning = in.readNBytes(2);
        in.unread(beginning);
        return isPacked(beginning) ? new GZIPInputStream(in, BUFFER_BYTES) : in;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
        if (zipped == null && held.size() + length < SHORTEST) {
            held.write(content, offset, length);
            return;
        }
        if (zipped == null) {
            zipped = new QuickGzip(out);
            held.writeTo(zipped);
        }
        zipped.write(content, offset, length);
    }

    /** Writes what is left, and leaves the target open. */
    void finish() throws IOException {
        if (zipped == null) {
            held.writeTo(out);
        } else {
            zipped.finish();
        }
        out.flush();
    }
}
