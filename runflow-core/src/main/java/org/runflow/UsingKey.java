package org.runflow;

/**
 * An input of the pipeline that a stage works with but does not depend on: a connection, a folder, a cache. It has no part in the key of the stage, so
 * it needs neither digest nor canonical form nor codec, is never kept, and a plan does without it. Whatever it is, it must not change the result.
 *
 * @param source an input of the pipeline
 * @param <T> type of the input
 */
public record UsingKey<T>(ArtifactKey<T> source) implements Source<T> {
    /** What stands behind the path in labels; no view has this name. */
    static final String WORD = "using";

    @Override
    public ArtifactKey<?> key() {
        return source;
    }

    @Override
    public String label() {
        return source.path() + ":" + WORD;
    }

    @Override
    public T read(ArtifactReader reader) {
        return reader.get(this);
    }

    @Override
    public UsingKey<T> in(String outer) {
        return new UsingKey<>(source.in(outer));
    }
}
