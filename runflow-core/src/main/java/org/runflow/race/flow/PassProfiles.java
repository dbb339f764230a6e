package org.runflow.race.flow;

import java.util.List;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;
import org.runflow.value.ById;

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
}
