package org.runflow.race.display;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.runflow.race.service.LevelOfService;
import org.runflow.value.Identified;

/**
 * What to say below the picture of a segment.
 *
 * @param segId the segment's id
 * @param label what people call it
 * @param summary two or three sentences
 * @param peak its densest cell, absent when nobody runs there
 * @param waves when it is busy, in order of time
 * @param clearanceTime when the last runner leaves it, absent when nobody runs there
 * @param notes how each wave compares with the one before
 */
public record SegmentCaption(
        String segId,
        String label,
        String summary,
        Optional<Peak> peak,
        List<Wave> waves,
        Optional<OffsetDateTime> clearanceTime,
        List<String> notes)
        implements Identified {
    /** Copies the lists. */
    public SegmentCaption {
        waves = List.copyOf(waves);
        notes = List.copyOf(notes);
    }

    @Override
    public String id() {
        return segId;
    }

    /**
     * The densest cell of a segment.
     *
     * @param densityPerM2 its density, persons per square metre
     * @param los its level of service
     * @param time start of its window
     * @param km centre of its bin, kilometres from the segment's start in its reference direction
     */
    public record Peak(double densityPerM2, LevelOfService los, OffsetDateTime time, double km) {}
}
