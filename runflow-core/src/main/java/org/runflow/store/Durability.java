package org.runflow.store;

/** Says what a power cut may take of what a store or a catalog has written. That a process is killed takes nothing in either case. Safe for use by several threads. */
@FunctionalInterface
public interface Durability {
    /** {@return whether what was written has reached the disk when a call returns} */
    boolean isForced();

    /** {@return that of files which a power cut may take, if they are among the newest; the default everywhere} */
    static Durability buffered() {
        return () -> false;
    }

    /** {@return that of files which survive a power cut; slower by milliseconds per file} */
    static Durability forced() {
        return () -> true;
    }
}
