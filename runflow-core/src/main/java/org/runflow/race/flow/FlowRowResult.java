package org.runflow.race.flow;

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
 * @param loads how much passing falls on single runners
 * @param passProfile passes by slice, every slice of the stretch in order; empty head-on
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
        FlowLoads loads,
        List<SlicePasses> passProfile)
        implements Identified {
    /** Copies the lists. */
    public FlowRowResult {
        notes = List.copyOf(notes);
        passProfile = List.copyOf(passProfile);
    }

    @Override
    public String id() {
        return pair.flowId();
    }
}
