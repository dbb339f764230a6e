package org.runflow.io.race.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tracks as a route planner writes them, made of straight legs on a plane of metres near 48° north. */
final class Ways {
    private static final double LATITUDE = 48;
    private static final double METRES_NORTH = 111_190.3;
    private static final double METRES_EAST = 74_625.3;
    private static final double STEP_M = 50;

    private final StringBuilder points = new StringBuilder();
    private final StringBuilder waypoints = new StringBuilder();
    private double x;
    private double y;

    static Ways from(double xM, double yM) {
        Ways way = new Ways();
        way.x = xM;
        way.y = yM;
        way.point("trkpt", xM, yM, way.points, "");
        return way;
    }

    Ways to(double xM, double yM) {
        double length = Math.hypot(xM - x, yM - y);
        int steps = (int) Math.max(1, Math.round(length / STEP_M));
        for (int i = 1; i <= steps; i++) {
            point("trkpt", x + (xM - x) * i / steps, y + (yM - y) * i / steps, points, "");
        }
        x = xM;
        y = yM;
        return this;
    }

    Ways waypoint(double xM, double yM, String children) {
        point("wpt", xM, yM, waypoints, children);
        return this;
    }

    private void point(String element, double xM, double yM, StringBuilder out, String children) {
        out.append(String.format(
                Locale.ROOT,
                "<%s lat=\"%.7f\" lon=\"%.7f\">%s</%s>%n",
                element,
                LATITUDE + yM / METRES_NORTH,
                11 + xM / METRES_EAST,
                children,
                element));
    }

    String track(String name) {
        return "<trk><name>" + name + "</name><trkseg>\n" + points + "</trkseg></trk>\n";
    }

    String gpx() {
        return gpx(waypoints + track("course"));
    }

    static String gpx(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<gpx version=\"1.1\" creator=\"t\" xmlns=\"http://www.topografix.com/GPX/1/1\">\n" + content
                + "</gpx>\n";
    }

    Path in(Path folder, String name) {
        return write(folder, name, gpx());
    }

    static Path write(Path folder, String name, String text) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
