package org.runflow.io.race.dialect;

import java.util.Optional;

/** The decimal mark of one table: that of its first number with a mark. Not safe for use by several threads. */
public final class DecimalMarks {
    private static final int THOUSAND_DIGITS = 3;

    private String first = "";
    private char mark;
    private int line;
    private boolean likeThousands = true;

    /** Prepares for a table of which no number is known yet. */
    public DecimalMarks() {}

    /**
     * {@return the number with a point, whatever its mark; other texts unchanged}
     *
     * @param text text of a numeric cell
     */
    public static String withPoint(String text) {
        return isMarked(text) ? text.replace(',', '.') : text;
    }

    /**
     * Takes note of a numeric cell.
     *
     * @param text its text
     * @param atLine its line
     * @return what is wrong when its mark is not that of the numbers before; nothing for texts that are no number with a mark
     */
    public Optional<String> clash(String text, int atLine) {
        if (!isMarked(text)) {
            return Optional.empty();
        }
        char its = text.indexOf(',') >= 0 ? ',' : '.';
        if (mark == 0) {
            mark = its;
            line = atLine;
            first = text;
        }
        if (its == mark) {
            likeThousands = likeThousands && isLikeThousands(text);
            return Optional.empty();
        }
        return Optional.of("has a decimal " + shown(its) + ", but line " + line + " has a decimal " + shown(mark)
                + "; a file needs one decimal mark");
    }

    /** {@return whether the table has decimal commas} */
    public boolean isComma() {
        return mark == ',';
    }

    /** {@return the line of the first number with a mark, 0 when there was none} */
    public int line() {
        return line;
    }

    /** {@return the first number with a mark, empty when there was none} */
    public String first() {
        return first;
    }

    /** {@return whether all numbers with a mark have a comma and three digits after it, so that it may separate thousands} */
    public boolean mayBeThousands() {
        return isComma() && likeThousands;
    }

    /** Whether a text is a number with a mark: digits may lack on either side of it, and an exponent may follow. */
    private static boolean isMarked(String text) {
        int mark = digitsEnd(text, signEnd(text, 0));
        if (mark == text.length() || (text.charAt(mark) != '.' && text.charAt(mark) != ',')) {
            return false;
        }
        int end = digitsEnd(text, mark + 1);
        return end == text.length() || isExponent(text, end);
    }

    private static boolean isExponent(String text, int start) {
        int digits = signEnd(text, start + 1);
        return (text.charAt(start) == 'e' || text.charAt(start) == 'E')
                && digits < text.length()
                && digitsEnd(text, digits) == text.length();
    }

    /** Whether a number with a mark is one to three digits, a comma and three digits. */
    private static boolean isLikeThousands(String marked) {
        int comma = marked.indexOf(',');
        int before = comma - signEnd(marked, 0);
        return before >= 1
                && before <= THOUSAND_DIGITS
                && digitsEnd(marked, comma + 1) == marked.length()
                && marked.length() == comma + 1 + THOUSAND_DIGITS;
    }

    private static int signEnd(String text, int start) {
        return start < text.length() && (text.charAt(start) == '+' || text.charAt(start) == '-') ? start + 1 : start;
    }

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static String shown(char mark) {
        return mark == ',' ? "comma" : "point";
    }
}
