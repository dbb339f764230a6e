package org.runflow.race.density;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.runflow.race.model.Orientation;

/**
 * One event on a segment.
 *
 * @param orientation how it runs through
 * @param fromKm start in kilometres of its course
 * @param toKm end in kilometres of its course
 * @param runners how many runners it has
 * @param firstIn when the first comes in, absent without runners
 * @param lastOut when the last goes out, absent without runners
 * @param peakConcurrency largest number of its runners present at once
 */
public record PassDensity(
        Orientation orientation,
        double fromKm,
        double toKm,
        int runners,
        Optional<OffsetDateTime> firstIn,
        Optional<OffsetDateTime> lastOut,
        int peakConcurrency) {}
