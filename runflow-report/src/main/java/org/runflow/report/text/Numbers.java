package org.runflow.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as reports print them: fixed decimals, a point, and no default locale. The exact binary value is rounded, half up, so that every Java
 * version gives the same digits.
 */
public final class Numbers {
    private Numbers() {}

    /**
     * {@return so many decimals, zeros at the end too}
     *
     * @param number any finite number
     * @param decimals 0 or more
     */
    public static String fixed(double number, int decimals) {
        return decimals(number, decimals).toPlainString();
    }

    /**
     * {@return as few decimals as the number has, at most three: for what people typed}
     *
     * @param number any finite number
     */
    public static String plain(double number) {
        return decimals(number, 3).stripTrailingZeros().toPlainString();
    }

    /**
     * {@return with a comma before every three digits}
     *
     * @param count any count
     */
    public static String count(long count) {
        return grouped(BigDecimal.valueOf(count));
    }

    /**
     * {@return minutes with one decimal, and with a comma before every three digits}
     *
     * @param seconds seconds
     */
    public static String minutes(double seconds) {
        return grouped(decimals(seconds / 60, 1));
    }

    /**
     * {@return hours with one decimal, and with a comma before every three digits}
     *
     * @param seconds seconds
     */
    public static String hours(double seconds) {
        return grouped(decimals(seconds / 3600, 1));
    }

    /**
     * {@return a share in per cent with two decimals; 0 of 0 is 0}
     *
     * @param part 0 or more
     * @param whole at least {@code part}
     */
    public static String percent(double part, double whole) {
        return decimals(whole > 0 ? 100 * part / whole : 0, 2) + " %";
    }

    /**
     * {@return a share in per cent with one decimal; 0 of 0 is 0}
     *
     * @param part 0 or more
     * @param whole at least {@code part}
     */
    public static String share(long part, long whole) {
        return decimals(whole > 0 ? 100.0 * part / whole : 0, 1) + " %";
    }

    /**
     * {@return a counted noun: {@code 1 segment}, {@code 1,200 segments}}
     *
     * @param count how many
     * @param noun in the singular; its plural takes an s
     */
    public static String counted(long count, String noun) {
        return counted(count, noun, noun + "s");
    }

    /**
     * {@return a counted noun: {@code 1 pass}, {@code 1,200 passes}}
     *
     * @param count how many
     * @param singular the noun after 1
     * @param plural the noun after every other count
     */
    public static String counted(long count, String singular, String plural) {
        return count(count) + " " + (count == 1 ? singular : plural);
    }

    private static String grouped(BigDecimal number) {
        StringBuilder digits = new StringBuilder(number.toPlainString());
        int first = number.signum() < 0 ? 1 : 0;
        int end = digits.length() - (number.scale() > 0 ? number.scale() + 1 : 0);
        for (int comma = end - 3; comma > first; comma -= 3) {
            digits.insert(comma, ',');
        }
        return digits.toString();
    }

    private static BigDecimal decimals(double number, int scale) {
        return new BigDecimal(number).setScale(scale, RoundingMode.HALF_UP);
    }
}
