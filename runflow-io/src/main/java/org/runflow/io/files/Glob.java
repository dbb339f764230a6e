package org.runflow.io.files;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of paths that means the same on every machine: {@code *} and {@code ?} stay within a name, {@code **} crosses folders (none or many),
 * <code>[a-z]</code>, <code>[!a-z]</code> and <code>{a,b}</code> as in a shell, {@code \} before any of them takes it as it is. Case counts.
 */
final class Glob {
    private final String text;
    private int at;
    private int braces;

    private Glob(String text) {
        this.text = text;
    }

    /**
     * Compiles a pattern.
     *
     * @throws IllegalArgumentException when it can match nothing in a folder
     */
    static Pattern compile(String text) {
        if (text.isEmpty() || text.startsWith("/") || text.equals("..") || text.startsWith("../")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no pattern of paths within a folder, as '**/*.csv' is one");
        }
        Glob glob = new Glob(text);
        try {
            return Pattern.compile(glob.regex(), Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw glob.broken("a range in a [ ] ends before it begins");
        }
    }

    private String regex() {
        StringBuilder regex = new StringBuilder();
        while (at < text.length()) {
            regex.append(next());
        }
        if (braces > 0) {
            throw broken("a { has no }");
        }
        return regex.toString();
    }

    private String next() {
        return switch (text.charAt(at++)) {
            case '*' -> stars();
            case '?' -> "[^/]";
            case '[' -> "(?!/)" + set();
            case '{' -> opened();
            case '}' -> braces > 0 ? closed() : "\\}";
            case ',' -> braces > 0 ? "|" : ",";
            case '\\' -> escaped();
            default -> literal(at - 1);
        };
    }

    /** A whole sign, which may be two characters: half of one matches nothing. */
    private String literal(int from) {
        int sign = text.codePointAt(from);
        at = from + Character.charCount(sign);
        return Pattern.quote(Character.toString(sign));
    }

    private String escaped() {
        if (at == text.length()) {
            throw broken("nothing follows the \\");
        }
        return literal(at);
    }

    private String opened() {
        braces++;
        return "(?:";
    }

    private String closed() {
        braces--;
        return ")";
    }

    private String stars() {
        if (!text.startsWith("*", at)) {
            return "[^/]*";
        }
        boolean wholeName = at == 1 || text.charAt(at - 2) == '/';
        at++;
        if (!wholeName || !text.startsWith("/", at)) {
            return ".*";
        }
        at++;
        while (text.startsWith("**/", at)) {
            at += 3;
        }
        return "(?:.*/)?";
    }

    private String set() {
        int end = text.indexOf(']', at + 1);
        if (end < 0) {
            throw broken("a [ has no ]");
        }
        String inside = text.substring(at, end);
        at = end + 1;
        boolean not = inside.startsWith("!");
        String members = not ? inside.substring(1) : inside;
        if (members.isEmpty()) {
            throw broken("nothing stands in a [ ]");
        }
        String escaped = members.replaceAll("[\\\\\\[\\]^&]", "\\\\$0");
        return "[" + (not ? "^" : "") + escaped + "]";
    }

    private IllegalArgumentException broken(String why) {
        return new IllegalArgumentException("'" + text + "' is no pattern of paths: " + why);
    }
}
