package org.runflow.io.race.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.PlanePoint;
import org.runflow.race.geo.Projection;
import org.runflow.race.line.CentreLine;
import org.runflow.race.model.Location;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.rule.Decimals;

/** Finds locations that lie off the courses they belong to. */
public final class LocationWarnings {
    private final Projection plane;
    private final Map<String, CentreLine> courses = new HashMap<>();
    private final Race race;

    private LocationWarnings(Race race, Projection plane) {
        this.race = race;
        this.plane = plane;
        for (RaceEvent event : race.events()) {
            event.track()
                    .ifPresent(track -> courses.put(event.name(), CentreLine.of(track, plane, event.certifiedKm())));
        }
    }

    /**
     * Looks at all locations with coordinates.
     *
     * @param race a race
     * @param file the file of its locations
     * @param lineOf the line of a location in the file by its id
     * @return a warning for those that lie on the course with latitude and longitude exchanged, and one for all others that are too far;
     *     those that take their times from another location may lie anywhere
     */
    public static List<Warning> of(Race race, String file, ToIntFunction<String> lineOf) {
        Optional<Projection> plane = race.projection();
        if (plane.isEmpty()) {
            return List.of();
        }
        return new LocationWarnings(race, plane.get()).look(file, lineOf);
    }

    private List<Warning> look(String file, ToIntFunction<String> lineOf) {
        double flagM = race.settings().locations().snapFlagM();
        Tally swapped = new Tally();
        Tally far = new Tally();
        for (Location location : race.locations()) {
            GeoPoint place = location.place().orElse(null);
            OptionalDouble awayM = place == null ? OptionalDouble.empty() : awayM(location, place);
            if (place == null || awayM.isEmpty() || awayM.getAsDouble() <= flagM) {
                continue;
            }
            int line = lineOf.applyAsInt(location.id());
            OptionalDouble swappedM = swappedAwayM(location, place);
            String shown = "location '" + location.id() + "' " + metres(awayM.getAsDouble());
            if (swappedM.isPresent() && swappedM.getAsDouble() <= flagM) {
                swapped.add(line, shown + ", swapped it lies " + metres(swappedM.getAsDouble()) + " from the course");
            } else if (location.proxyId().isEmpty() || !location.events().isEmpty()) {
                far.add(line, shown);
            }
        }
        List<Warning> warnings = new ArrayList<>();
        add(
                warnings,
                swapped,
                file,
                " of " + file + " far from the course, whose latitude and longitude look swapped (");
        add(
                warnings,
                far,
                file,
                " of " + file + " farther than " + Decimals.of(flagM, 0) + " m from the course of any of its events (");
        return warnings;
    }

    private static void add(List<Warning> warnings, Tally tally, String file, String what) {
        if (tally.count() > 0) {
            warnings.add(new Warning(
                    WarningKind.LOCATION,
                    file,
                    tally.firstLine(),
                    0,
                    tally.count() + (tally.count() == 1 ? " location" : " locations") + what + tally.shown() + ")."));
        }
    }

    /** How far a place is from the courses of the location's events, of its day when it has none; nothing without a track. */
    private OptionalDouble awayM(Location location, GeoPoint place) {
        PlanePoint point = plane.project(place);
        OptionalDouble nearestM = OptionalDouble.empty();
        for (RaceEvent event : race.events()) {
            CentreLine course = courses.get(event.name());
            boolean isItsOwn = event.day().equals(location.day())
                    && (location.events().isEmpty() || location.events().contains(event.name()));
            if (isItsOwn && course != null) {
                double distanceM = course.nearest(point, 0, course.lengthKm()).distanceM();
                nearestM = OptionalDouble.of(Math.min(distanceM, nearestM.orElse(distanceM)));
            }
        }
        return nearestM;
    }

    /** The same with the two coordinates exchanged, if the longitude could be a latitude at all. */
    private OptionalDouble swappedAwayM(Location location, GeoPoint place) {
        double latitude = place.longitude();
        double longitude = place.latitude();
        return GeoPoint.isLatitude(latitude)
                ? awayM(location, new GeoPoint(latitude, longitude))
                : OptionalDouble.empty();
    }

    private static String metres(double metres) {
        return metres < 10_000 ? Decimals.of(metres, 0) + " m" : String.format(Locale.ROOT, "%,.0f km", metres / 1000);
    }
}
