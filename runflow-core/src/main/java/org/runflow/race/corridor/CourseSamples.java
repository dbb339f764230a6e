package org.runflow.race.corridor;

import org.runflow.race.geo.PlanePoint;
import org.runflow.race.line.CentreLine;

/**
 * The course of one event as the search for shared roads sees it: its smoothed centre line every ten metres of the course and at its end, with the way
 * it heads there. Immutable.
 */
final class CourseSamples {
    private static final int STEP_M = 10;
    /** Points of the smoothing lie this far apart. */
    private static final int GRID_M = 5;
    /** Points of the smoothing to each side. */
    private static final int REACH = 6;
    /** The chord of a heading reaches this many grid points to each side. */
    private static final int CHORD = 5;
    /** An end this near to a sample is that sample. */
    private static final double SAME_PLACE_M = 1e-6;

    private final String event;
    private final double[] atM;
    private final double[] xM;
    private final double[] yM;
    private final double[] eastward;
    private final double[] northward;

    private CourseSamples(String event, double[] atM) {
        this.event = event;
        this.atM = atM;
        this.xM = new double[atM.length];
        this.yM = new double[atM.length];
        this.eastward = new double[atM.length];
        this.northward = new double[atM.length];
    }

    static CourseSamples of(String event, CentreLine line) {
        double lengthM = 1000 * line.lengthKm();
        int whole = (int) Math.floor((lengthM - SAME_PLACE_M) / STEP_M) + 1;
        double[] atM = new double[whole + 1];
        for (int i = 0; i < whole; i++) {
            atM[i] = (double) STEP_M * i;
        }
        atM[whole] = lengthM;
        CourseSamples samples = new CourseSamples(event, atM);
        samples.fill(new Smoothed(line, lengthM));
        return samples;
    }

    private void fill(Smoothed line) {
        int gridStep = STEP_M / GRID_M;
        for (int i = 0; i < atM.length; i++) {
            boolean end = i == atM.length - 1;
            PlanePoint before = end ? line.at(Math.max(0, atM[i] - CHORD * GRID_M)) : line.grid(gridStep * i - CHORD);
            PlanePoint after = line.grid(gridStep * i + CHORD);
            PlanePoint here = line.grid(gridStep * i);
            xM[i] = here.xM();
            yM[i] = here.yM();
            double chordM = before.distanceM(after);
            eastward[i] = chordM == 0 ? 0 : (after.xM() - before.xM()) / chordM;
            northward[i] = chordM == 0 ? 0 : (after.yM() - before.yM()) / chordM;
        }
    }

    String event() {
        return event;
    }

    int size() {
        return atM.length;
    }

    /** Metres of the course up to a sample. */
    double atM(int sample) {
        return atM[sample];
    }

    /** Metres east of the origin. */
    double xM(int sample) {
        return xM[sample];
    }

    /** Metres north of the origin. */
    double yM(int sample) {
        return yM[sample];
    }

    /** The square of the distance of two samples. */
    double squareM2(int sample, CourseSamples other, int otherSample) {
        double dx = xM[sample] - other.xM[otherSample];
        double dy = yM[sample] - other.yM[otherSample];
        return dx * dx + dy * dy;
    }

    /** The cosine of the angle between two headings; 0 where a course has none, as right at a turning point. */
    double cosine(int sample, CourseSamples other, int otherSample) {
        return eastward[sample] * other.eastward[otherSample] + northward[sample] * other.northward[otherSample];
    }

    /** The centre line, smoothed; on a grid from the start where that is enough. */
    private static final class Smoothed {
        private final CentreLine line;
        private final double lengthM;
        private final PlanePoint[] drawn;

        Smoothed(CentreLine line, double lengthM) {
            this.line = line;
            this.lengthM = lengthM;
            this.drawn = new PlanePoint[(int) Math.floor(lengthM / GRID_M) + 1];
            for (int k = 0; k < drawn.length; k++) {
                drawn[k] = drawn((double) GRID_M * k);
            }
        }

        /** At a point of the grid, clamped to the course. */
        PlanePoint grid(int k) {
            if (k < REACH || k + REACH >= drawn.length) {
                return at(Math.min(lengthM, Math.max(0, (double) GRID_M * k)));
            }
            double xM = 0;
            double yM = 0;
            for (int i = k - REACH; i <= k + REACH; i++) {
                xM += drawn[i].xM();
                yM += drawn[i].yM();
            }
            return mean(xM, yM);
        }

        /** At any metre of the course. */
        PlanePoint at(double metres) {
            double xM = 0;
            double yM = 0;
            for (int i = -REACH; i <= REACH; i++) {
                PlanePoint point = drawn(Math.min(lengthM, Math.max(0, metres + (double) GRID_M * i)));
                xM += point.xM();
                yM += point.yM();
            }
            return mean(xM, yM);
        }

        private PlanePoint drawn(double metres) {
            return line.pointAt(metres / 1000);
        }

        private static PlanePoint mean(double xM, double yM) {
            int points = 2 * REACH + 1;
            return new PlanePoint(xM / points, yM / points);
        }
    }
}
