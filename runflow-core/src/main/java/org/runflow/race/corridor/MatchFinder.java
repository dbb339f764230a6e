package org.runflow.race.corridor;

import java.util.Arrays;
import org.runflow.race.model.FlowDirection;

/**
 * Finds for samples of a leading course those of another one that lie on the same road: near enough, with headings that agree or oppose. Of every run
 * of consecutive matching samples the nearest is kept, for a course may come by several times. Not safe for use by several threads.
 */
final class MatchFinder {
    /** Headings within 30 degrees of each other, or of opposite. */
    private static final double ALIGNED = Math.sqrt(3) / 2;

    private static final double APART_SAME_M = 200;
    private static final double APART_OPPOSITE_M = 60;

    private final CourseSamples leading;
    private final CourseSamples other;
    private final SampleGrid grid;
    private final double corridorM2;
    private final FlowDirection direction;
    private int[] found = new int[64];
    private int count;

    /**
     * Prepares a search.
     *
     * @param leading the leading course
     * @param other the other one, or the same: then later samples of it are found
     * @param grid the samples of the other
     * @param corridorM how far apart samples on one road may lie
     * @param direction which way the other runs
     */
    MatchFinder(
            CourseSamples leading, CourseSamples other, SampleGrid grid, double corridorM, FlowDirection direction) {
        this.leading = leading;
        this.other = other;
        this.grid = grid;
        this.corridorM2 = corridorM * corridorM;
        this.direction = direction;
    }

    /** The nearest sample of every run, in rising order. */
    int[] of(int sample) {
        count = 0;
        grid.near(leading.xM(sample), leading.yM(sample), candidate -> {
            if (matches(sample, candidate)) {
                add(candidate);
            }
        });
        Arrays.sort(found, 0, count);
        return nearestOfRuns(sample);
    }

    private boolean matches(int sample, int candidate) {
        return leading.squareM2(sample, other, candidate) <= corridorM2
                && isAligned(leading.cosine(sample, other, candidate))
                && isFarOnCourse(sample, candidate);
    }

    private boolean isAligned(double cosine) {
        return direction == FlowDirection.SAME ? cosine >= ALIGNED : cosine <= -ALIGNED;
    }

    private boolean isFarOnCourse(int sample, int candidate) {
        double apartM = direction == FlowDirection.SAME ? APART_SAME_M : APART_OPPOSITE_M;
        return leading != other || other.atM(candidate) - leading.atM(sample) >= apartM;
    }

    private void add(int candidate) {
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = candidate;
    }

    private int[] nearestOfRuns(int sample) {
        int[] nearest = new int[count];
        int runs = 0;
        double smallestM2 = 0;
        for (int i = 0; i < count; i++) {
            double squareM2 = leading.squareM2(sample, other, found[i]);
            boolean begins = i == 0 || found[i] != found[i - 1] + 1;
            if (begins || squareM2 < smallestM2) {
                runs += begins ? 1 : 0;
                nearest[runs - 1] = found[i];
                smallestM2 = squareM2;
            }
        }
        return Arrays.copyOf(nearest, runs);
    }
}
