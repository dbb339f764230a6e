package org.runflow.io.race.exchange;

import java.util.Optional;
import java.util.SortedMap;

/**
 * A runner as the files of the race have him.
 *
 * @param id his number
 * @param pace minutes per kilometre, absent where only splits tell it
 * @param offsetMillis when he crosses the start line, since the gun
 * @param wave his wave, blank when it is not told
 * @param status {@code dnf}, {@code dsq} or blank
 * @param splits time since the gun by kilometre
 */
record ImportedRunner(
        String id,
        Optional<Double> pace,
        long offsetMillis,
        String wave,
        String status,
        SortedMap<Double, Long> splits) {}
