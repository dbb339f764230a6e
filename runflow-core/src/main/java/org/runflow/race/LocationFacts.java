package org.runflow.race;

import java.util.Optional;
import org.runflow.race.model.Location;

/**
 * What the race says of a location beside what its results repeat.
 *
 * @param locationId the location's id
 * @param bufferMin minutes it stays open after the last arrival, 0 or more
 * @param intervalMin minutes to which its end is rounded up, 0 for no rounding
 * @param direction a free sentence on its task
 * @param notes a sentence for readers
 */
public record LocationFacts(
        String locationId, int bufferMin, int intervalMin, Optional<String> direction, Optional<String> notes) {
    static LocationFacts of(Location location) {
        return new LocationFacts(
                location.id(), location.bufferMin(), location.intervalMin(), location.direction(), location.remark());
    }
}
