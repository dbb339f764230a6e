package org.runflow.internal.canonical;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.CanonicalSink;

/** Takes a value apart into paths of components and the texts of what lies there; an absent value has no path. */
public final class ComponentTexts implements CanonicalSink {
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final Deque<Frame> frames = new ArrayDeque<>();

    private ComponentTexts(String prefix) {
        frames.push(new Frame(prefix, Frame.Kind.SEQUENCE));
    }

    /**
     * {@return text by path, as in {@code settings.density.binM}, {@code settings.names[2]}}
     *
     * @param prefix of every path
     * @param value with a canonical form
     */
    public static SortedMap<String, String> of(String prefix, Object value) {
        ComponentTexts walk = new ComponentTexts(prefix);
        walk.value(value);
        return walk.texts;
    }

    @Override
    public CanonicalSink record(int components) {
        return open(Frame.Kind.RECORD, components, "{}");
    }

    @Override
    public CanonicalSink list(int size) {
        return open(Frame.Kind.LIST, size, "[]");
    }

    @Override
    public CanonicalSink component(String name) {
        top().component = name;
        return this;
    }

    @Override
    public CanonicalSink text(String value) {
        return leaf(value);
    }

    @Override
    public CanonicalSink bool(boolean value) {
        return leaf(String.valueOf(value));
    }

    @Override
    public CanonicalSink int64(long value) {
        return leaf(String.valueOf(value));
    }

    @Override
    public CanonicalSink float64(double value) {
        return leaf(Numbers.text(Finite.require(value)));
    }

    @Override
    public CanonicalSink bytes(byte[] value) {
        return leaf(value.length + " bytes, hash " + Integer.toHexString(Arrays.hashCode(value)));
    }

    @Override
    public CanonicalSink int64s(long[] values) {
        list(values.length);
        for (long value : values) {
            int64(value);
        }
        return this;
    }

    @Override
    public CanonicalSink int32s(int[] values) {
        list(values.length);
        for (int value : values) {
            int64(value);
        }
        return this;
    }

    @Override
    public CanonicalSink float64s(double[] values) {
        list(values.length);
        for (double value : values) {
            float64(value);
        }
        return this;
    }

    @Override
    public CanonicalSink texts(String[] values) {
        list(values.length);
        for (String value : values) {
            text(value);
        }
        return this;
    }

    @Override
    public CanonicalSink value(Object value) {
        if (value instanceof Canonical columnar) {
            Frame frame = new Frame(top().next(), Frame.Kind.SEQUENCE);
            frames.push(frame);
            columnar.writeTo(this);
            frames.remove(frame);
            return closed();
        }
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                return value(optional.get());
            }
            top().next();
            return closed();
        }
        if (value instanceof SortedMap<?, ?> map) {
            record(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                component(Containers.keyText(entry.getKey())).value(entry.getValue());
            }
            return this;
        }
        CanonicalForm.write(value, this);
        return this;
    }

    private CanonicalSink leaf(String text) {
        texts.put(top().next(), text);
        return closed();
    }

    private CanonicalSink open(Frame.Kind kind, int size, String whenEmpty) {
        if (size == 0) {
            return leaf(whenEmpty);
        }
        Frame frame = new Frame(top().next(), kind);
        frame.remaining = size;
        frames.push(frame);
        return this;
    }

    /** A value has ended, and with it every group of which it was the last one. */
    private CanonicalSink closed() {
        while (top().kind != Frame.Kind.SEQUENCE && --top().remaining == 0) {
            frames.pop();
        }
        return this;
    }

    private Frame top() {
        return frames.element();
    }

    private static final class Frame {
        private enum Kind {
            RECORD,
            LIST,
            SEQUENCE
        }

        private final String path;
        private final Kind kind;
        private int remaining;
        private int index;
        private String component = "";

        Frame(String path, Kind kind) {
            this.path = path;
            this.kind = kind;
        }

        String next() {
            int position = index++;
            if (kind == Kind.LIST) {
                return path + "[" + position + "]";
            }
            if (kind == Kind.SEQUENCE) {
                return position == 0 ? path : path + "#" + position;
            }
            if (component.isEmpty()) {
                return path;
            }
            return path.isEmpty() ? component : path + "." + component;
        }
    }
}
