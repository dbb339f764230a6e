package org.runflow.race.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class PassSweepTest {
    /** The longest window there is, 2,147 km in millimetres; a prime. */
    private static final BigInteger LONGEST = BigInteger.valueOf(Integer.MAX_VALUE);

    /** Over stays of weeks a part of such a window can lie so near below a whole millisecond that a double is there already. */
    @Test
    void wholeMillisecondsAreNotRoundedUp() {
        int tooMany = 0;
        for (long stay = 2_000_000_000; stay < 2_000_001_000; stay++) {
            long justBelow = BigInteger.valueOf(stay)
                    .modInverse(LONGEST)
                    .negate()
                    .mod(LONGEST)
                    .longValueExact();
            tooMany += (long) (stay * share(justBelow, Integer.MAX_VALUE))
                            > assertFloor(stay, justBelow, Integer.MAX_VALUE)
                    ? 1
                    : 0;
        }
        assertThat(tooMany).as("doubles that are one too many").isPositive();
    }

    /** A part that is a whole number of milliseconds, of which a double misses some. */
    @Test
    void wholeMillisecondsAreReached() {
        int tooFew = 0;
        for (long window = 1000; window < 3000; window++) {
            long stay = 701 * window;
            tooFew += (long) (stay * share(window / 3, window)) < assertFloor(stay, window / 3, window) ? 1 : 0;
        }
        assertThat(tooFew).as("doubles that are one too few").isPositive();
    }

    private static double share(long part, long window) {
        return (double) part / window;
    }

    private static long assertFloor(long stay, long part, long window) {
        long floor = BigInteger.valueOf(stay)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(window))
                .longValueExact();
        assertThat(PassSweep.wholePart(stay, part, window, share(part, window))).isEqualTo(floor);
        return floor;
    }
}
