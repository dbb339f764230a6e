package org.runflow.io.retention;

/**
 * A file, or a result among others in a file, that a plan lets go of.
 *
 * @param kind what it is
 * @param path within the workspace, with {@code /} between its parts; of an input file its full path
 * @param bytes length; 0 for a result that lies in a file with others
 * @param rule by which it goes, in words
 * @param reason why it may
 */
public record Deletion(Kind kind, String path, long bytes, String rule, String reason) {
    /** What goes. */
    public enum Kind {
        /** A file in the folder of a run. */
        RUN,
        /** A result that only runs use which go: it would be computed again. */
        RESULT,
        /** The bytes of such results. */
        BYTES,
        /** The bytes of an intermediate value, whose result goes on to count. */
        VALUE,
        /** An input file that was handed over and has served. */
        FILE
    }
}
