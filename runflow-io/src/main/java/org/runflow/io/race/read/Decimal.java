package org.runflow.io.race.read;

import java.util.OptionalDouble;

/** Numbers as files may write them: plain decimals with an optional exponent; no NaN, infinity, hexadecimals or type letters. */
final class Decimal {
    private static final String SIGNS = "+-.eE";

    private Decimal() {}

    /** The finite number a text stands for, or nothing. */
    static OptionalDouble parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if ((sign < '0' || sign > '9') && SIGNS.indexOf(sign) < 0) {
                return OptionalDouble.empty();
            }
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? OptionalDouble.of(number + 0.0) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
