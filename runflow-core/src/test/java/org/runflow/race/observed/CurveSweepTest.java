package org.runflow.race.observed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.runflow.race.model.RaceClock;
import org.runflow.race.observed.ArrivalComparison.Arrived;
import org.runflow.race.observed.ArrivalComparison.Point;

/** Curves against counting everybody at every millisecond at which anything happens. */
class CurveSweepTest {
    private static final RaceClock CLOCK = new RaceClock(LocalDate.of(2026, 5, 10), ZoneOffset.ofHours(-3));
    private static final long MINUTE = 60_000;

    @Test
    void curvesAreThoseOfCountingEverybody() {
        Random random = new Random(16);
        for (int round = 0; round < 500; round++) {
            int span = random.nextBoolean() ? 40 : 400_000;
            long[] planned = random.longs(random.nextInt(30), 0, span).sorted().toArray();
            List<ObservedArrivals.Watch> watches = watches(random, span);

            CurveSweep sweep = new CurveSweep(CLOCK, planned, new ObservedArrivals(watches).watches());

            compare(planned, watches, sweep);
        }
    }

    private static void compare(long[] planned, List<ObservedArrivals.Watch> watches, CurveSweep sweep) {
        long[] watched = LongStream.of(planned)
                .filter(at ->
                        watches.stream().anyMatch(watch -> millis(watch.from()) <= at && at <= millis(watch.until())))
                .toArray();
        long[] seen = watches.stream()
                .flatMap(watch -> watch.arrivals().stream())
                .mapToLong(CurveSweepTest::millis)
                .sorted()
                .toArray();
        assertThat(sweep.unwatched()).isEqualTo(planned.length - watched.length);
        compare(watched, sweep.planned());
        compare(seen, sweep.observed());

        TreeSet<Long> minutes = new TreeSet<>();
        TreeSet<Long> instants = new TreeSet<>();
        for (ObservedArrivals.Watch watch : watches) {
            minutes.add(millis(watch.from()));
            minutes.add(millis(watch.until()));
            LongStream.rangeClosed(millis(watch.from()), millis(watch.until()))
                    .filter(at -> at % MINUTE == 0)
                    .forEach(minutes::add);
        }
        instants.addAll(minutes);
        LongStream.of(watched).forEach(instants::add);
        LongStream.of(seen).forEach(instants::add);
        assertThat(sweep.curve())
                .isEqualTo(minutes.stream().map(at -> point(at, watched, seen)).toList());
        Point farthest = null;
        for (long at : instants) {
            Point point = point(at, watched, seen);
            if (farthest == null || Math.abs(point.difference()) > Math.abs(farthest.difference())) {
                farthest = point;
            }
        }
        assertThat(sweep.largest().orElse(null)).isEqualTo(farthest);
    }

    private static void compare(long[] sorted, Arrived arrived) {
        assertThat(arrived.count()).isEqualTo(sorted.length);
        assertThat(arrived.first().isPresent()).isEqualTo(sorted.length > 0);
        if (sorted.length > 0) {
            assertThat(arrived.first()).contains(CLOCK.at(sorted[0]));
            assertThat(arrived.median()).contains(CLOCK.at(sorted[(sorted.length + 1) / 2 - 1]));
            assertThat(arrived.last()).contains(CLOCK.at(sorted[sorted.length - 1]));
        }
    }

    private static Point point(long at, long[] planned, long[] seen) {
        return new Point(
                CLOCK.at(at),
                (int) LongStream.of(planned).filter(one -> one <= at).count(),
                (int) LongStream.of(seen).filter(one -> one <= at).count());
    }

    /** None to three watches one after the other, some of them touching, some of one instant. */
    private static List<ObservedArrivals.Watch> watches(Random random, int span) {
        List<ObservedArrivals.Watch> watches = new ArrayList<>();
        long from = random.nextInt(span) - span / 4L;
        for (int i = random.nextInt(4); i > 0; i--) {
            long end = from + (random.nextInt(4) == 0 ? 0 : random.nextInt(span));
            long until = Math.max(end, 0); // of this day
            List<Instant> seen = random.longs(random.nextInt(20), from, until + 1)
                    .mapToObj(CurveSweepTest::instant)
                    .toList();
            watches.add(new ObservedArrivals.Watch(instant(from), instant(until), seen));
            from = until + (random.nextInt(3) == 0 ? 0 : random.nextInt(span));
        }
        return watches;
    }

    private static Instant instant(long millis) {
        return CLOCK.at(millis).toInstant();
    }

    private static long millis(Instant at) {
        return CLOCK.millisOf(OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }
}
