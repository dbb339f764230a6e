package org.runflow.error;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One thing wrong with the input, with everything needed to mend it.
 *
 * @param source file name, or what was built in code
 * @param line line in the file, from 1; absent when the problem is not in a line
 * @param column name of the column or property, absent when it is not in one
 * @param value what stood there, shortened when long; absent when nothing did
 * @param message what is wrong and what would be right, a sentence
 */
public record InputProblem(
        String source, OptionalInt line, Optional<String> column, Optional<String> value, String message) {
    private static final int SHOWN_VALUE = 60;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** Shortens the value to what fits a line, and shows line ends and other control characters in it as {@code �}. */
    public InputProblem {
        value = value.map(text -> text.length() <= SHOWN_VALUE ? text : text.substring(0, SHOWN_VALUE) + "…")
                .map(text -> CONTROL.matcher(text).replaceAll("\uFFFD"));
    }

    /**
     * A problem of a whole source.
     *
     * @param source file name, or what was built in code
     * @param message what is wrong and what would be right
     * @return the problem
     */
    public static InputProblem of(String source, String message) {
        return new InputProblem(source, OptionalInt.empty(), Optional.empty(), Optional.empty(), message);
    }

    /** {@return one line: source, line, column, value and message, as far as known} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(source);
        line.ifPresent(number -> text.append(" line ").append(number));
        column.ifPresent(name -> text.append(", ").append(name));
        value.ifPresent(shown -> text.append(" '").append(shown).append("'"));
        return text.append(": ").append(message).toString();
    }
}
