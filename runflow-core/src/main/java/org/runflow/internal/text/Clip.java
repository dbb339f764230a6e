package org.runflow.internal.text;

/** Cuts texts that go into files. */
public final class Clip {
    /** More than anybody reads, and little enough for a line of a log: 4 KiB of UTF-8 at most. */
    private static final int MAX_CHARS = 1_300;

    private Clip() {}

    /**
     * {@return the text, or its beginning and how long it was}
     *
     * @param text any
     */
    public static String of(String text) {
        if (text.length() <= MAX_CHARS) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
        return text.substring(0, end) + "… (" + text.length() + " characters)";
    }
}
