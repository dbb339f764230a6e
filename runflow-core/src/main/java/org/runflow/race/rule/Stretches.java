package org.runflow.race.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The stretches that have been counted already, so that those drawn in several rows count once (MODEL §3). Two passes are the same stretch when
 * event, start and end are equal, whatever the segment. Not safe for use by several threads.
 */
public final class Stretches {
    private final Set<List<Object>> counted = new HashSet<>();

    /** Begins without any. */
    public Stretches() {}

    /**
     * Counts a stretch.
     *
     * @param event whose course it is
     * @param fromKm its start, kilometres of the event
     * @param toKm its end
     * @return whether it has not been counted before
     */
    public boolean add(String event, double fromKm, double toKm) {
        return counted.add(List.of(event, withoutSign(fromKm), toKm));
    }

    /** A course may begin at kilometre -0, which is 0. */
    private static double withoutSign(double km) {
        return km + 0.0;
    }
}
