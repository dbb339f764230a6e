package org.runflow;

/**
 * What a stage can read: a whole artifact, a view of one, one it can do without, or an input that has no part in its key.
 *
 * @param <T> type of what is read
 */
public sealed interface Source<T> permits ArtifactKey, OptionalKey, UsingKey, View {
    /** {@return the artifact that is read, wholly or in part} */
    ArtifactKey<?> key();

    /** {@return path of the artifact, with {@code :view} behind it when only a view is read, {@code :optional} or {@code :using}} */
    String label();

    /**
     * {@return what this source stands for}
     *
     * @param reader that knows the artifact
     * @throws org.runflow.error.RunflowException as {@link ArtifactReader#get(ArtifactKey)}
     */
    T read(ArtifactReader reader);

    /**
     * {@return the same source inside it}
     *
     * @param outer name of the scope
     */
    Source<T> in(String outer);
}
