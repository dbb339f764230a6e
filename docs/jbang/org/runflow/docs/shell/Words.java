package org.runflow.docs.shell;

/** Words that agree with their numbers. */
final class Words {
    private Words() {}

    /** {@return a number of things, as in {@code 1 segment} and {@code 2 segments}} */
    static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
