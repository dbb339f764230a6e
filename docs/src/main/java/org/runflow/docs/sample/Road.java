package org.runflow.docs.sample;

import java.util.ArrayList;
import java.util.List;

/** A smooth line over the ground, measured in metres from its first point. */
final class Road {
    private static final int STEPS_PER_SPAN = 24;

    private final List<Spot> points;
    private final double[] alongM;

    private Road(List<Spot> points) {
        this.points = List.copyOf(points);
        this.alongM = new double[points.size()];
        for (int i = 1; i < alongM.length; i++) {
            alongM[i] = alongM[i - 1] + points.get(i).distanceM(points.get(i - 1));
        }
    }

    /** A Catmull-Rom curve through the spots: it bends like a road and needs nothing but sums and products. */
    static Road through(Spot... spots) {
        List<Spot> points = new ArrayList<>();
        points.add(spots[0]);
        for (int i = 1; i < spots.length; i++) {
            Spot before = spots[Math.max(0, i - 2)];
            Spot after = spots[Math.min(spots.length - 1, i + 1)];
            addSpan(points, before, spots[i - 1], spots[i], after);
        }
        return new Road(points);
    }

    /** The same, closed: it ends where it begins. */
    static Road ring(Spot... spots) {
        List<Spot> points = new ArrayList<>();
        points.add(spots[0]);
        int n = spots.length;
        for (int i = 1; i <= n; i++) {
            addSpan(points, spots[(i - 2 + n) % n], spots[i - 1], spots[i % n], spots[(i + 1) % n]);
        }
        return new Road(points);
    }

    double lengthM() {
        return alongM[alongM.length - 1];
    }

    Spot at(double metres) {
        int i = pieceAt(metres);
        double share = shareOf(metres, i);
        Spot from = points.get(i);
        Spot to = points.get(i + 1);
        return from.moved(share * (to.eastM() - from.eastM()), share * (to.northM() - from.northM()));
    }

    /** A spot beside the road, to the right of its direction when the distance is positive. */
    Spot beside(double metres, double rightM) {
        int i = pieceAt(metres);
        Spot from = points.get(i);
        Spot to = points.get(i + 1);
        double pieceM = to.distanceM(from);
        return at(metres)
                .moved(rightM * (to.northM() - from.northM()) / pieceM, -rightM * (to.eastM() - from.eastM()) / pieceM);
    }

    private int pieceAt(double metres) {
        int i = 0;
        while (i < alongM.length - 2 && alongM[i + 1] < metres) {
            i++;
        }
        return i;
    }

    private double shareOf(double metres, int piece) {
        return (metres - alongM[piece]) / (alongM[piece + 1] - alongM[piece]);
    }

    private static void addSpan(List<Spot> points, Spot before, Spot from, Spot to, Spot after) {
        for (int step = 1; step <= STEPS_PER_SPAN; step++) {
            double t = (double) step / STEPS_PER_SPAN;
            points.add(new Spot(
                    curve(t, before.eastM(), from.eastM(), to.eastM(), after.eastM()),
                    curve(t, before.northM(), from.northM(), to.northM(), after.northM())));
        }
    }

    private static double curve(double t, double before, double from, double to, double after) {
        double linear = to - before;
        double square = 2 * before - 5 * from + 4 * to - after;
        double cube = 3 * (from - to) + after - before;
        return from + 0.5 * t * (linear + t * (square + t * cube));
    }
}
