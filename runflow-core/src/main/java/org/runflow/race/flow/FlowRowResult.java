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
}
