package org.runflow.io.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.io.json.JsonCodec;
import org.runflow.io.json.JsonShapes;
import org.runflow.io.rows.RowWriter;
import org.runflow.rows.Rows;
import org.runflow.store.Codec;
import org.runflow.store.StoredForms;

/**
 * Chooses the stored form of an artifact: the codec said for its name, schema and type, else the one said for its class, else the content of a
 * {@link Document}, an archive of {@link Documents}, a row file of {@link Rows}, and JSON for lists and any other record. A key published under a name that ends in {@code .gz} is
 * compressed when its codec is chosen by default. What is stored by default as a text of a kibibyte or more is kept compressed and shown as that text. Immutable; safe for use by
 * several threads.
 */
public final class Codecs implements StoredForms {
    private final Map<Said, Codec<?>> byKey;
    private final Map<Class<?>, Codec<?>> byType;
    private final JsonShapes shapes;

    /** What a codec was said for: another type under the same name, as in a pipeline that knows nothing of it, is another thing. */
    private record Said(String name, String schema, Class<?> type, Optional<Class<?>> element) {
        static Said of(ArtifactKey<?> key) {
            return new Said(key.name(), key.schema(), key.type(), key.element());
        }
    }

    private Codecs(Map<Said, Codec<?>> byKey, Map<Class<?>, Codec<?>> byType, JsonShapes shapes) {
        this.byKey = Map.copyOf(byKey);
        this.byType = Map.copyOf(byType);
        this.shapes = shapes;
    }

    /** Begins with the defaults alone. */
    public static Codecs standard() {
        return new Codecs(Map.of(), Map.of(), JsonShapes.none());
    }

    /**
     * {@return these codecs and that one; what was said for the key before is replaced}
     *
     * @param key its name, schema and type count, not its scope
     * @param codec for it
     * @param <T> type of the artifact
     */
    public <T> Codecs with(ArtifactKey<T> key, Codec<T> codec) {
        Map<Said, Codec<?>> more = new HashMap<>(byKey);
        more.put(Said.of(key), codec);
        return new Codecs(more, byType, shapes);
    }

    /**
     * {@return these codecs and that one; what was said for the type before is replaced}
     *
     * @param type of artifacts
     * @param codec for all of them
     * @param <T> that type
     */
    public <T> Codecs with(Class<T> type, Codec<T> codec) {
        Map<Class<?>, Codec<?>> more = new HashMap<>(byType);
        more.put(type, codec);
        return new Codecs(byKey, more, shapes);
    }

    /**
     * Tells the default codec how types look in JSON.
     *
     * @param more shapes beside those already told
     * @return these codecs with them
     */
    public Codecs with(JsonShapes more) {
        return new Codecs(byKey, byType, shapes.and(more));
    }

    /** Gives the shapes that were told. */
    public JsonShapes shapes() {
        return shapes;
    }

    /** Adds what somebody else says, which wins where both say something. */
    public Codecs and(Codecs others) {
        Map<Said, Codec<?>> keys = new HashMap<>(byKey);
        keys.putAll(others.byKey);
        Map<Class<?>, Codec<?>> types = new HashMap<>(byType);
        types.putAll(others.byType);
        return new Codecs(keys, types, shapes.and(others.shapes));
    }

    @Override
    public <T> Codec<T> codecOf(ArtifactKey<T> key) {
        Codec<?> said = byKey.getOrDefault(Said.of(key), byType.get(key.type()));
        return said == null ? standard(key) : typed(said);
    }

    private <T> Codec<T> standard(ArtifactKey<T> key) {
        String file = key.publishedFile();
        if (key.type() == Document.class) {
            DocumentCodec content = DocumentCodec.ofFile(file);
            return typed(MediaTypes.isText(content.mediaType()) ? PackedCodec.ofDocument(content) : content);
        }
        if (key.type() == Documents.class) {
            return typed(new DocumentsCodec());
        }
        if (key.type() == Rows.class) {
            return typed(RowWriter.codec(key.element().orElseThrow(), shapes));
        }
        Codec<T> json = key.type() == List.class && key.element().isPresent()
                ? typed(JsonCodec.ofList(key.element().get(), shapes))
                : new JsonCodec<>(key.type(), key.schema(), shapes);
        return file.endsWith(".gz") ? new GzipCodec<>(json) : PackedCodec.of(json);
    }

    /** Sound: a codec is entered together with a key or class of its own type. */
    @SuppressWarnings("unchecked")
    private static <T> Codec<T> typed(Codec<?> codec) {
        return (Codec<T>) codec;
    }
}
