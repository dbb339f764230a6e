package org.runflow.race.corridor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.PlanePoint;
import org.runflow.race.geo.Projection;
import org.runflow.race.geo.Track;

/** A course drawn for a test by going from corner to corner of a plane, a point every five metres. */
public final class DrawnCourse {
    private static final Projection PLANE = new Projection(new GeoPoint(50, 8));
    private static final double STEP_M = 5;

    private final List<PlanePoint> points = new ArrayList<>();

    private DrawnCourse(double xM, double yM) {
        points.add(new PlanePoint(xM, yM));
    }

    /** Begins somewhere. */
    public static DrawnCourse from(double xM, double yM) {
        return new DrawnCourse(xM, yM);
    }

    /** Straight on to a corner. */
    public DrawnCourse to(double xM, double yM) {
        PlanePoint start = end();
        PlanePoint corner = new PlanePoint(xM, yM);
        int steps = Math.max(1, (int) Math.ceil(start.distanceM(corner) / STEP_M));
        for (int i = 1; i <= steps; i++) {
            double share = (double) i / steps;
            points.add(new PlanePoint(start.xM() + share * (xM - start.xM()), start.yM() + share * (yM - start.yM())));
        }
        return this;
    }

    /** To a corner, without points between. */
    void jump(double xM, double yM) {
        points.add(new PlanePoint(xM, yM));
    }

    /** Round a circle of that length, counterclockwise, its centre to the left. */
    public DrawnCourse round(double lengthM) {
        PlanePoint start = end();
        double radiusM = lengthM / (2 * Math.PI);
        int steps = (int) Math.round(lengthM / STEP_M);
        for (int i = 1; i <= steps; i++) {
            double angle = 2 * Math.PI * i / steps - Math.PI / 2;
            points.add(new PlanePoint(
                    start.xM() + radiusM * Math.cos(angle), start.yM() + radiusM * (1 + Math.sin(angle))));
        }
        return this;
    }

    /** The same way with every point off by an independent error. */
    DrawnCourse shaken(double sigmaM, long seed) {
        return noisy(sigmaM, 0, seed);
    }

    /** The same way with errors that are alike for neighbours. */
    DrawnCourse noisy(double sigmaM, double alike, long seed) {
        Random random = new Random(seed);
        double freshM = sigmaM * Math.sqrt(1 - alike * alike);
        double dx = sigmaM * random.nextGaussian();
        double dy = sigmaM * random.nextGaussian();
        DrawnCourse noisy = new DrawnCourse(0, 0);
        noisy.points.clear();
        for (PlanePoint point : points) {
            noisy.points.add(new PlanePoint(point.xM() + dx, point.yM() + dy));
            dx = alike * dx + freshM * random.nextGaussian();
            dy = alike * dy + freshM * random.nextGaussian();
        }
        return noisy;
    }

    /** The drawn length. */
    public double lengthKm() {
        double lengthM = 0;
        for (int i = 1; i < points.size(); i++) {
            lengthM += points.get(i - 1).distanceM(points.get(i));
        }
        return lengthM / 1000;
    }

    /** The track of the drawn way. */
    public Track track() {
        return Track.of(points.stream().map(PLANE::unproject).toList());
    }

    private PlanePoint end() {
        return points.get(points.size() - 1);
    }
}
