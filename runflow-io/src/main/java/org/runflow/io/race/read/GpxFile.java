package org.runflow.io.race.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.runflow.io.race.dialect.AmpersandReader;
import org.runflow.io.race.dialect.Wanted;
import org.runflow.race.geo.GeoPoint;

/**
 * Reads a GPX file: the points of its tracks and routes in file order, and its waypoints. The name of an element counts, not its namespace, since
 * many tools write GPX 1.0, none, or prefixes they do not declare. A document type is refused before anything in it is looked at.
 */
final class GpxFile {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_POINTS = 1_000_000;
    private static final int MAX_WAYPOINTS = 1000;
    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_BLANKS = 4096;
    private static final String DECLARATION = "<?xml";
    /** Elements whose words are kept: of a track its name, of a waypoint all of them. */
    private static final Set<String> TOLD = Set.of("name", "sym", "type", "desc");

    private static final XMLInputFactory FACTORY = factory();

    private final InputFile file;
    private final XMLStreamReader xml;
    private final GpxContent content;
    private final Deque<String> open;
    private final Set<String> declared = new HashSet<>(Set.of("xml", "xmlns"));
    private final Set<String> used = new TreeSet<>();
    private final StringBuilder words = new StringBuilder();

    private GpxFile(InputFile file, XMLStreamReader xml, GpxContent content, Deque<String> open) {
        this.file = file;
        this.xml = xml;
        this.content = content;
        this.open = open;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** What the file holds, or nothing when that is a problem. */
    static Optional<GpxContent> read(InputFile file) {
        try (BufferedReader text = file.text(Wanted.TRACK)) {
            GpxContent content = new GpxContent();
            content.linesBefore = skipBlanks(text);
            return read(file, new AmpersandReader(text), content);
        } catch (IOException e) {
            file.unreadable(e);
            return Optional.empty();
        }
    }

    /** Skips what stands before an XML declaration, which must come first, as long as it is blank; tells how many lines that is, -1 for nothing. */
    private static int skipBlanks(BufferedReader text) throws IOException {
        text.mark(MAX_BLANKS + DECLARATION.length());
        int blanks = 0;
        int lines = 0;
        int before = 0;
        int sign = text.read();
        while (sign >= 0 && Character.isWhitespace(sign) && blanks < MAX_BLANKS) {
            blanks++;
            lines += sign == '\r' || (sign == '\n' && before != '\r') ? 1 : 0;
            before = sign;
            sign = text.read();
        }
        char[] rest = new char[DECLARATION.length() - 1];
        boolean declared = sign == '<' && text.read(rest) == rest.length && DECLARATION.endsWith(new String(rest));
        text.reset();
        return declared && blanks > 0 && text.skip(blanks) == blanks ? lines : -1;
    }

    private static Optional<GpxContent> read(InputFile file, AmpersandReader text, GpxContent content) {
        Deque<String> open = new ArrayDeque<>();
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new MarkupLimitReader(text));
            GpxFile gpx = new GpxFile(file, xml, content, open);
            if (gpx.readElements() && !file.hasProblems()) {
                gpx.collectOddities(text);
                return Optional.of(content);
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof MarkupLimitReader.TooBigException tooBig) {
                file.problem(tooBig.text());
            } else if (e.getNestedException() instanceof IOException cause) {
                file.unreadable(cause);
            } else {
                reportBroken(file, e.getLocation(), text, content, open);
            }
        }
        return Optional.empty();
    }

    private static void reportBroken(
            InputFile file, @Nullable Location place, AmpersandReader text, GpxContent content, Deque<String> open) {
        int line = place == null ? 1 : place.getLineNumber();
        int column = place == null ? 1 : place.getColumnNumber();
        boolean atEnd = place == null || (text.hasEnded() && place.getCharacterOffset() >= text.length());
        String where = !open.isEmpty()
                ? "inside '" + open.peek() + "'"
                : content.begun ? "after the end of 'gpx'" : "before any element";
        String reason = text.length() == 0
                ? "the file is empty"
                : atEnd && !open.isEmpty()
                        ? "it ends before '" + open.peek() + "' is closed"
                        : "the XML is not well-formed at column " + column + ", " + where;
        file.problem(line + Math.max(0, content.linesBefore), "is not GPX: " + reason);
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
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> addWords();
                case XMLStreamConstants.END_ELEMENT -> endElement();
                default -> {
                    // comments and instructions tell nothing about the track
                }
            }
        }
        return true;
    }

    private boolean startElement() {
        notePrefixes();
        String element = local(xml.getLocalName());
        if (open.isEmpty() && !element.equals("gpx")) {
            file.problem(
                    line(), "is not GPX: the root element is '" + element + "' instead of 'gpx'; " + remedy(element));
            return false;
        }
        open.push(element);
        content.begun = true;
        if (open.size() > MAX_DEPTH) {
            file.problem(line(), "is not GPX: elements are nested more than " + MAX_DEPTH + " deep");
            return false;
        }
        if (content.points > MAX_POINTS) {
            file.problem(line(), "has more than " + MAX_POINTS + " points; no course needs them");
            return false;
        }
        switch (element) {
            case "gpx" -> noteVersion();
            case "trk" -> content.tracks.add(new GpxContent.Way());
            case "rte" -> content.routes.add(new GpxContent.Way());
            case "trkseg" -> last(content.tracks).startSegment();
            case "trkpt" -> readPoint(last(content.tracks));
            case "rtept" -> readPoint(last(content.routes));
            case "rpt" -> readShapePoint();
            case "wpt" -> readWaypoint();
            case "name", "sym", "type", "desc" -> words.setLength(0);
            default -> {
                // times, heights and extensions tell nothing about the way
            }
        }
        return true;
    }

    private void endElement() {
        String element = open.pop();
        String parent = open.isEmpty() ? "" : open.peek();
        String told = TOLD.contains(element) ? words.toString().strip() : "";
        if (told.isEmpty()) {
            return;
        }
        if (parent.equals("wpt")) {
            content.describeWaypoint(element, told);
        } else if (element.equals("name") && parent.equals("trk")) {
            last(content.tracks).name = told;
        } else if (element.equals("name") && parent.equals("rte")) {
            last(content.routes).name = told;
        }
    }

    private void addWords() {
        if (!open.isEmpty() && TOLD.contains(open.peek()) && words.length() < MAX_NAME_LENGTH) {
            words.append(xml.getText());
            words.setLength(Math.min(words.length(), MAX_NAME_LENGTH));
        }
    }

    /** The way that is being read; points outside of any begin one. */
    private static GpxContent.Way last(List<GpxContent.Way> ways) {
        if (ways.isEmpty()) {
            ways.add(new GpxContent.Way());
        }
        return ways.get(ways.size() - 1);
    }

    private void readPoint(GpxContent.Way way) {
        content.points++;
        file.countRow();
        place().ifPresent(place -> way.points.add(new GpxContent.WayPoint(place, line())));
    }

    /** A point that gives the way between two points of a route its shape, as programs of Garmin write. */
    private void readShapePoint() {
        if (open.contains("rtept")) {
            readPoint(last(content.routes));
        }
    }

    private static String remedy(String root) {
        return switch (root) {
            case "kml" -> "it is KML, as map programs keep it; export the track as GPX, or convert the file";
            case "TrainingCenterDatabase" -> "it is TCX, as training programs keep it; export the track as GPX";
            default -> "export the track as GPX";
        };
    }

    private void readWaypoint() {
        if (content.waypoints.size() < MAX_WAYPOINTS) {
            place().ifPresent(place -> content.waypoints.add(new GpxContent.Waypoint(place)));
        } else {
            content.waypointsNotKept++;
        }
    }

    private Optional<GeoPoint> place() {
        OptionalDouble latitude = degrees("lat", Range.LATITUDE);
        OptionalDouble longitude = degrees("lon", Range.TRACK_LONGITUDE);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new GeoPoint(latitude.getAsDouble(), GeoPoint.wrapped(longitude.getAsDouble())));
    }

    private OptionalDouble degrees(String attribute, Range range) {
        String text = attribute(attribute);
        OptionalDouble degrees = range.parse(text.strip());
        if (degrees.isEmpty()) {
            file.problem(line(), attribute, text, range.rule());
        }
        return degrees;
    }

    private String attribute(String wanted) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(wanted)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void noteVersion() {
        if (attribute("version").startsWith("1.0")) {
            content.oddities.add("it is GPX 1.0");
        }
        if (attribute("xmlns").isEmpty() && xml.getLocalName().indexOf(':') < 0) {
            content.oddities.add("it names no namespace");
        }
    }

    private void notePrefixes() {
        String element = xml.getLocalName();
        note(used, element.substring(0, Math.max(0, element.indexOf(':'))));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributePrefix(i).equals("xmlns")) {
                declared.add(xml.getAttributeLocalName(i));
            } else {
                note(used, xml.getAttributePrefix(i));
            }
        }
    }

    private static void note(Set<String> prefixes, String prefix) {
        if (!prefix.isEmpty() && prefixes.size() < MAX_DEPTH) {
            prefixes.add(prefix);
        }
    }

    private static String local(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }

    private void collectOddities(AmpersandReader text) {
        used.removeAll(declared);
        used.forEach(prefix -> content.oddities.add("the prefix '" + prefix + "' is not declared"));
        if (text.mended() > 0) {
            content.oddities.add("it holds an ampersand that should be &amp;");
        }
        text.undeclared().forEach(name -> content.oddities.add("the reference '&" + name + ";' is not declared"));
        if (content.linesBefore >= 0) {
            content.oddities.add("blanks stand before its first line");
        }
    }

    private int line() {
        return xml.getLocation().getLineNumber() + Math.max(0, content.linesBefore);
    }
}
