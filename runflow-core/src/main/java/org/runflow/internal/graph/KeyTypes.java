package org.runflow.internal.graph;

import org.runflow.ArtifactKey;

/** Compares keys by what their values are: their class and, of lists, items and rows, that of the elements, as far as both keys say of what. */
public final class KeyTypes {
    private KeyTypes() {}

    /**
     * {@return whether the values of both are of one type}
     *
     * @param one any
     * @param other any
     */
    public static boolean areSame(ArtifactKey<?> one, ArtifactKey<?> other) {
        return one.type() == other.type() && haveSameElements(one, other);
    }

    /**
     * {@return whether nothing says that the elements of both are of different types}
     *
     * @param one any
     * @param other any
     */
    public static boolean haveSameElements(ArtifactKey<?> one, ArtifactKey<?> other) {
        return one.element().isEmpty()
                || other.element().isEmpty()
                || one.element().equals(other.element());
    }

    /**
     * {@return name of the type, for messages}
     *
     * @param key any
     */
    public static String text(ArtifactKey<?> key) {
        return key.type().getName()
                + key.element().map(element -> " of " + element.getName()).orElse("");
    }
}
