package org.runflow.io.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.runflow.ArtifactKey;
import org.runflow.io.json.JsonCodec;
import org.runflow.io.json.JsonShapes;
import org.runflow.io.store.ContentWriter;

/**
 * Shows facts about the results of a scope as a JSON file beside them. It is made when a run is published, for every scope of the pipeline, the root among
 * them, and also when stages have failed. Immutable; safe for use by several threads.
 *
 * @param <T> a record
 */
public final class ScopeDocument<T> {
    private final ArtifactKey<T> key;
    private final Set<String> reads;
    private final Function<? super PublishedScope, Optional<T>> content;

    private ScopeDocument(
            ArtifactKey<T> key, Set<String> reads, Function<? super PublishedScope, Optional<T>> content) {
        this.key = key;
        this.reads = reads;
        this.content = content;
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
        return new ScopeDocument<>(key, MetadataSection.names(keys), content);
    }

    boolean reads(ArtifactKey<?> result) {
        return reads.contains(result.name());
    }

    /** The document of a scope, ready to be written. */
    Optional<Content> of(PublishedScope scope, JsonShapes shapes) {
        JsonCodec<T> codec = new JsonCodec<>(key.type(), key.schema(), shapes);
        return content.apply(scope.limitedTo(key.name(), reads))
                .map(value -> new Content(scope.within(key), out -> codec.encode(value, out)));
    }

    /** What goes into the file of a key. */
    record Content(ArtifactKey<?> key, ContentWriter writing) {}
}
