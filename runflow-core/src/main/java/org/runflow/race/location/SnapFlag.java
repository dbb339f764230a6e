package org.runflow.race.location;

/**
 * A doubt about the data of a location: an event passes it farther away than it should.
 *
 * @param event name of the event
 * @param segId the segment on whose centre line the location was placed
 * @param snapM distance from the location to the course, metres
 * @param limitM distance up to which there is no doubt, metres
 */
public record SnapFlag(String event, String segId, double snapM, double limitM) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the distance is within the limit
     */
    public SnapFlag {
        if (!(snapM > limitM)) {
            throw new IllegalArgumentException(
                    "a snap is flagged beyond its limit of " + limitM + " m, was " + snapM + " m");
        }
    }
}
