package org.runflow.io.race.form;

import java.util.Optional;
import java.util.OptionalInt;
import org.runflow.race.model.RaceClock;

/**
 * One event of a request as resolved.
 *
 * @param name its name
 * @param day name of its day
 * @param startMillis its gun, milliseconds since local midnight, 0 to 24 hours
 * @param limitMinutes time limit after the gun in minutes, greater than 0, absent when there is none
 * @param distanceKm announced distance, greater than 0
 * @param runnersFile file of its runners in the race folder, empty when there is none: every runner has splits
 * @param splitsFile file of measured splits, absent when there is none
 * @param gpxFile file of its track, absent when there is none
 * @param gpxTrack name or number of the track in that file, absent when it is chosen by its length
 */
public record EventRequest(
        String name,
        String day,
        long startMillis,
        OptionalInt limitMinutes,
        double distanceKm,
        String runnersFile,
        Optional<String> splitsFile,
        Optional<String> gpxFile,
        Optional<String> gpxTrack) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the start is outside 00:00 to 24:00, or the limit or the distance is not greater than 0
     */
    public EventRequest {
        if (startMillis < 0 || startMillis > RaceClock.DAY_MILLIS) {
            throw new IllegalArgumentException(
                    "event '" + name + "' must start within 00:00 to 24:00, was " + startMillis + " ms");
        }
        if (limitMinutes.isPresent() && limitMinutes.getAsInt() <= 0) {
            throw new IllegalArgumentException(
                    "event '" + name + "' needs a time limit above 0 minutes, was " + limitMinutes.getAsInt());
        }
        if (!(distanceKm > 0) || Double.isInfinite(distanceKm)) {
            throw new IllegalArgumentException("event '" + name + "' needs a distance above 0 km, was " + distanceKm);
        }
    }
}
