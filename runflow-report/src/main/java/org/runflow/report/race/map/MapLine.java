package org.runflow.report.race.map;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.geo.GeoPoint;

/** A line on the map in pixels: no more points than can be told apart, and if wanted a little to the right of the way it goes. */
final class MapLine {
    private static final double CLOSE_PX = 3;

    private final List<double[]> points;

    private MapLine(List<double[]> points) {
        this.points = points;
    }

    static MapLine of(List<GeoPoint> line, MapScale scale) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            double[] point = {scale.xPx(line.get(i)), scale.yPx(line.get(i))};
            double[] before = kept.isEmpty() ? point : kept.get(kept.size() - 1);
            boolean close = Math.abs(point[0] - before[0]) + Math.abs(point[1] - before[1]) < CLOSE_PX;
            if (kept.isEmpty() || !close || i == line.size() - 1) {
                kept.add(point);
            }
        }
        return new MapLine(kept);
    }

    /** This line moved to the right of the way it goes, so that the way out and the way back lie side by side. */
    MapLine shifted(double px) {
        List<double[]> moved = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double[] from = points.get(Math.max(0, i - 1));
            double[] to = points.get(Math.min(points.size() - 1, i + 1));
            double length = Math.max(1e-9, Math.hypot(to[0] - from[0], to[1] - from[1]));
            double[] point = points.get(i);
            moved.add(
                    new double[] {point[0] - px * (to[1] - from[1]) / length, point[1] + px * (to[0] - from[0]) / length
                    });
        }
        return new MapLine(moved);
    }

    /** The point at a share of its points, 0 to 1: near enough to put a sign there. */
    double[] at(double share) {
        return points.get((int) Math.round(share * (points.size() - 1))).clone();
    }

    double lengthPx() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += step(i);
        }
        return length;
    }

    /** The point at a share of its length, 0 to 1. */
    double[] along(double share) {
        double left = share * lengthPx();
        for (int i = 1; i < points.size(); i++) {
            double step = step(i);
            if (left <= step && step > 0) {
                double[] from = points.get(i - 1);
                double[] to = points.get(i);
                return new double[] {
                    from[0] + left / step * (to[0] - from[0]), from[1] + left / step * (to[1] - from[1])
                };
            }
            left -= step;
        }
        return points.get(points.size() - 1).clone();
    }

    /** From the point before to that one, pixels. */
    private double step(int index) {
        double[] from = points.get(index - 1);
        double[] to = points.get(index);
        return Math.hypot(to[0] - from[0], to[1] - from[1]);
    }

    /** Points along it, no further apart than that. */
    List<double[]> every(double px) {
        List<double[]> along = new ArrayList<>(points);
        for (int i = 1; i < points.size(); i++) {
            double[] from = points.get(i - 1);
            double[] to = points.get(i);
            int parts = (int) Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / px);
            for (int part = 1; part < parts; part++) {
                double share = (double) part / parts;
                along.add(new double[] {from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])});
            }
        }
        return along;
    }

    /** Its course as SVG path data. */
    String path() {
        StringBuilder path = new StringBuilder(12 * points.size());
        for (double[] point : points) {
            path.append(path.isEmpty() ? 'M' : 'L');
            px(path, point[0]);
            path.append(' ');
            px(path, point[1]);
        }
        return path.toString();
    }

    /** A pixel with one decimal. */
    static String px(double px) {
        StringBuilder text = new StringBuilder(6);
        px(text, px);
        return text.toString();
    }

    private static void px(StringBuilder to, double px) {
        long tenths = Math.round(10 * px);
        if (tenths < 0) {
            to.append('-');
        }
        to.append(Math.abs(tenths) / 10);
        if (tenths % 10 != 0) {
            to.append('.').append(Math.abs(tenths) % 10);
        }
    }
}
