package org.runflow.metric;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What fields and metrics may be called, and texts that come out of rows. */
final class Names {
    static final int LONGEST = 64;
    /** Longest text of a row that is kept as it is. */
    static final int LONGEST_TEXT = 200;

    private static final int KEPT = 160;
    private static final int DIGITS = 32;
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1," + LONGEST + "}");

    private Names() {}

    static void check(String of, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of a " + of + " has 1 to " + LONGEST
                    + " characters, none of them a control character; '" + name + "' is none");
        }
    }

    /** {@return a text that can be stored: one that is too long ends in a digest of the whole, so that different texts stay different} */
    static String storable(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return hasSurrogates(text) ? wellFormed(text) : text;
        }
        String digest = Hashing.sha256().hashUnencodedChars(text).toString();
        return wellFormed(text.substring(0, KEPT)) + "…" + digest.substring(0, DIGITS);
    }

    /** A loop, as every text of every row comes by here. */
    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Half a character becomes a question mark. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
