package org.runflow.docs.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the track of a course as a watch would have recorded it: a little to one side or the other, and so a little too long. */
final class GpxFile {
    private static final int DECIMALS = 6;

    private GpxFile() {}

    static void write(Path file, Course course, double errorM, long seed) {
        Dice dice = new Dice(seed);
        StringBuilder gpx = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<gpx version=\"1.1\" creator=\"Runflow sample race\" xmlns=\"http://www.topografix.com/GPX/1/1\">\n"
                + " <trk>\n  <name>Linnhaven " + course.event() + "</name>\n  <trkseg>\n");
        for (Spot spot : course.points()) {
            Spot seen = spot.moved(errorM * dice.normal(), errorM * dice.normal());
            gpx.append("   <trkpt lat=\"")
                    .append(CsvFile.number(Town.latitude(seen), DECIMALS))
                    .append("\" lon=\"")
                    .append(CsvFile.number(Town.longitude(seen), DECIMALS))
                    .append("\"/>\n");
        }
        gpx.append("  </trkseg>\n </trk>\n</gpx>\n");
        try {
            Files.writeString(file, gpx);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
