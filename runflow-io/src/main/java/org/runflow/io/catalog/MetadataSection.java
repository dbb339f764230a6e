package org.runflow.io.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.runflow.ArtifactKey;

/**
 * A property of the {@code metadata.json} of scopes, or of the run as a whole, beyond files and verification. It is made from results that it names.
 * Immutable; safe for use by several threads.
 */
public final class MetadataSection {
    private final String name;
    private final boolean ofRun;
    private final boolean early;
    private final Set<String> reads;
    private final Function<? super PublishedScope, ? extends Optional<?>> content;

    private MetadataSection(
            String name,
            boolean ofRun,
            boolean early,
            Set<String> reads,
            Function<? super PublishedScope, ? extends Optional<?>> content) {
        this.name = name;
        this.ofRun = ofRun;
        this.early = early;
        this.reads = reads;
        this.content = content;
    }

    /**
     * Adds a property to the metadata of every outermost scope.
     *
     * @param name of the property, in snake case
     * @param keys of the results it reads, without scope
     * @param content pure; reads those results and no others; gives a record, list, sorted map, text, number or {@code java.time} value, or nothing to
     *     leave the property out
     * @return the section
     */
    public static MetadataSection ofScope(
            String name,
            List<? extends ArtifactKey<?>> keys,
            Function<? super PublishedScope, ? extends Optional<?>> content) {
        return new MetadataSection(name, false, false, names(keys), content);
    }

    /**
     * Adds a property to the metadata of the run and to its row in {@code index.json}.
     *
     * @param name of the property, in snake case
     * @param keys of the results it reads, without scope
     * @param content as that of a scope; it is given the root, from which it reaches into every scope
     * @return the section
     */
    public static MetadataSection ofRun(
            String name,
            List<? extends ArtifactKey<?>> keys,
            Function<? super PublishedScope, ? extends Optional<?>> content) {
        return new MetadataSection(name, true, false, names(keys), content);
    }

    /** Moves the property before the time of computing. */
    public MetadataSection early() {
        return new MetadataSection(name, ofRun, true, reads, content);
    }

    /** Gives the name of the property. */
    public String name() {
        return name;
    }

    boolean isOfRun() {
        return ofRun;
    }

    boolean isEarly() {
        return early;
    }

    boolean reads(ArtifactKey<?> result) {
        return reads.contains(result.name());
    }

    Optional<Object> of(PublishedScope scope) {
        return content.apply(scope.limitedTo(name, reads)).map(value -> value);
    }

    static Set<String> names(List<? extends ArtifactKey<?>> keys) {
        return keys.stream().map(ArtifactKey::name).collect(Collectors.toUnmodifiableSet());
    }
}
