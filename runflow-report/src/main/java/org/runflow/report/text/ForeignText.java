package org.runflow.report.text;

import java.text.Bidi;
import java.util.regex.Pattern;

/** Text that came with a race: made one line, and kept from turning the text around it. */
public final class ForeignText {
    private static final char ISOLATE = '\u2068';
    private static final char END_ISOLATE = '\u2069';
    private static final char FIRST_LATIN = '\u00A0';
    private static final char FIRST_HEBREW = '\u0590';
    private static final char FIRST_DASH = '\u2010';
    private static final char LAST_POINT = '\u2027';

    private ForeignText() {}

    /** Compiled for the first text that needs them. */
    private static final class Marks {
        private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
        private static final Pattern DIRECTION =
                Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    }

    /** Whether all characters are printable and of scripts that run from left to right, as they mostly are: nothing is to be done, and nothing to be loaded for it. */
    private static boolean isOrdinary(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isOrdinary(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOrdinary(char c) {
        return (c >= ' ' && c <= '~') || (c >= FIRST_LATIN && c < FIRST_HEBREW) || (c >= FIRST_DASH && c <= LAST_POINT);
    }

    /**
     * {@return the text on one line: line ends and other control characters become blanks, marks of direction vanish, blanks at its ends too}
     *
     * @param text any text
     */
    public static String line(String text) {
        if (isOrdinary(text)) {
            return text.strip();
        }
        return Marks.CONTROL
                .matcher(Marks.DIRECTION.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /**
     * {@return the text on one line; what runs from right to left is isolated, so that numbers beside it stay where they are}
     *
     * @param text any text
     */
    public static String isolated(String text) {
        if (isOrdinary(text)) {
            return text.strip();
        }
        String line = line(text);
        char[] chars = line.toCharArray();
        return Bidi.requiresBidi(chars, 0, chars.length) ? ISOLATE + line + END_ISOLATE : line;
    }
}
