package org.runflow.io.race.read;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.model.Field;
import org.runflow.race.model.NumberRange;

/**
 * Which numbers a cell or property takes.
 *
 * @param rule what would be right, for messages
 * @param accepts whether a finite number is one of them
 */
record Range(String rule, DoublePredicate accepts) {
    /** Longest course, kilometres; beyond it a number is a slip. */
    private static final double MAX_KM = 10_000;

    private static final double FULL_TURN = 360;
    private static final int MAX_COUNT = 1_000_000;
    private static final double DAY_MILLIS = 86_400_000;
    /** What is left of a millisecond by rounding. */
    private static final double NO_MILLIS = 1e-6;

    static final Range ABOVE_0 = of(NumberRange.ABOVE_0);
    static final Range DISTANCE_KM =
            new Range("must be a number of kilometres above 0, at most 10000", km -> km > 0 && km <= MAX_KM);
    static final Range KM = new Range("must be a number of kilometres from 0 to 10000", km -> km >= 0 && km <= MAX_KM);
    static final Range PACE = new Range("must be a pace above 0 and at most 60 minutes per kilometre", Field::isPace);
    static final Range OFFSET_S = new Range(
            "must be a number of seconds from 0 to " + Field.MAX_ELAPSED_S, s -> s >= 0 && s <= Field.MAX_ELAPSED_S);
    static final Range ELAPSED_S = new Range(
            "must be a number of seconds from -" + Field.MAX_ELAPSED_S + " to " + Field.MAX_ELAPSED_S,
            s -> Math.abs(s) <= Field.MAX_ELAPSED_S);
    static final Range LATITUDE = new Range("must be a latitude from -90 to 90 degrees", GeoPoint::isLatitude);
    static final Range LONGITUDE = new Range("must be a longitude from -180 to 180 degrees", GeoPoint::isLongitude);
    /** Programs that draw across the date line go on counting. */
    static final Range TRACK_LONGITUDE =
            new Range("must be a longitude from -360 to 360 degrees", degrees -> Math.abs(degrees) <= FULL_TURN);

    static final Range COUNT = whole(0, MAX_COUNT);

    /** The numbers that a value of the model may be. */
    static Range of(NumberRange range) {
        return new Range(range.rule(), range::accepts);
    }

    /** Whole numbers within bounds, both included. */
    static Range whole(int least, int most) {
        return of(NumberRange.whole(least, most));
    }

    /** Times within a day, in whole milliseconds: as people write them, for 1.001 of 1000 ms is a little less than a whole number to a computer. */
    static Range withinADay(String unit, long unitMillis) {
        return new Range("must be a number of " + unit + " within a day, in whole milliseconds", number -> {
            double millis = number * unitMillis;
            return Math.abs(millis) <= DAY_MILLIS && Math.abs(millis - Math.rint(millis)) < NO_MILLIS;
        });
    }

    /** The number a text stands for when it is one of these, or nothing. */
    OptionalDouble parse(String text) {
        OptionalDouble number = Decimal.parse(text);
        return number.isPresent() && accepts.test(number.getAsDouble()) ? number : OptionalDouble.empty();
    }
}
