package org.runflow.race.density;

import java.util.List;
import java.util.stream.IntStream;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Trajectories;
import org.runflow.race.rule.Grid;

/**
 * One runner who leaves the course within a pass.
 *
 * @param runner index of the runner
 * @param untilKm where he leaves
 * @param localUm the same place, micrometres from the segment's start in its reference direction
 */
record Stop(int runner, double untilKm, long localUm) {
    /** Those who leave within a pass; nobody is looked at where nobody stops. */
    static List<Stop> of(Pass pass, Trajectories trajectories, double lengthM) {
        return trajectories.anyStops()
                ? IntStream.range(0, trajectories.size())
                        .mapToObj(runner -> of(runner, trajectories.untilKm(runner), pass, lengthM))
                        .filter(stop -> stop.isWithin(pass.fromKm(), pass.toKm()))
                        .toList()
                : List.of();
    }

    private static Stop of(int runner, double untilKm, Pass pass, double lengthM) {
        return new Stop(runner, untilKm, Grid.toUm(pass.localM(untilKm, lengthM)));
    }

    /** Whether he leaves between two kilometres, given in any order, and not at one of them. */
    boolean isWithin(double oneKm, double otherKm) {
        return Math.min(oneKm, otherKm) < untilKm && untilKm < Math.max(oneKm, otherKm);
    }

    /** How far he gets into the bin of his end, from the edge by which he enters. */
    long walkedUm(Grid grid, int bin, boolean with) {
        long walked = with ? localUm - grid.edgeUm(bin) : grid.edgeUm(bin + 1) - localUm;
        return Math.max(0, Math.min(walked, grid.binLengthUm(bin)));
    }
}
