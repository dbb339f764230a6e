package org.runflow.race.rule;

import java.util.Locale;

/**
 * Numbers with a fixed number of decimals, as {@link String#format} writes them in the root locale. Most need none of what that takes to begin with:
 * where the rest behind the last decimal is clearly below or above a half, it is cut off or rounded up.
 */
public final class Decimals {
    private static final double[] TENS = {1, 10, 100, 1000};
    /** From here on a product of a number and a power of ten may be too far off. */
    private static final double LARGE = 1e9;
    /** How near to a half a rest must not come; the number as people see it and the product are off by less than a fifth of it. */
    private static final double NEAR = 1e-6;
    /** Below it the test tries every half. */
    private static final long FEW = 100_000;

    private Decimals() {}

    /**
     * {@return what {@code %.nf} gives for n decimals} Pure.
     *
     * @param number any number
     * @param decimals 0 to 3
     */
    public static String of(double number, int decimals) {
        double scaled = number * TENS[decimals];
        // negative numbers, which negative zero is, and those that are none go the other way
        if (1 / number > 0 && scaled < LARGE) {
            long whole = (long) scaled;
            double fromHalf = scaled - whole - 0.5;
            if (Math.abs(fromHalf) > NEAR) {
                return text(fromHalf > 0 ? whole + 1 : whole, decimals);
            }
            if (whole < FEW && number == (10 * whole + 5) / (10 * TENS[decimals])) {
                // a half as people type it, which goes up although its binary value may lie below
                return text(whole + 1, decimals);
            }
        }
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }

    /**
     * {@return a count with a comma before every three digits} Pure.
     *
     * @param count any count
     */
    public static String grouped(long count) {
        StringBuilder digits = new StringBuilder(Long.toString(count));
        int first = count < 0 ? 1 : 0;
        for (int comma = digits.length() - 3; comma > first; comma -= 3) {
            digits.insert(comma, ',');
        }
        return digits.toString();
    }

    private static String text(long scaled, int decimals) {
        String digits = Long.toString(scaled);
        if (decimals == 0) {
            return digits;
        }
        int point = digits.length() - decimals;
        return point > 0
                ? digits.substring(0, point) + "." + digits.substring(point)
                : "0." + "0".repeat(-point) + digits;
    }
}
