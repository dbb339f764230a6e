package org.runflow.report.write;

import org.runflow.report.text.ForeignText;

/** Escapes what markup gives a meaning to. Nearly all text is plain, and then costs one look. */
enum Escapes {
    /** Everything that has a meaning anywhere in markup. */
    ALL("&#39;"),
    /** What has a meaning in text between elements of XML, where an apostrophe has none. */
    XML_TEXT("'");

    private static final char UNKNOWN = '\ufffd';

    private final String apostrophe;

    Escapes(String apostrophe) {
        this.apostrophe = apostrophe;
    }

    /** Appends the text on one line, kept from turning the text around it; what XML does not allow becomes a sign for the unknown. */
    void append(String text, StringBuilder to) {
        String line = clean(text);
        int done = 0;
        for (int i = 0; i < line.length(); i++) {
            String escape = escape(line, i);
            if (!escape.isEmpty()) {
                to.append(line, done, i).append(escape);
                done = i + 1;
            }
        }
        to.append(line, done, line.length());
    }

    /** Escapes the text. */
    String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        append(text, escaped);
        return escaped.toString();
    }

    /** What stands for a character; empty if it stands for itself. */
    private String escape(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> apostrophe;
            default -> c >= Character.MIN_SURROGATE && !isAllowed(text, at) ? String.valueOf(UNKNOWN) : "";
        };
    }

    private static boolean isAllowed(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c < '\ufffe';
    }

    /** The text on one line, kept from turning the text around it; not escaped yet. */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return ForeignText.isolated(text);
            }
        }
        return text;
    }

    /** Neither control characters, nor marks of direction, nor letters that run from right to left. */
    private static boolean isPlain(char c) {
        return (c >= ' ' && c <= '~')
                || (c >= '\u00A0' && c < '\u0590')
                || (c >= '\u2010' && c <= '\u2027')
                || (c >= '\u2030' && c <= '\u205F')
                || (c >= '\u2070' && c <= '\u2BFF');
    }
}
