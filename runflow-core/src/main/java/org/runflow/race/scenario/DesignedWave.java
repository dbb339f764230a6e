package org.runflow.race.scenario;

/**
 * One wave of a design. Times are milliseconds after the gun.
 *
 * @param name {@code w1}, {@code w2}, …
 * @param size how many runners it has, 1 or more
 * @param firstRunner id of the runner who stands first
 * @param plannedMillis when it was planned to start
 * @param startMillis when it starts
 * @param clearMillis when it has cleared the line
 */
public record DesignedWave(
        String name, int size, String firstRunner, long plannedMillis, long startMillis, long clearMillis) {
    /** {@return how much later than planned it starts, because the wave before had to clear the line} */
    public long lateMillis() {
        return startMillis - plannedMillis;
    }
}
