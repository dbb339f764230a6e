package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.race.model.Trajectories;

/**
 * Bins of a few micrometres in windows of a few milliseconds, where every other position is a tie of the rounding, and bins so long and slow
 * that a double does not hold the product of length and time.
 */
class BinRowTest {
    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void roundsPositionsHalfUpFromTheEdgeOfEntry(long seed) {
        Random random = new Random(seed);
        boolean huge = seed % 2 == 0;
        long lengthUm = huge ? 9_999_999_999L - 2L * random.nextInt(1000) : 1 + random.nextInt(12);
        long windowMillis = huge ? 900_000 : 1 + random.nextInt(4);
        long gridMillis = huge ? windowMillis : 1;
        long[] in = new long[20];
        long[] out = new long[20];
        for (int i = 0; i < in.length; i++) {
            in[i] = random.nextInt((int) (5 * windowMillis / gridMillis)) * gridMillis;
            out[i] = in[i] + random.nextInt((int) (12 * windowMillis / gridMillis)) * gridMillis;
        }
        WindowSpan span = new WindowSpan(0, 20, windowMillis);

        BinRow row = new BinRow(span, in.length);
        row.add(edge(span, in), edge(span, out), lengthUm);
        CellColumns cells = new CellColumns();
        row.collect(7, cells);

        for (int cell = 0; cell < cells.size(); cell++) {
            long start = cells.windows()[cell] * windowMillis;
            long end = start + windowMillis;
            long personMs = 0;
            long distanceUm = 0;
            for (int i = 0; i < in.length; i++) {
                long from = Math.max(in[i], start);
                long to = Math.min(out[i], end);
                if (from < to) {
                    personMs += to - from;
                    distanceUm += positionUm(in[i], out[i], to, lengthUm) - positionUm(in[i], out[i], from, lengthUm);
                }
            }
            assertThat(cells.personMs()[cell]).isEqualTo(personMs);
            assertThat(cells.distanceUm()[cell]).isEqualTo(distanceUm);
        }
    }

    private static long positionUm(long in, long out, long at, long lengthUm) {
        BigInteger walkedTimesStay = BigInteger.valueOf(lengthUm).multiply(BigInteger.valueOf(at - in));
        BigInteger stay = BigInteger.valueOf(out - in);
        return walkedTimesStay.shiftLeft(1).add(stay).divide(stay.shiftLeft(1)).longValueExact();
    }

    private static EdgeTimes edge(WindowSpan span, long[] millis) {
        EdgeTimes edge = new EdgeTimes(span, millis.length);
        edge.moveTo(
                new Trajectories() {
                    @Override
                    public int size() {
                        return millis.length;
                    }

                    @Override
                    public long crossingMillis(int runner, double km) {
                        return millis[runner];
                    }
                },
                0);
        return edge;
    }
}
