package org.runflow.items;

import java.math.BigDecimal;

/**
 * How many items may fail before the stage over them fails. Within it the stage is PARTIAL: what depends on it runs with the values there are, and the run
 * ends with exit code 1. Whatever the tolerance, a stage that has items, failures and not one value has failed.
 *
 * @param most how many items may fail, at least 0
 * @param share of all items that may fail, 0 to 1
 */
public record Tolerance(int most, double share) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a number or share out of its range
     */
    public Tolerance {
        if (most < 0) {
            throw new IllegalArgumentException("at least 0 items may fail, not " + most);
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of items lies between 0 and 1, not at " + share);
        }
    }

    /** {@return no failure at all; the default} */
    public static Tolerance none() {
        return new Tolerance(0, 1);
    }

    /** {@return any number of failures} */
    public static Tolerance any() {
        return new Tolerance(Integer.MAX_VALUE, 1);
    }

    /**
     * {@return so many failures}
     *
     * @param failures at least 0
     */
    public static Tolerance atMost(int failures) {
        return new Tolerance(failures, 1);
    }

    /**
     * {@return that share of failures among all items, the share itself included}
     *
     * @param share 0 to 1; taken as the decimal number that it is written as
     */
    public static Tolerance upToShare(double share) {
        return new Tolerance(Integer.MAX_VALUE, share);
    }

    /**
     * {@return whether so many failures are within it}
     *
     * @param failures at least 0
     * @param items how many there are in all
     */
    public boolean allows(int failures, int items) {
        BigDecimal limit = BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(items));
        return failures <= most && BigDecimal.valueOf(failures).compareTo(limit) <= 0;
    }

    /** {@return what it allows, in words: {@code at most 3}} */
    @Override
    public String toString() {
        if (most == 0 || share == 0) {
            return "none";
        }
        String number = most == Integer.MAX_VALUE ? "" : "at most " + most;
        String part = share == 1 ? "" : "at most a share of " + share;
        return number.isEmpty() && part.isEmpty()
                ? "any number"
                : number + (number.isEmpty() || part.isEmpty() ? "" : ", and ") + part;
    }
}
