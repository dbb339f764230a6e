package org.runflow.race.location;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One event's way past a location.
 *
 * @param event name of the event
 * @param segId the segment on whose centre line it was placed
 * @param km kilometre of the event's course nearest to the location, within the segment
 * @param snapM distance from the location to that point, metres
 * @param first first arrival, absent without runners
 * @param median median arrival, absent without runners
 * @param last last arrival, absent without runners
 * @param count number of arrivals
 */
public record LocationPass(
        String event,
        String segId,
        double km,
        double snapM,
        Optional<OffsetDateTime> first,
        Optional<OffsetDateTime> median,
        Optional<OffsetDateTime> last,
        int count) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if kilometre, distance or count is negative or not finite
     */
    public LocationPass {
        if (!(km >= 0 && snapM >= 0 && count >= 0) || Double.isInfinite(km) || Double.isInfinite(snapM)) {
            throw new IllegalArgumentException("a pass needs a kilometre, a distance and a count of 0 or more, was km "
                    + km + ", " + snapM + " m, " + count + " arrivals of '" + event + "'");
        }
    }
}
