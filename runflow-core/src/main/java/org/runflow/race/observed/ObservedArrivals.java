package org.runflow.race.observed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who came by a place, as somebody or something counted them: instants without names, and when anybody looked at all. Nothing is known of other times.
 *
 * @param watches in the order of their beginnings; none when nobody looked
 */
public record ObservedArrivals(List<Watch> watches) {
    /**
     * Sorts the watches.
     *
     * @throws IllegalArgumentException when two overlap: who came by in both would count twice
     */
    public ObservedArrivals {
        watches = watches.stream()
                .sorted(Comparator.comparing(Watch::from).thenComparing(Watch::until))
                .toList();
        for (int i = 1; i < watches.size(); i++) {
            Watch before = watches.get(i - 1);
            Watch next = watches.get(i);
            if (next.from().isBefore(before.until())) {
                throw new IllegalArgumentException("a watch from " + before.from() + " to " + before.until()
                        + " and one from " + next.from() + " to " + next.until()
                        + " overlap: who came by then would count twice");
            }
        }
    }

    /**
     * A time in which everybody who came by was counted.
     *
     * @param from its first instant
     * @param until its last instant, which belongs to it
     * @param arrivals in order; may be none
     */
    public record Watch(Instant from, Instant until, List<Instant> arrivals) {
        /**
         * Sorts the arrivals.
         *
         * @throws IllegalArgumentException when it ends before it begins, or somebody came before or after it
         */
        public Watch {
            arrivals = arrivals.stream().sorted().toList();
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("a watch from " + from + " cannot end at " + until);
            }
            if (!arrivals.isEmpty()
                    && (arrivals.get(0).isBefore(from)
                            || arrivals.get(arrivals.size() - 1).isAfter(until))) {
                throw new IllegalArgumentException("a watch from " + from + " to " + until
                        + " cannot see arrivals from " + arrivals.get(0) + " to " + arrivals.get(arrivals.size() - 1));
            }
        }
    }

    /** {@return nothing that anybody has looked at} */
    public static ObservedArrivals none() {
        return new ObservedArrivals(List.of());
    }

    /**
     * {@return these arrivals and those of one more watch}
     *
     * @param from its first instant
     * @param until its last instant, which belongs to it
     * @param arrivals in any order
     * @throws IllegalArgumentException when it overlaps another one, ends before it begins, or somebody came before or after it
     */
    public ObservedArrivals and(Instant from, Instant until, List<Instant> arrivals) {
        List<Watch> more = new ArrayList<>(watches);
        more.add(new Watch(from, until, arrivals));
        return new ObservedArrivals(more);
    }

    /**
     * {@return all of it so much later, for a clock that was slow, or earlier for one that was fast}
     *
     * @param by what the clock lacked; may be negative
     * @throws java.time.DateTimeException if an instant would lie before or after all there are
     */
    public ObservedArrivals shifted(Duration by) {
        return new ObservedArrivals(watches.stream()
                .map(watch -> new Watch(
                        watch.from().plus(by),
                        watch.until().plus(by),
                        watch.arrivals().stream().map(at -> at.plus(by)).toList()))
                .toList());
    }

    /** {@return how many were counted} */
    public int count() {
        return watches.stream().mapToInt(watch -> watch.arrivals().size()).sum();
    }
}
