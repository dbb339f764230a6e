package org.runflow.race.corridor;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.runflow.race.model.FlowDirection;

/** Makes shared stretches of chains: bridges holes, and leaves out what is too short or not of one length. */
final class StretchFinder {
    private static final double HOLE_M = 100;
    private static final double SHORTEST_M = 200;
    private static final double UNEVEN_SHARE = 0.2;
    private static final Comparator<Links> BY_PLACE =
            Comparator.comparingDouble(Links::leadingFromM).thenComparingDouble(Links::otherFromM);

    private StretchFinder() {}

    /** The stretches that two courses, or one with itself, share in one direction, by place. */
    static List<SharedStretch> of(
            CourseSamples leading, CourseSamples other, SampleGrid grid, double corridorM, FlowDirection direction) {
        List<SharedStretch> stretches = new ArrayList<>();
        for (Links links : bridged(ChainFinder.of(leading, other, grid, corridorM, direction), direction)) {
            Links whole = leading == other && direction == FlowDirection.OPPOSITE ? toTurn(links) : links;
            if (isStretch(whole)) {
                stretches.add(new SharedStretch(leading.event(), other.event(), direction, whole));
            }
        }
        return stretches;
    }

    private static List<Links> bridged(List<Links> chains, FlowDirection direction) {
        List<Links> open = new ArrayList<>(chains);
        open.sort(BY_PLACE);
        List<Links> whole = new ArrayList<>();
        while (!open.isEmpty()) {
            Links first = open.remove(0);
            List<Links> left = new ArrayList<>();
            for (Links next : open) {
                if (follows(first, next, direction)) {
                    first = first.then(next);
                } else {
                    left.add(next);
                }
            }
            whole.add(first);
            open = left;
        }
        return whole;
    }

    private static boolean follows(Links first, Links next, FlowDirection direction) {
        double holeM = next.leadingFromM() - first.leadingToM();
        double movedM = next.otherFirstM() - first.otherLastM();
        double otherHoleM = direction == FlowDirection.SAME ? movedM : -movedM;
        return holeM >= 0 && holeM <= HOLE_M && otherHoleM >= 0 && otherHoleM <= HOLE_M;
    }

    /**
     * What is left between the way out and the way back at a turning point is a hole, too: the stretch and its mirror image meet in the middle of it.
     */
    private static Links toTurn(Links links) {
        double holeM = links.otherLastM() - links.leadingToM();
        if (holeM <= 0 || holeM > HOLE_M) {
            return links;
        }
        ImmutableDoubleArray turnM = ImmutableDoubleArray.of(links.leadingToM() + holeM / 2);
        return links.then(new Links(turnM, turnM));
    }

    private static boolean isStretch(Links links) {
        double leadingM = links.leadingToM() - links.leadingFromM();
        double otherM = links.otherToM() - links.otherFromM();
        return leadingM >= SHORTEST_M && Math.abs(otherM - leadingM) <= UNEVEN_SHARE * leadingM;
    }
}
