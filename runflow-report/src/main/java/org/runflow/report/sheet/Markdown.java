package org.runflow.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.runflow.report.text.ForeignText;

/**
 * Writes GitHub-flavoured Markdown that is also easy to read as plain text: paragraphs of at most {@value #WIDTH} columns, padded tables, line
 * feeds as line ends. Every method takes Markdown; text that comes from elsewhere goes through {@link #text} first. Not safe for use by several
 * threads.
 */
public final class Markdown {
    /** Columns of a line of running text; a longer word stands alone. */
    public static final int WIDTH = 100;

    /** Marks within a line; underscores but those inside a word; what would start a block where a line begins. */
    private static final Pattern SPECIAL = Pattern.compile(
            "[\\\\`*\\[\\]|~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])" + "|^[-+#=]|(?<=^\\d{1,9})[.)](?=\\s|$)");

    private static final String SPECIAL_SIGNS = "\\`*[]|~_-+#=.)";

    private static final Pattern BLOCK_START =
            Pattern.compile("[-+*]|#{1,6}|[>|].*|[-=*_]{2,}|=+|(```|~~~).*|\\d{1,9}[.)]");
    /** Digits beside, with what else {@link #BLOCK_START} begins. */
    private static final String BLOCK_STARTS = "-+*#>|=_`~";
    /** What would be taken for the end of a heading instead of its last word. */
    private static final Pattern HEADING_END = Pattern.compile("(?<=\\s)#+$");

    private static final Pattern NUMBER = Pattern.compile("\\(?[\\d.,]*\\d");

    private static final String BLANKS = " \t\n\u000B\f\r";

    private final StringBuilder out = new StringBuilder();

    /** An empty text. */
    public Markdown() {}

    /**
     * {@return Markdown that shows the text as it is, on one line}
     *
     * @param foreign any text
     */
    public static String text(String foreign) {
        String oneLine = ForeignText.isolated(foreign);
        String quoted = mayNeedQuotes(oneLine) ? SPECIAL.matcher(oneLine).replaceAll("\\\\$0") : oneLine;
        return quoted.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Whether a text holds any character that {@link #SPECIAL} knows. */
    private static boolean mayNeedQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SPECIAL_SIGNS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Adds a heading.
     *
     * @param level 1 to 6
     * @param title Markdown
     * @return this
     */
    public Markdown heading(int level, String title) {
        return block("#".repeat(level) + " " + HEADING_END.matcher(title).replaceAll("\\\\$0"));
    }

    /**
     * Adds a paragraph, wrapped.
     *
     * @param markdown any length; blanks and line ends are where it may be wrapped
     * @return this
     */
    public Markdown paragraph(String markdown) {
        return block(wrapped(markdown, "", ""));
    }

    /**
     * Adds a list.
     *
     * @param items Markdown; without any, nothing is added
     * @return this
     */
    public Markdown bullets(List<String> items) {
        return list(items, false);
    }

    /**
     * Adds a numbered list.
     *
     * @param items Markdown; without any, nothing is added
     * @return this
     */
    public Markdown numbered(List<String> items) {
        return list(items, true);
    }

    /**
     * Adds a table.
     *
     * @param table its columns and rows
     * @return this
     */
    public Markdown table(MarkdownTable table) {
        return block(table.toString());
    }

    /** {@return everything added so far, with a line feed at its end} */
    @Override
    public String toString() {
        return out.toString();
    }

    private Markdown list(List<String> items, boolean numbered) {
        if (items.isEmpty()) {
            return this;
        }
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            String mark = numbered ? i + 1 + ". " : "* ";
            lines.append(i == 0 ? "" : "\n").append(wrapped(items.get(i), mark, " ".repeat(mark.length())));
        }
        return block(lines.toString());
    }

    private Markdown block(String text) {
        out.append(out.isEmpty() ? "" : "\n").append(text).append('\n');
        return this;
    }

    /** Breaks between words, but never before one that would start another block at the beginning of a line, nor between number and unit. */
    private static String wrapped(String markdown, String firstIndent, String indent) {
        StringBuilder lines = new StringBuilder(firstIndent);
        int column = firstIndent.length();
        int lineStart = column;
        for (String words : unbreakable(markdown)) {
            int width = width(words);
            if (column > lineStart && column + 1 + width > WIDTH) {
                lines.append('\n').append(indent);
                column = indent.length();
                lineStart = column;
            } else if (column > lineStart) {
                lines.append(' ');
                column++;
            }
            lines.append(words);
            column += width;
        }
        return lines.toString();
    }

    private static List<String> unbreakable(String markdown) {
        List<String> together = new ArrayList<>();
        String before = "";
        for (String word : words(markdown.strip())) {
            int last = together.size() - 1;
            if (last >= 0 && (startsBlock(word) || isNumber(before))) {
                together.set(last, together.get(last) + " " + word);
            } else {
                together.add(word);
            }
            before = word;
        }
        return together;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (BLANKS.indexOf(text.charAt(i)) >= 0) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        words.add(text.substring(start));
        return words;
    }

    private static boolean startsBlock(String word) {
        return !word.isEmpty()
                && (BLOCK_STARTS.indexOf(word.charAt(0)) >= 0 || isDigit(word.charAt(0)))
                && BLOCK_START.matcher(word).matches();
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty()
                && isDigit(word.charAt(word.length() - 1))
                && NUMBER.matcher(word).matches();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
