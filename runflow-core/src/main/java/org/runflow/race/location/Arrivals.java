package org.runflow.race.location;

import com.google.common.collect.Comparators;
import com.google.common.primitives.Longs;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.runflow.race.location.ArrivalStats.ArrivalGap;
import org.runflow.race.location.ArrivalStats.BusiestSpan;
import org.runflow.race.model.RaceClock;
import org.runflow.race.rule.Quantile;

/** Sorted instants of arrival, milliseconds since local midnight. */
final class Arrivals {
    private static final int MOST_GAPS = 5;

    private final long[] millis;

    private Arrivals(long[] sorted) {
        this.millis = sorted;
    }

    /** Takes the column over and sorts it. */
    static Arrivals of(long[] millis) {
        Arrays.sort(millis);
        return new Arrivals(millis);
    }

    static Arrivals union(List<Arrivals> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : of(Longs.concat(parts.stream().map(part -> part.millis).toArray(long[][]::new)));
    }

    int count() {
        return millis.length;
    }

    boolean isEmpty() {
        return millis.length == 0;
    }

    long first() {
        return millis[0];
    }

    long last() {
        return millis[millis.length - 1];
    }

    long quantile(int percent) {
        return millis[Quantile.index(percent, millis.length)];
    }

    Optional<ArrivalStats> stats(RaceClock clock, long busiestMillis) {
        if (isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ArrivalStats(
                clock.at(first()),
                clock.at(quantile(10)),
                clock.at(quantile(25)),
                clock.at(quantile(50)),
                clock.at(quantile(75)),
                clock.at(quantile(90)),
                clock.at(last()),
                count(),
                busiest(clock, busiestMillis),
                longestGaps(clock)));
    }

    private BusiestSpan busiest(RaceClock clock, long spanMillis) {
        int best = 0;
        int most = 0;
        int end = 0;
        for (int start = 0; start < millis.length; start++) {
            while (end < millis.length && millis[end] < millis[start] + spanMillis) {
                end++;
            }
            if (end - start > most) {
                most = end - start;
                best = start;
            }
        }
        return new BusiestSpan(clock.at(millis[best]), most);
    }

    private List<ArrivalGap> longestGaps(RaceClock clock) {
        Comparator<Integer> longestFirst = Comparator.comparingLong(i -> millis[i] - millis[i + 1]);
        return IntStream.range(0, count() - 1)
                .filter(i -> millis[i + 1] > millis[i])
                .boxed()
                .collect(Comparators.least(MOST_GAPS, longestFirst.thenComparing(Comparator.naturalOrder())))
                .stream()
                .map(i -> new ArrivalGap(clock.at(millis[i]), clock.at(millis[i + 1])))
                .toList();
    }
}
