package org.runflow.io.race.check;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Lengths in messages: fixed decimals of the number as it would be printed, half up, and a point in every locale. */
public final class Metres {
    private Metres() {}

    /**
     * {@return so many decimals, zeros at the end too}
     *
     * @param number any number from 0
     * @param decimals 0 or more
     */
    public static String fixed(double number, int decimals) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                : Double.toString(number);
    }
}
