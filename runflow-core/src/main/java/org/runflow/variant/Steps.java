package org.runflow.variant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Numbers at equal distances, exact in decimal digits. */
final class Steps {
    private static final int MOST = 1_000_000;

    private Steps() {}

    static List<BigDecimal> between(String name, double from, double to, double step) {
        if (!(step > 0) || !(to >= from) || !Double.isFinite(to) || !Double.isFinite(from) || Double.isInfinite(step)) {
            throw new IllegalArgumentException(
                    "'" + name + "' goes up from a number to another by steps above 0, not from " + from + " to " + to
                            + " by " + step);
        }
        if ((to - from) / step >= MOST) {
            throw new IllegalArgumentException("'" + name + "' has more than " + MOST + " steps");
        }
        List<BigDecimal> numbers = new ArrayList<>();
        BigDecimal by = BigDecimal.valueOf(step);
        BigDecimal last = BigDecimal.valueOf(to);
        for (BigDecimal at = BigDecimal.valueOf(from); at.compareTo(last) <= 0; at = at.add(by)) {
            numbers.add(at);
        }
        return numbers;
    }
}
