package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        requireSums(in, out, lengthUm, new WindowSpan(0, 20, windowMillis));
    }

    /** More runners than are worked on at a time; who stays for long, for a moment, or not at all. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 400, 900, 1_100, 2_300, 9_000})
    void addsUpFieldsOfAnySize(int longestStayMillis) {
        Random random = new Random(longestStayMillis);
        long[] in = new long[1_500];
        long[] out = new long[in.length];
        for (int i = 0; i < in.length; i++) {
            in[i] = random.nextInt(10_000);
            out[i] = in[i] + (i % 7 == 0 ? 0 : random.nextInt(longestStayMillis + 1));
        }
        requireSums(in, out, 100_000_001, new WindowSpan(0, 20, 1000));
    }

    private static void requireSums(long[] in, long[] out, long lengthUm, WindowSpan span) {
        BinRow row = new BinRow(span, in.length);
        row.add(edge(span, in), edge(span, out), lengthUm);
        CellColumns cells = new CellColumns();
        row.handTo(7, cells);

        long windowMillis = span.windowMillis();
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
        long stays = 0;
        for (int i = 0; i < in.length; i++) {
            stays += out[i] - in[i];
        }
        assertThat(LongStream.of(cells.personMs()).sum()).isEqualTo(stays);
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
