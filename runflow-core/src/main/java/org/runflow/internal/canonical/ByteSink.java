package org.runflow.internal.canonical;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.CanonicalSink;

/** Writes the canonical bytes: a tag, a length where one is needed, big-endian content. Hands full buffers on and needs {@link #flush}. */
public final class ByteSink implements CanonicalSink {
    private static final int BUFFER_BYTES = 1024;
    private static final int COPIED_BYTES = 1 << 16;

    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private final Consumer<ByteBuffer> target;
    private final Depth depth = new Depth();

    /**
     * Begins with nothing.
     *
     * @param target takes each buffer while it is called, from its position to its limit
     */
    public ByteSink(Consumer<ByteBuffer> target) {
        this.target = target;
    }

    /** Hands on what is still here. */
    public void flush() {
        buffer.flip();
        target.accept(buffer);
        buffer.clear();
    }

    @Override
    public CanonicalSink record(int components) {
        return tag('r').length(components);
    }

    @Override
    public CanonicalSink component(String name) {
        return tag('c').utf8(name);
    }

    @Override
    public CanonicalSink list(int size) {
        return tag('l').length(size);
    }

    @Override
    public CanonicalSink text(String value) {
        return tag('t').utf8(value);
    }

    @Override
    public CanonicalSink bool(boolean value) {
        return tag(value ? 'T' : 'F');
    }

    @Override
    public CanonicalSink int64(long value) {
        tag('i').room(Long.BYTES).putLong(value);
        return this;
    }

    @Override
    public CanonicalSink float64(double value) {
        tag('d').room(Double.BYTES).putDouble(Finite.require(value));
        return this;
    }

    @Override
    public CanonicalSink bytes(byte[] value) {
        return tag('b').length(value.length).raw(value);
    }

    @Override
    public CanonicalSink bytes(int length, InputStream content) throws IOException {
        tag('b').length(length).flush();
        byte[] part = new byte[Math.min(length, COPIED_BYTES)];
        for (int left = length; left > 0; ) {
            int n = content.read(part, 0, Math.min(left, part.length));
            if (n < 0) {
                throw new EOFException("only " + (length - left) + " of " + length + " bytes are there");
            }
            target.accept(ByteBuffer.wrap(part, 0, n));
            left -= n;
        }
        return this;
    }

    @Override
    public CanonicalSink int64s(long[] values) {
        tag('I').length(values.length);
        for (long value : values) {
            room(Long.BYTES).putLong(value);
        }
        return this;
    }

    @Override
    public CanonicalSink int32s(int[] values) {
        tag('N').length(values.length);
        for (int value : values) {
            room(Integer.BYTES).putInt(value);
        }
        return this;
    }

    @Override
    public CanonicalSink float64s(double[] values) {
        tag('D').length(values.length);
        for (double value : values) {
            room(Double.BYTES).putDouble(Finite.require(value));
        }
        return this;
    }

    @Override
    public CanonicalSink texts(String[] values) {
        tag('X').length(values.length);
        for (String value : values) {
            utf8(value);
        }
        return this;
    }

    @Override
    public CanonicalSink value(Object value) {
        depth.enter();
        if (value instanceof Canonical columnar) {
            // brackets, because it may write any number of pieces
            tag('(');
            columnar.writeTo(this);
            tag(')');
        } else {
            CanonicalForm.write(value, this);
        }
        depth.leave();
        return this;
    }

    private ByteSink tag(char tag) {
        room(1).put((byte) tag);
        return this;
    }

    private ByteSink length(int length) {
        room(Integer.BYTES).putInt(length);
        return this;
    }

    private ByteSink utf8(String text) {
        requirePairs(text);
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return length(encoded.length).raw(encoded);
    }

    /** Half a surrogate pair has no UTF-8 form; encoders put a question mark in its place, which would make different texts equal. */
    private static void requirePairs(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = Character.isHighSurrogate(text.charAt(i))
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw new NotCanonicalException(
                            "text with half a surrogate pair at " + i + " has no canonical form");
                }
                i++;
            }
        }
    }

    private ByteSink raw(byte[] content) {
        if (content.length <= buffer.remaining()) {
            buffer.put(content);
        } else {
            flush();
            target.accept(ByteBuffer.wrap(content));
        }
        return this;
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }
}
