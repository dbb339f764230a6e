package org.runflow.race.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.runflow.race.geo.PlanePoint;
import org.runflow.race.line.CentreLine;

/** Shared stretches by looking at every pair of samples, straight from the words of MODEL §18; slow and obvious. */
final class BruteRoads {
    private final List<PlanePoint> a;
    private final List<PlanePoint> b;
    private final double[] atA;
    private final double[] atB;
    private final double[] headA;
    private final double[] headB;
    private final boolean self;
    private final double corridorM;

    private BruteRoads(CentreLine a, CentreLine b, double corridorM) {
        this.atA = places(a);
        this.atB = places(b);
        this.a = points(a, atA);
        this.b = points(b, atB);
        this.headA = headings(a, atA);
        this.headB = headings(b, atB);
        this.self = a == b;
        this.corridorM = corridorM;
    }

    /** What two courses share in one direction (1 the same, -1 opposite): from, to, other from, other to in metres, by from, then other from. */
    static List<List<Double>> stretches(CentreLine a, CentreLine b, int sign, double corridorM) {
        BruteRoads roads = new BruteRoads(a, b, corridorM);
        return roads.stretches(roads.chains(sign), sign);
    }

    static double[] places(CentreLine line) {
        double endM = 1000 * line.lengthKm();
        List<Double> places = new ArrayList<>();
        for (int i = 0; 10 * i < endM - 1e-6; i++) {
            places.add(10.0 * i);
        }
        places.add(endM);
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static PlanePoint smoothed(CentreLine line, double metres) {
        double endM = 1000 * line.lengthKm();
        double x = 0;
        double y = 0;
        double place = Math.min(endM, Math.max(0, metres));
        for (int d = -30; d <= 30; d += 5) {
            PlanePoint point = line.pointAt(Math.min(endM, Math.max(0, place + d)) / 1000);
            x += point.xM();
            y += point.yM();
        }
        return new PlanePoint(x / 13, y / 13);
    }

    private static List<PlanePoint> points(CentreLine line, double[] places) {
        List<PlanePoint> points = new ArrayList<>();
        for (double place : places) {
            points.add(smoothed(line, place));
        }
        return points;
    }

    static double[] headings(CentreLine line, double[] places) {
        double[] headings = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            PlanePoint before = smoothed(line, places[i] - 25);
            PlanePoint after = smoothed(line, places[i] + 25);
            headings[i] = Math.toDegrees(Math.atan2(after.yM() - before.yM(), after.xM() - before.xM()));
        }
        return headings;
    }

    private boolean match(int i, int j, int sign) {
        double turn = Math.abs(headA[i] - headB[j]) % 360;
        double angle = turn > 180 ? 360 - turn : turn;
        boolean aligned = sign > 0 ? angle <= 30 : angle >= 150;
        boolean far = !self || atB[j] - atA[i] >= (sign > 0 ? 200 : 60);
        return aligned && far && a.get(i).distanceM(b.get(j)) <= corridorM;
    }

    private List<Integer> matches(int i, int sign) {
        List<Integer> nearest = new ArrayList<>();
        for (int j = 0; j < atB.length; j++) {
            if (match(i, j, sign) && (j == 0 || !match(i, j - 1, sign))) {
                int best = j;
                for (int k = j; k < atB.length && match(i, k, sign); k++) {
                    best = a.get(i).distanceM(b.get(k)) < a.get(i).distanceM(b.get(best)) ? k : best;
                }
                nearest.add(best);
            }
        }
        return nearest;
    }

    /** Chains as lists of (sample, other sample). */
    private List<List<int[]>> chains(int sign) {
        List<List<int[]>> chains = new ArrayList<>();
        for (int i = 0; i < atA.length; i++) {
            List<Integer> free = matches(i, sign);
            List<List<int[]>> waiting = new ArrayList<>();
            for (List<int[]> chain : chains) {
                if (last(chain)[0] == i - 1) {
                    waiting.add(chain);
                }
            }
            while (extendNearest(waiting, free, i, sign)) {
                // each round uses up one chain and one match
            }
            for (int j : free) {
                chains.add(new ArrayList<>(List.of(new int[] {i, j})));
            }
        }
        return chains;
    }

    private boolean extendNearest(List<List<int[]>> waiting, List<Integer> free, int i, int sign) {
        List<int[]> chosen = List.of();
        int match = -1;
        double smallest = Double.POSITIVE_INFINITY;
        for (List<int[]> chain : waiting) {
            for (int j : free) {
                double step = sign * (atB[j] - atB[last(chain)[1]]);
                double uneven = Math.abs(step - (atA[i] - atA[Math.max(0, i - 1)]));
                if (step >= 0 && step <= 30 && uneven < smallest) {
                    smallest = uneven;
                    chosen = chain;
                    match = j;
                }
            }
        }
        if (match < 0) {
            return false;
        }
        chosen.add(new int[] {i, match});
        List<int[]> used = chosen;
        waiting.removeIf(chain -> chain == used);
        free.remove((Integer) match);
        return true;
    }

    private List<List<Double>> stretches(List<List<int[]>> chains, int sign) {
        List<double[]> open = new ArrayList<>();
        for (List<int[]> chain : chains) {
            open.add(new double[] {atA[chain.get(0)[0]], atA[last(chain)[0]], atB[chain.get(0)[1]], atB[last(chain)[1]]
            });
        }
        open.sort(Comparator.comparingDouble((double[] c) -> c[0]).thenComparingDouble(c -> Math.min(c[2], c[3])));
        List<List<Double>> kept = new ArrayList<>();
        boolean[] used = new boolean[open.size()];
        for (int i = 0; i < open.size(); i++) {
            double[] stretch = open.get(i);
            for (int j = i + 1; j < open.size() && !used[i]; j++) {
                double hole = open.get(j)[0] - stretch[1];
                double otherHole = sign * (open.get(j)[2] - stretch[3]);
                if (!used[j] && hole >= 0 && hole <= 100 && otherHole >= 0 && otherHole <= 100) {
                    stretch = new double[] {stretch[0], open.get(j)[1], stretch[2], open.get(j)[3]};
                    used[j] = true;
                }
            }
            double turn = stretch[3] - stretch[1];
            if (self && sign < 0 && turn > 0 && turn <= 100) {
                stretch = new double[] {stretch[0], stretch[1] + turn / 2, stretch[2], stretch[1] + turn / 2};
            }
            double length = stretch[1] - stretch[0];
            double otherLength = Math.abs(stretch[3] - stretch[2]);
            if (!used[i] && length >= 200 && Math.abs(otherLength - length) <= 0.2 * length) {
                kept.add(List.of(
                        stretch[0], stretch[1], Math.min(stretch[2], stretch[3]), Math.max(stretch[2], stretch[3])));
            }
        }
        kept.sort(Comparator.comparingDouble((List<Double> s) -> s.get(0)).thenComparingDouble(s -> s.get(2)));
        return kept;
    }

    private static int[] last(List<int[]> chain) {
        return chain.get(chain.size() - 1);
    }
}
