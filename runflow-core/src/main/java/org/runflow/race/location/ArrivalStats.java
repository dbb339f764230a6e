package org.runflow.race.location;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * When runners arrive, over one arrival or more. A runner who passes several times arrives several times. Quantile p of n arrivals in order
 * is the one at position ceil(p·n/100), counted from 1.
 *
 * @param first the first arrival
 * @param p10 the 10 % quantile
 * @param p25 the 25 % quantile
 * @param median the 50 % quantile
 * @param p75 the 75 % quantile
 * @param p90 the 90 % quantile
 * @param last the last arrival
 * @param count number of arrivals, at least 1
 * @param busiest5min the busiest span; five minutes unless the settings say otherwise
 * @param longestGaps up to five spans between consecutive arrivals at different instants, the longest first, the earliest first of equal ones
 */
public record ArrivalStats(
        OffsetDateTime first,
        OffsetDateTime p10,
        OffsetDateTime p25,
        OffsetDateTime median,
        OffsetDateTime p75,
        OffsetDateTime p90,
        OffsetDateTime last,
        int count,
        BusiestSpan busiest5min,
        List<ArrivalGap> longestGaps) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if there is no arrival, or the last comes before the first
     */
    public ArrivalStats {
        longestGaps = List.copyOf(longestGaps);
        if (count < 1 || last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "arrivals need a count of 1 or more and an end not before the start, was " + count + " from "
                            + first + " to " + last);
        }
    }

    /**
     * A span without arrivals between two that follow each other.
     *
     * @param start the arrival before it
     * @param end the arrival after it
     */
    public record ArrivalGap(OffsetDateTime start, OffsetDateTime end) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if it does not end after its start
         */
        public ArrivalGap {
            if (!end.isAfter(start)) {
                throw new IllegalArgumentException("a gap ends after its start, was " + start + " to " + end);
            }
        }
    }

    /**
     * The span of fixed length, beginning at an arrival, with the most arrivals; the earliest of equal ones. Its end does not belong to it.
     *
     * @param start the arrival it begins with
     * @param count arrivals within it, at least 1
     */
    public record BusiestSpan(OffsetDateTime start, int count) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the count is less than 1
         */
        public BusiestSpan {
            if (count < 1) {
                throw new IllegalArgumentException("a busiest span begins with an arrival, but counted " + count);
            }
        }
    }
}
