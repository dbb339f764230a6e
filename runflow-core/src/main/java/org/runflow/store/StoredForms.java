package org.runflow.store;

import org.runflow.ArtifactKey;

/** Chooses the form in which a value is stored. Always gives the same answer; safe for use by several threads. */
public interface StoredForms {
    /**
     * Chooses a codec.
     *
     * @param key name, schema and type count, the scope does not
     * @param <T> type of the values
     * @return the codec for values of that key
     */
    <T> Codec<T> codecOf(ArtifactKey<T> key);
}
