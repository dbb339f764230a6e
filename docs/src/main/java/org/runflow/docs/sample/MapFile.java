package org.runflow.docs.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Draws the courses over one another, the widest line first, so that every event can be followed where they share a road. */
final class MapFile {
    private static final double M_PER_PIXEL = 12;
    private static final double WEST_M = -900;
    private static final double NORTH_M = 7200;
    private static final int WIDTH_PX = 1130;
    private static final int HEIGHT_PX = 1020;
    private static final int LEGEND_TOP_PX = 40;
    private static final int LEGEND_STEP_PX = 26;
    private static final int POINT_EVERY = 4;
    private static final List<Pen> PENS =
            List.of(new Pen("#56b4e9", 11), new Pen("#e69f00", 7), new Pen("#aa3377", 3), new Pen("#009e73", 5));

    private MapFile() {}

    private record Pen(String colour, int widthPx) {}

    static void write(Path file, List<Course> courses) {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH_PX + " " + HEIGHT_PX
                + "\" font-family=\"sans-serif\" font-size=\"15\">\n"
                + "<rect width=\"" + WIDTH_PX + "\" height=\"" + HEIGHT_PX + "\" fill=\"#f6f4ee\"/>\n");
        for (int i = 0; i < courses.size(); i++) {
            Course course = courses.get(i);
            Pen pen = PENS.get(i);
            svg.append(line(course, pen)).append(legend(course, pen, LEGEND_TOP_PX + i * LEGEND_STEP_PX));
        }
        svg.append(label("Start", Town.MARKET_STREET.at(0), -48, 4))
                .append(label("Finish", Town.CASTLE_STREET.at(400), 8, 2))
                .append(label("King's Bridge", Town.KINGS_BRIDGE.at(100), -100, -10))
                .append(label("Marsh Road", Town.MARSH_ROAD.at(2000), -90, -22))
                .append(label("Reed House", Town.MARSH_ROAD.at(3500), 10, 20))
                .append(label("half turn", Town.MARSH_ROAD.at(6650), 4, 26))
                .append(label("marathon turn", Town.MARSH_ROAD.at(11200), -90, -14))
                .append(label("East Bank", Town.EAST_BANK.at(1300), 12, 0))
                .append(label("Lantern Bridge", Town.LANTERN_BRIDGE.at(240), 14, 4))
                .append(label("Sea Wall", Town.SEA_WALL.at(1300), 14, 0))
                .append(label("lighthouse", Town.LIGHTHOUSE_PATH.at(3960), 12, 6))
                .append(label("Barrage", Town.BARRAGE.at(400), -30, 24))
                .append(label("Long Pier", Town.LONG_PIER.at(640), -30, 20))
                .append(label("Castle Park", Town.CASTLE_PARK.at(1100), -8, 56))
                .append("</svg>\n");
        try {
            Files.writeString(file, svg);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static String line(Course course, Pen pen) {
        List<Spot> points = course.points();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            if (i % POINT_EVERY == 0 || i == points.size() - 1) {
                path.append(' ').append(x(points.get(i), 0)).append(',').append(y(points.get(i), 0));
            }
        }
        return "<polyline fill=\"none\" stroke-linejoin=\"round\" stroke=\"" + pen.colour() + "\" stroke-width=\""
                + pen.widthPx() + "\" points=\"" + path.substring(1) + "\"/>\n";
    }

    private static String legend(Course course, Pen pen, int topPx) {
        return "<rect x=\"30\" y=\"" + (topPx - 5 - pen.widthPx() / 2) + "\" width=\"40\" height=\"" + pen.widthPx()
                + "\" fill=\"" + pen.colour() + "\"/>\n"
                + "<text x=\"80\" y=\"" + topPx + "\">" + course.event() + "</text>\n";
    }

    private static String label(String text, Spot spot, double rightPx, double downPx) {
        return "<text x=\"" + x(spot, rightPx) + "\" y=\"" + y(spot, downPx) + "\">" + text + "</text>\n";
    }

    private static String x(Spot spot, double rightPx) {
        return CsvFile.number((spot.eastM() - WEST_M) / M_PER_PIXEL + rightPx, 1);
    }

    private static String y(Spot spot, double downPx) {
        return CsvFile.number((NORTH_M - spot.northM()) / M_PER_PIXEL + downPx, 1);
    }
}
