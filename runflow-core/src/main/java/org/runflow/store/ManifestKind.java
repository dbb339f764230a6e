package org.runflow.store;

import java.util.Locale;

/** What a manifest is about. It begins every cache key, so that a result of one kind is never taken for one of another. */
public enum ManifestKind {
    /** The result of a stage. */
    STAGE,
    /** The list of what a stage has given for many items, none of which failed. Its key is that of any stage, so it begins with the kind {@link #STAGE}. */
    ITEMS,
    /** The same when some have failed. Nobody may take it in the place of computing, so its key is its own. */
    PARTIAL,
    /** The result of a stage for one of many items. */
    ITEM,
    /** A part of what a stage has folded together. */
    FOLD,
    /** What a run was given. */
    INPUT;

    /** {@return whether it is about a list of items} */
    public boolean isList() {
        return this == ITEMS || this == PARTIAL;
    }

    /** {@return whether it is about a part of a stage, of which there may be very many} */
    public boolean isPart() {
        return this == ITEM || this == FOLD;
    }

    /** {@return the kind as keys and files have it, in lower case} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
