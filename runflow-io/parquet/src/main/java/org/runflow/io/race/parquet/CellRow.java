package org.runflow.io.race.parquet;

import java.time.Instant;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;

/**
 * An occupied cell of a day, FORMATS §2: what passed one bin of a segment during one window.
 *
 * @param segId its segment
 * @param bin its place along the segment, from 0
 * @param startM metres from the start of the segment to that of the bin
 * @param endM metres from the start of the segment to the end of the bin
 * @param windowStart when the window begins
 * @param windowS seconds of the window
 * @param personMs milliseconds that persons spent in it, together
 * @param density persons per square metre
 * @param throughput persons per second
 * @param specificFlow persons per minute and metre of width
 * @param meanSpeed metres per second
 * @param los level of service of its density
 * @param utilizationPercentile where its specific flow ranks among all cells of its window, 0 to 100
 * @param flagSeverity of its flag
 * @param flagReason why it is flagged, reasons joined by {@code +}; empty when it is not
 */
public record CellRow(
        String segId,
        int bin,
        double startM,
        double endM,
        Instant windowStart,
        int windowS,
        long personMs,
        double density,
        double throughput,
        double specificFlow,
        double meanSpeed,
        LevelOfService los,
        double utilizationPercentile,
        Severity flagSeverity,
        String flagReason) {}
