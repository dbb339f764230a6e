package org.runflow.variant;

import java.math.BigDecimal;

/** What can be chosen, as text: in attributes of runs, in rows and in templates. */
final class ChoiceText {
    private static final int LONGEST = 200;
    /** Larger and smaller powers of ten are written with an exponent. */
    private static final int MOST_DIGITS = 15;

    private ChoiceText() {}

    static String of(Object chosen) {
        String text = chosen instanceof Double || chosen instanceof Float || chosen instanceof BigDecimal
                ? decimal(String.valueOf(chosen))
                : String.valueOf(chosen);
        if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("what can be chosen is written with 1 to " + LONGEST
                    + " characters, none of them a control character; '" + text + "' is not");
        }
        return text;
    }

    private static String decimal(String text) {
        if (!text.chars().allMatch(c -> Character.isDigit(c) || "+-.E".indexOf(c) >= 0)) {
            throw new IllegalArgumentException("a number that can be chosen is finite, " + text + " is not");
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return Math.abs(number.scale()) > MOST_DIGITS ? number.toString() : number.toPlainString();
    }
}
