package org.runflow.metrics;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.runflow.density.DensityCells;
import org.runflow.density.DensityResults;
import org.runflow.race.RaceDay;

/**
 * The captions of a day.
 *
 * @param day name of the day
 * @param date its date
 * @param utcOffset offset of its clock
 * @param events its events by gun, then name
 * @param segments one caption per segment, in course order
 */
public record Captions(
        String day, LocalDate date, ZoneOffset utcOffset, List<String> events, List<SegmentCaption> segments) {
    /** Copies the lists. */
    public Captions {
        events = List.copyOf(events);
        segments = List.copyOf(segments);
    }

    /**
     * {@return the captions of a day}
     *
     * @param day the day
     * @param density its density
     * @param cells its occupied cells
     */
    public static Captions of(RaceDay day, DensityResults density, DensityCells cells) {
        List<SegmentCaption> captions = density.segments().stream()
                .map(segment -> CaptionText.caption(segment, Waves.of(cells.getSegment(segment.segId()), day.clock())))
                .toList();
        return new Captions(day.name(), density.date(), density.utcOffset(), density.events(), captions);
    }
}
