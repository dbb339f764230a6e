package org.runflow.io.catalog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.Source;
import org.runflow.View;
import org.runflow.store.Digest;

/** Reads each value once, however many sections and documents show something of it, and keeps it as long as somebody holds this. Thread-safe. */
final class ReadOnce implements ArtifactReader {
    private final ArtifactReader reader;
    private final Map<Source<?>, Object> values = new ConcurrentHashMap<>();

    ReadOnce(ArtifactReader reader) {
        this.reader = reader;
    }

    @Override
    public <T> T get(ArtifactKey<T> key) {
        return key.cast(values.computeIfAbsent(key, unread -> reader.get(key)));
    }

    @Override
    @SuppressWarnings("unchecked") // what lies under a view came out of its own projection
    public <V> V get(View<?, V> view) {
        return (V) values.computeIfAbsent(view, unread -> reader.get(view));
    }

    @Override
    public Digest digest(ArtifactKey<?> key) {
        return reader.digest(key);
    }
}
