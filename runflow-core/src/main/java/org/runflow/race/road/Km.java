package org.runflow.race.road;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Kilometres for people and for tables: whole metres, without zeros at the end. */
final class Km {
    private Km() {}

    static String text(double km) {
        BigDecimal metres =
                BigDecimal.valueOf(km).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return metres.setScale(Math.max(1, metres.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
