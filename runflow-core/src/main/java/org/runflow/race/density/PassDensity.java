package org.runflow.race.density;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.runflow.canonical.Added;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Pass;

/**
 * One event on a segment.
 *
 * @param orientation how it runs through; of several passes, as all that is not said of them together, that of the first
 * @param fromKm start in kilometres of its course
 * @param toKm end in kilometres of its course
 * @param runners how many different runners it has here
 * @param firstIn when the first comes in, absent without runners
 * @param lastOut when the last goes out, absent without runners; over all passes, as is the first
 * @param peakConcurrency largest number of its runners present at once
 * @param passes every pass, where there is more than one
 */
public record PassDensity(
        Orientation orientation,
        double fromKm,
        double toKm,
        int runners,
        Optional<OffsetDateTime> firstIn,
        Optional<OffsetDateTime> lastOut,
        int peakConcurrency,
        @Added Optional<List<PassWindow>> passes) {

    /**
     * One of several passes of an event through a segment.
     *
     * @param fromKm start in kilometres of its course
     * @param toKm end in kilometres of its course
     * @param orientation how it runs through
     */
    public record PassWindow(double fromKm, double toKm, Orientation orientation) {
        static PassWindow of(Pass pass) {
            return new PassWindow(pass.fromKm(), pass.toKm(), pass.orientation());
        }
    }
}
