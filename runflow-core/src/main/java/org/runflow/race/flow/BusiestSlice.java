package org.runflow.race.flow;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
                        .thenComparing(
                                Comparator.comparingDouble(SlicePasses::fromM).reversed()))
                .filter(slice -> slice.passes() > 0)
                .map(slice -> new BusiestSlice(slice.fromM(), slice.toM(), slice.passes()));
    }

    static void requireSlice(double fromM, double toM) {
        if (!(fromM >= 0 && fromM < toM) || Double.isInfinite(toM)) {
            throw new IllegalArgumentException("a slice needs 0 <= from < to, was " + fromM + " to " + toM + " m");
        }
    }
}
