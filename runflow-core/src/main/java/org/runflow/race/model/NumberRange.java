package org.runflow.race.model;

import java.util.function.DoublePredicate;

/**
 * Which numbers a value of the model may be. One constant serves the record that refuses others and the readers that explain what would be right.
 *
 * @param rule what would be right, such as {@code must be a number greater than 0}
 * @param test tells the numbers; asked about finite ones only
 */
public record NumberRange(String rule, DoublePredicate test) {
    /** All numbers above 0. */
    public static final NumberRange ABOVE_0 = new NumberRange("must be a number greater than 0", number -> number > 0);

    /**
     * Accepts whole numbers within bounds.
     *
     * @param least the smallest
     * @param most the largest
     * @return the range, both bounds included
     */
    public static NumberRange whole(int least, int most) {
        return new NumberRange(
                "must be a whole number from " + least + " to " + most,
                number -> number == Math.rint(number) && number >= least && number <= most);
    }

    /**
     * Tells whether a number lies in the range.
     *
     * @param number any number
     * @return whether it is finite and passes the test
     */
    public boolean accepts(double number) {
        return Double.isFinite(number) && test.test(number);
    }

    /**
     * Refuses a number outside the range.
     *
     * @param what whose number it is, begins the message
     * @param number the number
     * @throws IllegalArgumentException if the range does not accept it
     */
    void require(String what, double number) {
        if (!accepts(number)) {
            throw new IllegalArgumentException(what + " " + rule + ", was " + number);
        }
    }

    void require(String what, long number) {
        if (!accepts((double) number)) {
            throw new IllegalArgumentException(what + " " + rule + ", was " + number);
        }
    }
}
