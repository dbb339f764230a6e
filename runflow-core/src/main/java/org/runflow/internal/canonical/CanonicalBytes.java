package org.runflow.internal.canonical;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** The canonical form of a value as bytes. */
public final class CanonicalBytes {
    private CanonicalBytes() {}

    /**
     * {@return the bytes whose digest is the value's}
     *
     * @param value with a canonical form
     */
    public static byte[] of(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteSink sink = new ByteSink(chunk -> {
            byte[] copy = new byte[chunk.remaining()];
            chunk.get(copy);
            out.writeBytes(copy);
        });
        sink.value(value);
        sink.flush();
        return out.toByteArray();
    }

    /**
     * {@return how many bytes it has}
     *
     * @param value with a canonical form
     */
    public static long length(Object value) {
        long[] length = {0};
        ByteSink sink = new ByteSink((ByteBuffer chunk) -> length[0] += chunk.remaining());
        sink.value(value);
        sink.flush();
        return length[0];
    }
}
