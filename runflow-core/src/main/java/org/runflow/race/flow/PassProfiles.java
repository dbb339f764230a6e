package org.runflow.race.flow;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;
import org.runflow.value.ById;
import org.runflow.value.Identified;

/**
 * Where the passes of every flow row of a day happen.
 *
 * @param header which day
 * @param passSliceM length of a slice in metres; the last one of a stretch ends with it
 * @param rows the rows in the order of {@link Flow#rows}
 */
public record PassProfiles(DayHeader header, double passSliceM, ById<RowProfile> rows) implements DayResult {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if slices have no length
     */
    public PassProfiles {
        if (!(passSliceM > 0) || Double.isInfinite(passSliceM)) {
            throw new IllegalArgumentException("a slice has a length above 0, was " + passSliceM + " m");
        }
    }

    /**
     * {@return the passes of a row by slice, every slice of the stretch in order; empty head-on}
     *
     * @param flowId name of the row
     * @throws IllegalArgumentException if there is no such row
     */
    public List<SlicePasses> slicesOf(String flowId) {
        return rows.get(flowId).slices(passSliceM);
    }

    /**
     * Where along its stretch the passes of a flow row happen: a count for every slice, in order; none at all where the streams meet head-on.
     *
     * @param flowId name of the row
     * @param lengthM length of the stretch in metres: that of the longer window, in whole millimetres
     * @param passesA passes made by runners of A, slice by slice
     * @param passesB passes made by runners of B, slice by slice
     */
    public record RowProfile(String flowId, double lengthM, List<Long> passesA, List<Long> passesB)
            implements Identified {
        private static final double MM_PER_M = 1000;

        /**
         * Copies the lists and checks the components.
         *
         * @throws IllegalArgumentException if the stretch has no length, the lists are not of one length, or a count is negative
         */
        public RowProfile {
            passesA = List.copyOf(passesA);
            passesB = List.copyOf(passesB);
            if (!(lengthM > 0) || Double.isInfinite(lengthM)) {
                throw new IllegalArgumentException("a stretch has a length above 0, was " + lengthM + " m");
            }
            if (passesA.size() != passesB.size()) {
                throw new IllegalArgumentException("row '" + flowId + "' needs both counts for each slice, had "
                        + passesA.size() + " and " + passesB.size());
            }
            passesA.forEach(passes -> Counts.requireNotNegative("passes", passes));
            passesB.forEach(passes -> Counts.requireNotNegative("passes", passes));
        }

        @Override
        public String id() {
            return flowId;
        }

        static RowProfile of(String flowId, double lengthM, List<SlicePasses> slices) {
            return new RowProfile(
                    flowId,
                    lengthM,
                    slices.stream().map(SlicePasses::passesA).toList(),
                    slices.stream().map(SlicePasses::passesB).toList());
        }

        /** Every slice with its place, from {@code i · slice} to the next or the end of the stretch. */
        List<SlicePasses> slices(double sliceM) {
            long sliceMm = Math.round(sliceM * MM_PER_M);
            long lengthMm = Math.round(lengthM * MM_PER_M);
            List<SlicePasses> slices = new ArrayList<>();
            for (int i = 0; i < passesA.size(); i++) {
                double toM = Math.min(lengthMm, (i + 1) * sliceMm) / MM_PER_M;
                slices.add(new SlicePasses(i * sliceMm / MM_PER_M, toM, passesA.get(i), passesB.get(i)));
            }
            return slices;
        }
    }
}
