package org.runflow.race.line;

/**
 * The nearest point of a centre line to some place.
 *
 * @param km kilometre along the event's course
 * @param distanceM metres from the place to that point
 */
public record Snap(double km, double distanceM) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a value is negative or not finite
     */
    public Snap {
        if (!(km >= 0 && distanceM >= 0 && Double.isFinite(km) && Double.isFinite(distanceM))) {
            throw new IllegalArgumentException(
                    "a snap needs a kilometre and a distance >= 0, was " + km + " km, " + distanceM + " m");
        }
    }
}
