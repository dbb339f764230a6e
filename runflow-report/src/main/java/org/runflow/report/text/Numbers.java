package org.runflow.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as reports print them: fixed decimals, a point, and no default locale. The exact binary value is rounded, half up, so that every Java
 * version gives the same digits.
 */
public final class Numbers {
    private static final int PLAIN_DECIMALS = 3;
    private static final long[] TENS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000};
    /** Up to here twice a number with six decimals fits. */
    private static final double LARGE = 0x1p40;
    /** What is smaller has no six decimals. */
    private static final double SMALL = 0x1p-32;

    private static final int MANTISSA_BITS = 52;
    private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;

    private Numbers() {}

    /**
     * {@return so many decimals, zeros at the end too}
     *
     * @param number any finite number
     * @param decimals 0 or more
     */
    public static String fixed(double number, int decimals) {
        return decimals(number, decimals);
    }

    /**
     * {@return as few decimals as the number has, at most three: for what people typed}
     *
     * @param number any finite number
     */
    public static String plain(double number) {
        String text = decimals(number, PLAIN_DECIMALS);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /**
     * {@return with a comma before every three digits}
     *
     * @param count any count
     */
    public static String count(long count) {
        return grouped(Long.toString(count));
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

    private static String grouped(String number) {
        StringBuilder digits = new StringBuilder(number);
        int first = number.startsWith("-") ? 1 : 0;
        int point = number.indexOf('.');
        for (int comma = (point < 0 ? number.length() : point) - 3; comma > first; comma -= 3) {
            digits.insert(comma, ',');
        }
        return digits.toString();
    }

    /** Twice the number times a power of ten, cut off, tells how to round: its last bit says half or more. */
    private static String decimals(double number, int decimals) {
        double size = Math.abs(number);
        if (decimals >= TENS.length || !(size < LARGE)) {
            return new BigDecimal(number)
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .toPlainString();
        }
        long twice = size < SMALL ? 0 : twice(size, TENS[decimals]);
        long rounded = (twice >>> 1) + (twice & 1);
        String digits = Long.toString(rounded);
        if (digits.length() <= decimals) {
            digits = "0".repeat(decimals + 1 - digits.length()) + digits;
        }
        int point = digits.length() - decimals;
        return (number < 0 && rounded > 0 ? "-" : "")
                + digits.substring(0, point)
                + (decimals > 0 ? "." + digits.substring(point) : "");
    }

    /** Twice a product, whatever stands behind the point cut off: exact, since the whole bits of the number are multiplied, and shifted only then. */
    private static long twice(double size, long factor) {
        long bits = (Double.doubleToLongBits(size) & MANTISSA) | (MANTISSA + 1);
        int down = MANTISSA_BITS - Math.getExponent(size) - 1;
        long high = Math.multiplyHigh(bits, factor);
        return down < Long.SIZE ? high << (Long.SIZE - down) | (bits * factor) >>> down : high >>> (down - Long.SIZE);
    }
}
