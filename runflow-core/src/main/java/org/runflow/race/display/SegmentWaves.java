package org.runflow.race.display;

import java.util.List;
import org.runflow.value.Identified;

/**
 * When a segment is busy.
 *
 * @param segId the segment's id
 * @param waves its busy times, in order of time; none when nobody runs there
 */
public record SegmentWaves(String segId, List<Wave> waves) implements Identified {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a wave starts before the one before it ends
     */
    public SegmentWaves {
        waves = List.copyOf(waves);
        for (int i = 1; i < waves.size(); i++) {
            if (waves.get(i).start().isBefore(waves.get(i - 1).end())) {
                throw new IllegalArgumentException("waves of '" + segId + "' follow each other, was "
                        + waves.get(i).start() + " before " + waves.get(i - 1).end());
            }
        }
    }

    @Override
    public String id() {
        return segId;
    }
}
