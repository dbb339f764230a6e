package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sums of person-time over groups that have moved, in small towns and where more people stand than an {@code int} counts: 2 billion milliseconds in one bin are
 * 600 hours, as 60,000 walkers spend there. Each is compared with adding cell by cell.
 */
class TimeRowTest {
    private static final int BIN = 1;

    private final TimeRow all = new TimeRow();
    private final TimeRow counted = new TimeRow();

    /** A group in one bin of three, with cells of up to so much. */
    private static MovedBands group(Random random, long mostMs) {
        int windows = 1 + random.nextInt(600);
        long[] personMs = new long[windows + 3];
        for (int i = 0; i < personMs.length; i++) {
            personMs[i] = random.nextInt(4) == 0 ? 0 : (long) (random.nextDouble() * (double) mostMs);
        }
        BandsBuilder builder = new BandsBuilder(3);
        builder.take(BIN, random.nextInt(400), windows, 3, personMs, new long[windows + 3]);
        return new MovedBands(builder.build(), random.nextInt(200) - 100, random.nextBoolean());
    }

    private static long[] sums(List<MovedBands> groups, int firstWindow, int windows) {
        long[] sums = new long[windows];
        for (MovedBands group : groups) {
            long[] whole = new long[group.bands().windows(BIN)];
            group.bands().addPersonMsTo(BIN, group.bands().firstWindow(BIN), whole.length, 0, whole);
            for (int i = 0; i < whole.length; i++) {
                int at = group.first(BIN) + i - firstWindow;
                if (at >= 0 && at < windows) {
                    sums[at] += whole[i];
                }
            }
        }
        return sums;
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, 5_000_000, 1L << 33, 1L << 40})
    void addsCellByCellAndForgetsTheRunBefore(long mostMs) {
        Random random = new Random(mostMs);
        for (int round = 0; round < 40; round++) {
            List<MovedBands> groups = new ArrayList<>();
            for (int group = random.nextInt(4); group >= 0; group--) {
                groups.add(group(random, mostMs));
            }
            List<MovedBands> some = groups.stream().filter(MovedBands::counted).toList();
            int first = random.nextInt(600) - 100;
            int windows = 1 + random.nextInt(round % 8 == 0 ? 700 : 60);
            long[] expected = sums(groups, first, windows);
            long[] expectedOfSome = sums(some, first, windows);

            all.sum(groups, BIN, first, windows);
            counted.sumAs(all, some, BIN, first);

            long most = Arrays.stream(expected).max().orElseThrow();
            assertThat(all.most()).isEqualTo(most);
            for (int i = 0; i < windows; i++) {
                assertThat(all.get(i)).isEqualTo(expected[i]);
                assertThat(counted.get(i)).isEqualTo(expectedOfSome[i]);
            }
            long bound = expected[random.nextInt(windows)];
            if (bound < most) {
                long above = 0;
                for (int i = 0; i < windows; i++) {
                    above += expected[i] > bound ? expectedOfSome[i] : 0;
                }
                assertThat(counted.sumWhereAbove(all, bound)).isEqualTo(above);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, 1L << 40})
    void aBinThatNobodyReachesHasNoTime(long mostMs) {
        MovedBands group = group(new Random(1), mostMs);
        all.sum(List.of(group), BIN + 1, 0, 5);
        assertThat(all.most()).isZero();
        all.sum(List.of(), BIN, 0, 5);
        assertThat(all.most()).isZero();
        assertThat(group.reaches(BIN)).isTrue();
        assertThat(group.reaches(0) || group.reaches(BIN + 1)).isFalse();
    }
}
