package org.runflow;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An artifact that a stage can do without. Absent when the stage that produces it was skipped, or when it is an input that the run is not given. A
 * producer that fails still blocks the reader: what is unknown is not absent. Part of the reader's key, absent or not.
 *
 * @param source the artifact
 * @param <T> type of the artifact
 */
public record OptionalKey<T>(ArtifactKey<T> source) implements Source<Optional<T>> {
    /** What stands behind the path in labels; no view has this name. */
    static final String WORD = "optional";

    @Override
    public ArtifactKey<?> key() {
        return source;
    }

    @Override
    public String label() {
        return source.path() + ":" + WORD;
    }

    @Override
    public Optional<T> read(ArtifactReader reader) {
        return reader.get(this);
    }

    @Override
    public OptionalKey<T> in(String outer) {
        return new OptionalKey<>(source.in(outer));
    }

    /** {@return whether it is the same artifact} Written out as that of {@link ArtifactKey} is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OptionalKey<?> key && source.equals(key.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }
}
