package org.runflow.race.flow;

import org.runflow.race.flow.FlowRowResult.BusiestSlice;

/**
 * The passes in one slice of a stretch.
 *
 * @param fromM start of the slice in metres from the start of the stretch, on the longer of the two windows
 * @param toM its end, not part of it; the last slice ends where the stretch does
 * @param passesA passes made by runners of A
 * @param passesB passes made by runners of B
 */
public record SlicePasses(double fromM, double toM, long passesA, long passesB) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if not {@code 0 <= fromM < toM}, or a count is negative
     */
    public SlicePasses {
        BusiestSlice.requireSlice(fromM, toM);
        Counts.requireNotNegative("passes", passesA, passesB);
    }

    /** {@return passes of both sides} */
    public long passes() {
        return passesA + passesB;
    }
}
