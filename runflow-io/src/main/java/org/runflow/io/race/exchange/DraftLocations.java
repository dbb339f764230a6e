package org.runflow.io.race.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.runflow.io.race.read.TrackFile;
import org.runflow.race.geo.PlanePoint;
import org.runflow.race.geo.Projection;
import org.runflow.race.line.CentreLine;

/** The locations that waypoints give, each once, with the events whose courses come by. */
final class DraftLocations {
    private static final double NEAR_M = 50;
    private static final double SAME_M = 10;
    private static final String BUFFER_MIN = "10";
    private static final String INTERVAL_MIN = "5";
    /** What the words of a waypoint make it; the first that fits. */
    private static final Map<String, Pattern> TYPES = types();

    private final List<DraftCourse> courses;
    private final Projection plane;
    private final List<Place> places = new ArrayList<>();

    DraftLocations(List<DraftCourse> courses) {
        this.courses = courses;
        this.plane = Projection.around(
                courses.stream().map(course -> course.track().track()).toList());
        for (DraftCourse course : courses) {
            course.track().waypoints().forEach(point -> add(new Place(course, point, plane.project(point.place()))));
        }
    }

    private record Place(DraftCourse course, TrackFile.Waypoint point, PlanePoint at) {
        boolean isSame(Place other) {
            return course.day().equals(other.course.day())
                    && point.name().equals(other.point.name())
                    && Math.hypot(at.xM() - other.at.xM(), at.yM() - other.at.yM()) <= SAME_M;
        }
    }

    private static Map<String, Pattern> types() {
        Map<String, Pattern> types = new LinkedHashMap<>();
        types.put(
                "medical",
                Pattern.compile(
                        "first aid|medic|médic|hospital|ambulan|sanit(?!air|är|ary)|\\bsani?\\b(?! ?\\p{L})|erste"
                                + " hilfe|secours|socorr|primeros auxilios|ehbo|defibrill|\\baed\\b|red cross|rotes"
                                + " kreuz|croix.rouge|cruz roja|rode kruis"));
        types.put(
                "water",
                Pattern.compile("\\bwater(?! ?(?:fall|front|tower|park|way|mill|works|side))"
                        + "|drink|wasser(?! ?(?:fall|turm|werk|schloss|stra|mühle))|trink|getränk"
                        + "|\\beau\\b|boisson|agua|bebida|ravito|hydrat|refresh|refresc|drank|\uD83D\uDCA7"));
        types.put(
                "aid",
                Pattern.compile(
                        "\\baid\\b|food|feed|nutrition|verpfleg|aliment|ravitaill|avituall|verzorg|restaurant"));
        types.put(
                "traffic",
                Pattern.compile("traffic|crossing|road"
                        + " closure|barrier|intersection|kreuzung|verkeer|carrefour|cruce|kruising"));
        return types;
    }

    static String type(String hints) {
        String words = hints.toLowerCase(Locale.ROOT);
        return TYPES.entrySet().stream()
                .filter(type -> type.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("course");
    }

    private void add(Place place) {
        if (places.stream().noneMatch(place::isSame)) {
            places.add(place);
        }
    }

    int size() {
        return places.size();
    }

    String text() {
        List<String> header =
                new ArrayList<>(List.of("loc_id", "loc_label", "loc_type", "lat", "lon", "day", "buffer", "interval"));
        courses.forEach(course -> header.add(course.name()));
        DraftTable table = new DraftTable(header);
        for (int i = 0; i < places.size(); i++) {
            table.add(cells(i + 1, places.get(i)));
        }
        return table.text();
    }

    private List<String> cells(int number, Place place) {
        String name = DraftTable.foreign(place.point().name());
        List<String> cells = new ArrayList<>(List.of(
                "" + number,
                name.isEmpty() ? "Waypoint " + number : name,
                type(place.point().hints()),
                DraftTable.number(place.point().place().latitude()),
                DraftTable.number(place.point().place().longitude()),
                place.course().day(),
                BUFFER_MIN,
                INTERVAL_MIN));
        for (DraftCourse course : courses) {
            cells.add(course.day().equals(place.course().day()) && comesBy(course, place) ? "y" : "n");
        }
        return cells;
    }

    private boolean comesBy(DraftCourse course, Place place) {
        CentreLine line = CentreLine.of(course.track().track(), plane, course.distanceKm());
        return line.nearest(place.at(), 0, course.distanceKm()).distanceM() <= NEAR_M;
    }
}
