package org.runflow.race.flow;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.runflow.race.model.Note;
import org.runflow.value.Identified;

/**
 * What two streams do to each other on one stretch.
 *
 * @param pair which streams
 * @param passes passes in the same direction
 * @param coPresence who shares the stretch
 * @param meetings meetings head-on
 * @param convergence where the streams come together first
 * @param busiestSlice the slice with the most passes, absent when nobody passes
 * @param notes what makes the row less than certain
 * @param times when the streams are there
 * @param loads how much passing falls on single runners; where along the stretch they pass is in {@link PassProfiles}
 */
public record FlowRowResult(
        FlowPair pair,
        PassCounts passes,
        CoPresence coPresence,
        Meetings meetings,
        Convergence convergence,
        Optional<BusiestSlice> busiestSlice,
        List<Note> notes,
        FlowTimes times,
        FlowLoads loads)
        implements Identified {
    /** Copies the list. */
    public FlowRowResult {
        notes = List.copyOf(notes);
    }

    @Override
    public String id() {
        return pair.flowId();
    }

    /**
     * The slice with the most passes.
     *
     * @param fromM start of the slice in metres from the start of the stretch, on the longer of the two windows
     * @param toM its end
     * @param passes passes of both sides, greater than 0
     */
    public record BusiestSlice(double fromM, double toM, long passes) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if not {@code 0 <= fromM < toM}, or there is no pass
         */
        public BusiestSlice {
            requireSlice(fromM, toM);
            if (passes <= 0) {
                throw new IllegalArgumentException("a busiest slice needs at least one pass, had " + passes);
            }
        }

        /** Of equally busy slices the first; empty when nobody passes. */
        static Optional<BusiestSlice> of(List<SlicePasses> profile) {
            return profile.stream()
                    .max(Comparator.comparingLong(SlicePasses::passes)
                            .thenComparing(Comparator.comparingDouble(SlicePasses::fromM)
                                    .reversed()))
                    .filter(slice -> slice.passes() > 0)
                    .map(slice -> new BusiestSlice(slice.fromM(), slice.toM(), slice.passes()));
        }

        static void requireSlice(double fromM, double toM) {
            if (!(fromM >= 0 && fromM < toM) || Double.isInfinite(toM)) {
                throw new IllegalArgumentException("a slice needs 0 <= from < to, was " + fromM + " to " + toM + " m");
            }
        }
    }

    /**
     * Who shares the stretch for a while. It does not mean being close: the stretch may be long.
     *
     * @param coPresencePairs pairs whose times on the stretch overlap for at least the co-presence time
     * @param coPresenceA distinct runners of A in such a pair
     * @param coPresenceB distinct runners of B in such a pair
     */
    public record CoPresence(long coPresencePairs, int coPresenceA, int coPresenceB) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if a count is negative
         */
        public CoPresence {
            Counts.requireNotNegative("co-presences", coPresencePairs, coPresenceA, coPresenceB);
        }

        /** {@return distinct runners, summed over both sides} */
        public int runners() {
            return coPresenceA + coPresenceB;
        }
    }

    /**
     * When the streams are on the stretch, on the race clock.
     *
     * @param firstInA first runner of A enters; absent without runners
     * @param firstInB first runner of B enters
     * @param lastOutA last runner of A leaves
     * @param lastOutB last runner of B leaves
     * @param overlapStart the later of the two first entries; absent when both streams are never there together
     * @param overlapEnd the earlier of the two last exits, after the start
     */
    public record FlowTimes(
            Optional<OffsetDateTime> firstInA,
            Optional<OffsetDateTime> firstInB,
            Optional<OffsetDateTime> lastOutA,
            Optional<OffsetDateTime> lastOutB,
            Optional<OffsetDateTime> overlapStart,
            Optional<OffsetDateTime> overlapEnd) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if one end of a span is known without the other
         */
        public FlowTimes {
            if (firstInA.isPresent() != lastOutA.isPresent()
                    || firstInB.isPresent() != lastOutB.isPresent()
                    || overlapStart.isPresent() != overlapEnd.isPresent()) {
                throw new IllegalArgumentException("a span has two ends or none, had " + firstInA + " to " + lastOutA
                        + ", " + firstInB + " to " + lastOutB + ", " + overlapStart + " to " + overlapEnd);
            }
        }
    }

    /**
     * How often one stream passes the other on the way through the stretch. All 0 head-on. Where an event is compared with itself on one window,
     * every pair counts once: the passers stand under A and the passed under B.
     *
     * @param passesA ordered pairs in which a runner of A passes one of B
     * @param passesB ordered pairs in which a runner of B passes one of A
     * @param overtakingA distinct runners of A who pass
     * @param overtakingB distinct runners of B who pass
     * @param overtakenA distinct runners of A who are passed
     * @param overtakenB distinct runners of B who are passed
     */
    public record PassCounts(
            long passesA, long passesB, int overtakingA, int overtakingB, int overtakenA, int overtakenB) {
        /** Nobody passes. */
        static final PassCounts NONE = new PassCounts(0, 0, 0, 0, 0, 0);

        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if a count is negative
         */
        public PassCounts {
            Counts.requireNotNegative("passes", passesA, passesB, overtakingA, overtakingB, overtakenA, overtakenB);
        }

        /** {@return passes of both sides} */
        public long passes() {
            return passesA + passesB;
        }

        /** {@return distinct passers, summed over both sides} */
        public int overtakes() {
            return overtakingA + overtakingB;
        }
    }
}
