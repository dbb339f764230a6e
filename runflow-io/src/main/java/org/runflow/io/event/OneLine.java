package org.runflow.io.event;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Makes any text fit into a line of a log. */
final class OneLine {
    private static final int MAX_BYTES = 4096;
    private static final String CUT = "…";
    private static final Pattern BREAKING = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private OneLine() {}

    /** The text with blanks for everything that would break a line, cut to 4 KiB of UTF-8. */
    static String of(String text) {
        String line = isBroken(text) ? BREAKING.matcher(text).replaceAll(" ").strip() : text.strip();
        return bytesOf(line) <= MAX_BYTES ? line : cut(line);
    }

    /** Most texts are on one line, and by hand a process that has just begun knows it sooner. */
    private static boolean isBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c >= 0x7f && c <= 0x85) || c == 0x2028 || c == 0x2029) {
                return true;
            }
        }
        return false;
    }

    private static String cut(String line) {
        int bytes = bytesOf(CUT);
        int end = 0;
        while (end < line.length()) {
            int codePoint = line.codePointAt(end);
            bytes += bytesOf(Character.toString(codePoint));
            if (bytes > MAX_BYTES) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return line.substring(0, end) + CUT;
    }

    private static int bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
