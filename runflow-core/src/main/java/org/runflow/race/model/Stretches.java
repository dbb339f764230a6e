package org.runflow.race.model;

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
     * Counts the stretch of a pass.
     *
     * @param pass of any segment
     * @return whether it has not been counted before
     */
    public boolean add(Pass pass) {
        return counted.add(List.of(pass.event(), withoutSign(pass.fromKm()), pass.toKm()));
    }

    /** A course may begin at kilometre -0, which is 0. */
    private static double withoutSign(double km) {
        return km + 0.0;
    }
}
