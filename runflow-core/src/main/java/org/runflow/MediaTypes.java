package org.runflow;

/** Tells media types from other texts. By hand, because a document may be made for every item. */
final class MediaTypes {
    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    private MediaTypes() {}

    /** Whether a text is two words with a {@code /} between them, and perhaps parameters on the same line behind a {@code ;}. */
    static boolean isOne(String text) {
        int slash = endOfWord(text, 0);
        if (slash == 0 || slash == text.length() || text.charAt(slash) != '/') {
            return false;
        }
        int end = endOfWord(text, slash + 1);
        return end > slash + 1 && (end == text.length() || (text.charAt(end) == ';' && isLine(text, end)));
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && isInWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isInWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_.+-".indexOf(c) >= 0;
    }

    private static boolean isLine(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (LINE_ENDS.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
