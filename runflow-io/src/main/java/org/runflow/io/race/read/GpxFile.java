package org.runflow.io.race.read;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Note;

/**
 * Reads the track of an event: all {@code trkpt} in file order, else all {@code rtept}. The name of an element counts, not its namespace, since
 * many tools write GPX 1.0 or none. A document type is refused before anything in it is looked at.
 */
final class GpxFile {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_POINTS = 1_000_000;
    private static final double MIN_LENGTH_M = 1;
    private static final XMLInputFactory FACTORY = factory();

    private final InputFile file;
    private final XMLStreamReader xml;
    private final Points track = new Points();
    private final Points route = new Points();
    private int depth;
    private int tracks;

    private GpxFile(InputFile file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    private static final class Points {
        private final DoubleStream.Builder latitudes = DoubleStream.builder();
        private final DoubleStream.Builder longitudes = DoubleStream.builder();
        private int size;

        void add(double latitude, double longitude) {
            latitudes.add(latitude);
            longitudes.add(longitude);
            size++;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The track, or nothing when that is a problem. */
    static Optional<Track> read(InputFile file) {
        try (Reader text = new MarkupLimitReader(file.text())) {
            GpxFile gpx = new GpxFile(file, FACTORY.createXMLStreamReader(text));
            return gpx.readElements() ? gpx.track() : Optional.empty();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof MarkupLimitReader.TooBigException tooBig) {
                file.problem(tooBig.text());
            } else if (e.getNestedException() instanceof IOException cause) {
                file.unreadable(cause);
            } else {
                int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
                file.problem(line, "is not GPX: the XML is not well-formed here");
            }
        } catch (IOException e) {
            file.unreadable(e);
        }
        return Optional.empty();
    }

    private boolean readElements() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> {
                    file.problem(line(), "has a document type (DOCTYPE), which is refused; remove it");
                    return false;
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!startElement()) {
                        return false;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // text, comments and instructions tell nothing about the track
                }
            }
        }
        return true;
    }

    private boolean startElement() {
        String name = xml.getLocalName();
        if (depth == 0 && !name.equals("gpx")) {
            file.problem(line(), "is not GPX: the root element is '" + name + "' instead of 'gpx'");
            return false;
        }
        depth++;
        if (depth > MAX_DEPTH) {
            file.problem(line(), "is not GPX: elements are nested more than " + MAX_DEPTH + " deep");
            return false;
        }
        if (track.size + route.size > MAX_POINTS) {
            file.problem(line(), "has more than " + MAX_POINTS + " points; no course needs them");
            return false;
        }
        switch (name) {
            case "trk" -> tracks++;
            case "trkpt" -> readPoint(track);
            case "rtept" -> readPoint(route);
            default -> {
                // names, times and waypoints tell nothing about the way
            }
        }
        return true;
    }

    private void readPoint(Points points) {
        OptionalDouble latitude = degrees("lat", Range.LATITUDE);
        OptionalDouble longitude = degrees("lon", Range.LONGITUDE);
        if (latitude.isPresent() && longitude.isPresent()) {
            points.add(latitude.getAsDouble(), longitude.getAsDouble());
        }
    }

    private OptionalDouble degrees(String attribute, Range range) {
        String text = xml.getAttributeValue(null, attribute);
        OptionalDouble degrees = text == null ? OptionalDouble.empty() : range.parse(text.strip());
        if (degrees.isEmpty()) {
            file.problem(line(), attribute, text == null ? "" : text, range.rule());
        }
        return degrees;
    }

    private Optional<Track> track() {
        if (file.hasProblems()) {
            return Optional.empty();
        }
        Points points = track.size > 0 ? track : route;
        if (points.size < 2) {
            file.problem("has " + points.size + " points of a track or route; it needs two or more");
            return Optional.empty();
        }
        Track way = Track.of(
                points.latitudes.build().toArray(), points.longitudes.build().toArray());
        if (!(TrackNotes.drawnLengthM(way) >= MIN_LENGTH_M)) {
            file.problem("has a track without a length: all points lie within a metre");
            return Optional.empty();
        }
        if (tracks > 1) {
            file.note(Note.info("The " + tracks + " tracks of " + file.name() + " are taken as one, in file order."));
        }
        return Optional.of(way);
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }
}
