package org.runflow.io.race.read;

import java.util.OptionalDouble;

/** Numbers as files may write them: plain decimals with an optional exponent; no NaN, infinity, hexadecimals or type letters. */
final class Decimal {
    private static final String SIGNS = "+-.eE";
    /** So many signs hold no digits but such as are exact in a double. */
    private static final int SHORT = 16;

    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private Decimal() {}

    /** The finite number a text stands for, or nothing. */
    static OptionalDouble parse(String text) {
        double plain = plain(text);
        if (!Double.isNaN(plain)) {
            return OptionalDouble.of(plain);
        }
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

    /**
     * The number that a few digits with a point or without stand for, NaN for any other text. Its digits and the power of ten below them are exact, so
     * their quotient is the number nearest to the text.
     */
    private static double plain(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        if (text.length() > SHORT) {
            return Double.NaN;
        }
        long digits = 0;
        int point = text.length();
        for (int i = start; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= '0' && sign <= '9') {
                digits = 10 * digits + sign - '0';
            } else if (sign == '.' && point == text.length()) {
                point = i;
            } else {
                return Double.NaN;
            }
        }
        int decimals = Math.max(0, text.length() - point - 1);
        boolean hasDigits = text.length() - start > (point < text.length() ? 1 : 0);
        double number = digits / POWERS_OF_TEN[decimals];
        return !hasDigits ? Double.NaN : start > 0 && digits > 0 ? -number : number;
    }
}
