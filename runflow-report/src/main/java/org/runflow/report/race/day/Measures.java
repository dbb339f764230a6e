package org.runflow.report.race.day;

import org.runflow.race.density.DensityGridSettings;
import org.runflow.report.text.Numbers;

/** Measures of races as reports print them, see {@link Numbers}. */
public final class Measures {
    private static final String NOTHING = "0.000";
    private static final double SMALLEST_DENSITY = 0.001;

    private Measures() {}

    /**
     * {@return three decimals: bounds of levels have up to three, so a density never seems to lie on the wrong side of its bound; where somebody is, it
     * never seems to be nothing}
     *
     * @param perM2 persons per square metre
     */
    public static String density(double perM2) {
        String density = Numbers.fixed(perM2, 3);
        return perM2 > 0 && density.equals(NOTHING) ? "below " + SMALLEST_DENSITY : density;
    }

    /**
     * {@return two decimals}
     *
     * @param perS persons per second
     */
    public static String rate(double perS) {
        return Numbers.fixed(perS, 2);
    }

    /**
     * {@return one decimal}
     *
     * @param perMinM persons per minute and metre of width
     */
    public static String specificFlow(double perMinM) {
        return Numbers.fixed(perMinM, 1);
    }

    /**
     * {@return two decimals}
     *
     * @param km kilometres
     */
    public static String km(double km) {
        return Numbers.fixed(km, 2);
    }

    /**
     * {@return one decimal}
     *
     * @param metres metres
     */
    public static String metres(double metres) {
        return Numbers.fixed(metres, 1);
    }

    /**
     * {@return two decimals}
     *
     * @param number a mean of counts, or a score
     */
    public static String mean(double number) {
        return Numbers.fixed(number, 2);
    }

    /**
     * {@return six decimals, about a tenth of a metre}
     *
     * @param degrees latitude or longitude
     */
    public static String degrees(double degrees) {
        return Numbers.fixed(degrees, 6);
    }

    /**
     * {@return {@code m:ss}, as runners read a pace}
     *
     * @param minPerKm minutes per kilometre, 0 or more
     */
    public static String pace(double minPerKm) {
        long seconds = Math.round(60 * minPerKm);
        return minutesAndSeconds(seconds);
    }

    /**
     * {@return {@code m:ss} to the whole second, with a minus sign before negative ones}
     *
     * @param seconds seconds after the gun
     */
    public static String delay(double seconds) {
        long whole = Math.round(Math.abs(seconds));
        String sign = seconds < 0 && whole > 0 ? "-" : "";
        return sign + minutesAndSeconds(whole);
    }

    /**
     * {@return the size of a cell, to stand beside every peak: {@code 100 m × 60 s}}
     *
     * @param grid bins and windows of a day
     */
    public static String cell(DensityGridSettings grid) {
        return Numbers.plain(grid.binM()) + " m × " + grid.windowS() + " s";
    }

    /**
     * {@return a stretch in metres: {@code 100–200}}
     *
     * @param fromM where it begins
     * @param toM where it ends
     */
    public static String span(double fromM, double toM) {
        return Numbers.plain(fromM) + "–" + Numbers.plain(toM);
    }

    /**
     * {@return a stretch of a course in kilometres: {@code 0.00–1.25}}
     *
     * @param fromKm where it begins
     * @param toKm where it ends
     */
    public static String spanKm(double fromKm, double toKm) {
        return km(fromKm) + "–" + km(toKm);
    }

    private static String minutesAndSeconds(long seconds) {
        long rest = seconds % 60;
        return seconds / 60 + (rest < 10 ? ":0" : ":") + rest;
    }
}
