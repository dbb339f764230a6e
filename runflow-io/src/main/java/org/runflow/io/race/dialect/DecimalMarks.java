package org.runflow.io.race.dialect;

import java.util.Optional;
import java.util.regex.Pattern;

/** The decimal mark of one table: that of its first number with a mark. Not safe for use by several threads. */
public final class DecimalMarks {
    private static final Pattern MARKED = Pattern.compile("[+-]?\\d*[.,]\\d*(?:[eE][+-]?\\d+)?");
    private static final Pattern LIKE_THOUSANDS = Pattern.compile("[+-]?\\d{1,3},\\d{3}");

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
        return MARKED.matcher(text).matches() ? text.replace(',', '.') : text;
    }

    /**
     * Takes note of a numeric cell.
     *
     * @param text its text
     * @param atLine its line
     * @return what is wrong when its mark is not that of the numbers before; nothing for texts that are no number with a mark
     */
    public Optional<String> clash(String text, int atLine) {
        if (!MARKED.matcher(text).matches()) {
            return Optional.empty();
        }
        char its = text.indexOf(',') >= 0 ? ',' : '.';
        if (mark == 0) {
            mark = its;
            line = atLine;
            first = text;
        }
        if (its == mark) {
            likeThousands &= LIKE_THOUSANDS.matcher(text).matches();
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

    private static String shown(char mark) {
        return mark == ',' ? "comma" : "point";
    }
}
