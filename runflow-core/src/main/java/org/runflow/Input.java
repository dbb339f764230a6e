package org.runflow;

/**
 * A value that a run is given. Bound at an outer scope it reaches every scope inside that has none of its own.
 *
 * @param key which input of the pipeline
 * @param value immutable
 * @param <T> type of the value
 */
public record Input<T>(ArtifactKey<T> key, T value) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException when the value is not of the key's type
     */
    public Input {
        if (!key.type().isInstance(value)) {
            throw new IllegalArgumentException(
                    "input '" + key.path() + "' must be a " + key.type().getName() + ", not a "
                            + (value == null ? "null" : value.getClass().getName()));
        }
    }
}
