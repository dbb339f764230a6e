package org.runflow.race.experience;

import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.model.RaceDay;
import org.runflow.race.service.Severity;

/**
 * Counts over a day.
 *
 * @param totalParticipants number of runners of all events
 * @param totalSegments number of segments in use
 * @param flaggedSegments number of segments with at least one flagged cell
 */
public record DayAggregates(int totalParticipants, int totalSegments, int flaggedSegments) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a count is negative, or more segments are flagged than there are
     */
    public DayAggregates {
        if (totalParticipants < 0 || flaggedSegments < 0 || flaggedSegments > totalSegments) {
            throw new IllegalArgumentException("counts must be 0 or more and flagged segments among all, was "
                    + totalParticipants + " participants, " + flaggedSegments + " of " + totalSegments + " segments");
        }
    }

    static DayAggregates of(RaceDay day, DensityCells cells) {
        long flagged =
                cells.segments().stream().filter(DayAggregates::isFlagged).count();
        return new DayAggregates(day.runners(), day.segments().size(), (int) flagged);
    }

    private static boolean isFlagged(SegmentCells cells) {
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.severity(cell) != Severity.NONE) {
                return true;
            }
        }
        return false;
    }
}
