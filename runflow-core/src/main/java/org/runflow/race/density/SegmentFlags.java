package org.runflow.race.density;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.runflow.race.service.FlagReason;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;
import org.runflow.value.Identified;

/**
 * The flags of one segment over a day.
 *
 * @param segId the segment's id
 * @param segLabel what people call it
 * @param flaggedBins number of its flagged cells, at least 1
 * @param worstSeverity the most urgent severity among them
 * @param worstLos the worst level of service among them
 * @param reasons what raised the flags, each once, in the order of {@link FlagReason}
 * @param peakDensityPerM2 largest density among them, persons per square metre
 * @param peakRatePerS largest throughput among them, persons per second
 * @param first start of the first flagged window
 * @param last end of the last flagged window
 * @param worst the cell with the worst severity, then the largest density, then the earliest window and lowest bin
 * @param mitigation what the rulebook suggests, absent when it suggests nothing
 */
public record SegmentFlags(
        String segId,
        String segLabel,
        int flaggedBins,
        Severity worstSeverity,
        LevelOfService worstLos,
        List<FlagReason> reasons,
        double peakDensityPerM2,
        double peakRatePerS,
        OffsetDateTime first,
        OffsetDateTime last,
        WorstCell worst,
        Optional<String> mitigation)
        implements Identified {
    /** Copies the list. */
    public SegmentFlags {
        reasons = List.copyOf(reasons);
    }

    @Override
    public String id() {
        return segId;
    }

    /**
     * Where and when it is worst.
     *
     * @param bin bin from 0
     * @param startM metres from the segment's start to the bin's start
     * @param endM metres from the segment's start to the bin's end
     * @param windowStart start of the window
     */
    public record WorstCell(int bin, double startM, double endM, OffsetDateTime windowStart) {}
}
