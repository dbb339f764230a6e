package org.runflow;

import java.util.Optional;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.store.Digest;

/** Reads artifacts, typed by their keys. Values are immutable and may be shared. Safe for use by several threads. */
public interface ArtifactReader {
    /**
     * {@return its value}
     *
     * @param key of the artifact
     * @param <T> its type
     * @throws org.runflow.error.ArtifactUnavailableException when there is no such artifact here
     * @throws org.runflow.error.UndeclaredInputException when a stage reads what it did not declare
     * @throws org.runflow.error.ArtifactCorruptException when the stored bytes are not those that were stored
     */
    <T> T get(ArtifactKey<T> key);

    /**
     * {@return the digest of its value} Whoever made the value, or read it, has the digest already, so that it need not be worked out again.
     *
     * @param key of the artifact
     * @throws org.runflow.error.RunflowException as {@link #get(ArtifactKey)}
     */
    default Digest digest(ArtifactKey<?> key) {
        return Digest.of(get(key));
    }

    /**
     * {@return its value; empty when there is no such artifact here}
     *
     * @param key of the artifact
     * @param <T> its type
     * @throws org.runflow.error.RunflowException as {@link #get(ArtifactKey)}, but for an artifact that is not here
     */
    default <T> Optional<T> find(ArtifactKey<T> key) {
        try {
            return Optional.of(get(key));
        } catch (ArtifactUnavailableException e) {
            return Optional.empty();
        }
    }

    /**
     * {@return its value; empty when there is no such artifact here}
     *
     * @param source an artifact
     * @param <T> its type
     * @throws org.runflow.error.RunflowException as {@link #find}
     */
    default <T> Optional<T> get(OptionalKey<T> source) {
        return find(source.source());
    }

    /**
     * {@return the value of the input}
     *
     * @param source an input of the pipeline
     * @param <T> its type
     * @throws org.runflow.error.RunflowException as {@link #get(ArtifactKey)}
     */
    default <T> T get(UsingKey<T> source) {
        return get(source.source());
    }

    /**
     * {@return what the view shows of the artifact}
     *
     * @param view of an artifact
     * @param <V> type of the view
     * @throws org.runflow.error.RunflowException as {@link #get(ArtifactKey)}
     */
    default <V> V get(View<?, V> view) {
        return project(view, this);
    }

    private static <S, V> V project(View<S, V> view, ArtifactReader reader) {
        return view.of(reader.get(view.source()));
    }
}
