package org.runflow.io.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.runflow.ArtifactKey;
import org.runflow.io.json.JsonCodec;
import org.runflow.io.json.JsonShapes;
import org.runflow.io.json.JsonText;
import org.runflow.store.ContentWriter;

/**
 * Shows facts about the results of a scope as a JSON file beside them. It is made when a run is published, for every scope of the pipeline, the root among
 * them, and also when stages have failed. Immutable; safe for use by several threads.
 *
 * @param <T> a record
 */
public final class ScopeDocument<T> {
    private final ArtifactKey<T> key;
    private final Set<String> reads;
    private final Making content;

    private ScopeDocument(ArtifactKey<T> key, Set<String> reads, Making content) {
        this.key = key;
        this.reads = reads;
        this.content = content;
    }

    @FunctionalInterface
    private interface Making {
        Optional<ContentWriter> of(PublishedScope scope, JsonShapes shapes);
    }

    /**
     * Describes a document.
     *
     * @param key names the document, its schema and its file; of no stage
     * @param keys of the results it reads, without scope
     * @param content pure; reads those results and no others, and any digest; gives nothing for a scope that it is not about
     * @param <T> a record
     * @return the document
     */
    public static <T> ScopeDocument<T> of(
            ArtifactKey<T> key,
            List<? extends ArtifactKey<?>> keys,
            Function<? super PublishedScope, Optional<T>> content) {
        return new ScopeDocument<>(key, MetadataSection.names(keys), (scope, shapes) -> {
            JsonCodec<T> codec = new JsonCodec<>(key.type(), key.schema(), shapes);
            return content.apply(scope).map(value -> out -> codec.encode(value, out));
        });
    }

    /**
     * Describes a document whose properties are given one by one: the same file, and a process need not learn how the record is written.
     *
     * @param key names the document, its schema and its file; of no stage
     * @param keys of the results it reads, without scope
     * @param properties as those of {@link #of}, but gives the properties of the document as they stand in the file, behind {@code schema_version}: texts, numbers, truths, lists and maps
     * @param <T> the record that the file can be read as
     * @return the document
     */
    public static <T> ScopeDocument<T> ofProperties(
            ArtifactKey<T> key,
            List<? extends ArtifactKey<?>> keys,
            Function<? super PublishedScope, Optional<Map<String, Object>>> properties) {
        return new ScopeDocument<>(
                key,
                MetadataSection.names(keys),
                (scope, shapes) -> properties.apply(scope).map(found -> {
                    Map<String, Object> document = new LinkedHashMap<>();
                    document.put("schema_version", key.schema());
                    document.putAll(found);
                    return out -> JsonText.write(document, out, shapes);
                }));
    }

    boolean reads(ArtifactKey<?> result) {
        return reads.contains(result.name());
    }

    /** The document of a scope, ready to be written. */
    Optional<Content> of(PublishedScope scope, JsonShapes shapes) {
        return content.of(scope.limitedTo(key.name(), reads), shapes)
                .map(writing -> new Content(scope.within(key), writing));
    }

    /** What goes into the file of a key. */
    record Content(ArtifactKey<?> key, ContentWriter writing) {}
}
