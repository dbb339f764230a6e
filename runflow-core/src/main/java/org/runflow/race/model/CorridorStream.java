package org.runflow.race.model;

/**
 * A stream of runners on a corridor: an event on one window of its course.
 *
 * @param event name of the event
 * @param fromKm where it comes onto the corridor, kilometres of that event
 * @param toKm where it leaves it, greater than {@code fromKm}
 * @param direction with or against the corridor's first stream
 */
public record CorridorStream(String event, double fromKm, double toKm, Orientation direction) {
    /**
     * Checks the window.
     *
     * @throws IllegalArgumentException if not {@code 0 <= fromKm < toKm}
     */
    public CorridorStream {
        if (!(fromKm >= 0 && fromKm < toKm)) {
            throw new IllegalArgumentException(
                    "a stream of '" + event + "' needs 0 <= from < to, was " + fromKm + " to " + toKm + " km");
        }
    }

    /**
     * {@return whether it is of that event and goes by there}
     *
     * @param name name of an event
     * @param km kilometre of that event; the end of the window does not belong to it
     */
    public boolean holds(String name, double km) {
        return event.equals(name) && km >= fromKm && km < toKm;
    }

    /** {@return the length of the window in metres} */
    public double lengthM() {
        return 1000 * (toKm - fromKm);
    }
}
