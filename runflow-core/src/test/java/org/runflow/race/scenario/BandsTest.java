package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of a group by bin, and the bounds that are kept of them by blocks of windows. */
class BandsTest {
    private static final int BINS = 4;

    private final int[] first = {3, 0, 40, 17};
    private final int[] windows = {13, 0, 1, 60};
    private final long[][] personMs = new long[BINS][];
    private final long[][] distanceUm = new long[BINS][];

    private Bands drawn(long seed, long most) {
        Random random = new Random(seed);
        BandsBuilder builder = new BandsBuilder(BINS);
        for (int bin = 0; bin < BINS; bin++) {
            personMs[bin] = random.longs(windows[bin], 0, most).toArray();
            distanceUm[bin] = random.longs(windows[bin], 0, most).toArray();
            if (windows[bin] > 0) {
                builder.take(bin, first[bin], windows[bin], 0, personMs[bin], distanceUm[bin]);
            }
        }
        return builder.build();
    }

    private static long most(long[] cells, int firstWindow, int block) {
        long most = 0;
        for (int i = 0; i < cells.length; i++) {
            most = Bands.block(firstWindow + i) == block ? Math.max(most, cells[i]) : most;
        }
        return most;
    }

    /** Moved by some windows, a block may reach into two: each is bounded by the larger of the two that may reach into it. */
    @ParameterizedTest
    @ValueSource(longs = {100, 1L << 40})
    void aBlockIsBoundedByTheTwoThatMayReachIntoItAfterAMove(long mostMs) {
        Bands bands = drawn(mostMs, mostMs);
        for (int bin = 0; bin < BINS; bin++) {
            for (int shift = -20; shift <= 20; shift++) {
                int firstBlock = -5;
                long[] rowMs = new long[40];
                long[] rowUm = new long[40];
                bands.addBoundsMsTo(bin, shift, firstBlock, rowMs);
                bands.addBoundsUmTo(bin, shift, firstBlock, rowUm);
                for (int i = 0; i < rowMs.length; i++) {
                    int block = firstBlock + i - Bands.block(shift);
                    assertThat(rowMs[i])
                            .isEqualTo(Math.max(
                                    most(personMs[bin], first[bin], block),
                                    most(personMs[bin], first[bin], block - 1)));
                    assertThat(rowUm[i])
                            .isEqualTo(Math.max(
                                    most(distanceUm[bin], first[bin], block),
                                    most(distanceUm[bin], first[bin], block - 1)));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 1L << 40})
    void totalsAndLargestAreThoseOfTheCells(long mostMs) {
        Bands bands = drawn(7, mostMs);
        long[] segment = new long[100];
        for (int bin = 0; bin < BINS; bin++) {
            long total = 0;
            long most = 0;
            long furthest = 0;
            for (int i = 0; i < windows[bin]; i++) {
                total += personMs[bin][i];
                most = Math.max(most, personMs[bin][i]);
                furthest = Math.max(furthest, distanceUm[bin][i]);
                segment[first[bin] + i] += personMs[bin][i];
            }
            assertThat(bands.totalMs(bin)).isEqualTo(total);
            assertThat(bands.mostMs(bin)).isEqualTo(most);
            assertThat(bands.furthestUm(bin)).isEqualTo(furthest);
            assertThat(bands.windows(bin)).isEqualTo(windows[bin]);
        }
        assertThat(bands.firstWindow()).isEqualTo(3);
        assertThat(bands.windows()).as("from the first of all bins to the last").isEqualTo(74);
        long[] row = new long[100];
        bands.addSegmentMsTo(3, row);
        assertThat(row).isEqualTo(segment);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void withoutAnybodyThereIsNoWindow(int bins) {
        Bands nobody = new BandsBuilder(bins).build();
        assertThat(nobody.windows()).isZero();
        for (int bin = 0; bin < bins; bin++) {
            assertThat(nobody.windows(bin)).isZero();
            assertThat(nobody.totalMs(bin)).isZero();
        }
    }
}
