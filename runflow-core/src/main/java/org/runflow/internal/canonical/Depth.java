package org.runflow.internal.canonical;

/**
 * How deep a walk has come into a value. Walks, codecs and readers are recursive: a value that is nested too deeply for them, or contains itself, is
 * refused before any of them runs out of stack.
 */
final class Depth {
    /** More than any table or tree of settings needs, and half of what the JSON reader takes. */
    static final int MOST = 500;

    private int levels;

    void enter() {
        levels++;
        if (levels > MOST) {
            throw new NotCanonicalException(
                    "values nested in one another more than " + MOST
                            + " levels deep have no canonical form. [Hint: keep long chains as a list, trees as a list of nodes with indices]");
        }
    }

    void leave() {
        levels--;
    }
}
