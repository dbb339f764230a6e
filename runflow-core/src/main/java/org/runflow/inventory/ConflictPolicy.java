package org.runflow.inventory;

/** What becomes of a file that is at the target already. */
public enum ConflictPolicy {
    /** It stays, whatever it holds. */
    KEEP,
    /** It is replaced unless it is known, or found, to hold the same. */
    REPLACE_IF_DIFFERENT,
    /** It is replaced. */
    REPLACE,
    /** It stays, and unless it is known to hold the same, nothing at all is transferred. */
    FAIL
}
