package org.runflow.race.scenario;

import java.util.List;

/**
 * Segments that the same units use.
 *
 * @param segments which, as indexes
 * @param units who uses them, as indexes
 */
record Zone(List<Integer> segments, List<Integer> units) {}
