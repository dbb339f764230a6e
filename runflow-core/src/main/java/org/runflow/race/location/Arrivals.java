package org.runflow.race.location;

import com.google.common.primitives.Longs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    /** The longest first, of equal ones the earlier. */
    private List<ArrivalGap> longestGaps(RaceClock clock) {
        int[] longest = new int[MOST_GAPS];
        int known = 0;
        for (int i = 0; i < count() - 1; i++) {
            if (gap(i) > 0 && (known < MOST_GAPS || gap(i) > gap(longest[known - 1]))) {
                known = Math.min(known + 1, MOST_GAPS);
                int place = known - 1;
                while (place > 0 && gap(i) > gap(longest[place - 1])) {
                    longest[place] = longest[place - 1];
                    place--;
                }
                longest[place] = i;
            }
        }
        List<ArrivalGap> gaps = new ArrayList<>(known);
        for (int i = 0; i < known; i++) {
            gaps.add(new ArrivalGap(clock.at(millis[longest[i]]), clock.at(millis[longest[i] + 1])));
        }
        return gaps;
    }

    private long gap(int before) {
        return millis[before + 1] - millis[before];
    }
}
