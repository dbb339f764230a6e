package org.runflow.inventory;

/**
 * What to do next with a coordinate.
 *
 * @param kind what
 * @param detail of what, or why; empty when there is nothing to say
 */
public record NextAction(Kind kind, String detail) {
    /** What. */
    public enum Kind {
        /** Fetch its files. */
        DOWNLOAD,
        /** Extract it. */
        EXTRACT,
        /** Analyse it. */
        ANALYZE,
        /** Nothing. */
        NONE,
        /** Try the step again that failed. */
        RETRY,
        /** Wait for the run that is going on. */
        WAIT,
        /** Look what is wrong: nobody but a person can tell. */
        INVESTIGATE
    }

    /** {@return what and of what} */
    @Override
    public String toString() {
        String word = kind.name().toLowerCase(java.util.Locale.ROOT);
        return detail.isEmpty() ? word : word + ": " + detail;
    }
}
