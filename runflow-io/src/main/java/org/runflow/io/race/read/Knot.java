package org.runflow.io.race.read;

/**
 * A measured time.
 *
 * @param km where the mat lies, kilometre of the event
 * @param elapsedMillis milliseconds from the gun
 * @param line its line in the file
 */
record Knot(double km, long elapsedMillis, int line) {}
