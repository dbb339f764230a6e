package org.runflow.store;

import java.util.Locale;

/** What a manifest is about. It begins every cache key, so that a result of one kind is never taken for one of another. */
public enum ManifestKind {
    /** The result of a stage. */
    STAGE,
    /** The result of a stage for one of many items. */
    ITEM,
    /** A part of what a stage has folded together. */
    FOLD,
    /** What a run was given. */
    INPUT;

    /** {@return the kind as keys and files have it, in lower case} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
