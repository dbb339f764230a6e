package org.runflow.race.location;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.runflow.race.density.Density;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Field;
import org.runflow.race.model.Location;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;

/** A race of one event over one kilometre, two runners at 4 and 6 min/km from 07:00, and what locations on it look like. */
final class Street {
    static final Track STRAIGHT = Ground.track(0, 0, 1000, 0);
    static final Track OUT_AND_BACK = Ground.track(0, 0, 500, 0, 0, 0);

    private final RaceBuilder race = Race.builder("street").day("sun", LocalDate.of(2026, 5, 10));

    private Street() {}

    /** The course cut at kilometres into segments S1, S2, …. */
    static Street along(Track track, double... cutsKm) {
        Street street = new Street();
        street.event("run", "07:00", track);
        for (int i = 1; i < cutsKm.length; i++) {
            street.segment("S" + i, "run", cutsKm[i - 1], cutsKm[i]);
        }
        return street;
    }

    static Location location(String id, double eastM, double northM, String... segments) {
        return location(
                id, "course", Optional.of(Ground.at(eastM, northM)), List.of("run"), Optional.empty(), segments);
    }

    static Location nowhere(String id) {
        return location(id, "course", Optional.empty(), List.of("run"), Optional.empty());
    }

    static Location follower(String id, String proxy, String... events) {
        return location(id, "traffic", Optional.of(Ground.at(0, 0)), List.of(events), Optional.of(proxy));
    }

    static Location location(
            String id,
            String type,
            Optional<GeoPoint> place,
            List<String> events,
            Optional<String> proxy,
            String... segments) {
        TreeMap<String, Integer> resources = new TreeMap<>();
        resources.put("marshals", 2);
        return new Location(
                id,
                "Place " + id,
                type,
                place,
                "sun",
                events,
                List.of(segments),
                10,
                5,
                resources,
                proxy,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Street event(String name, String start, Track track) {
        return event(name, start, track, 1);
    }

    Street event(String name, String start, Track track, double km) {
        Field field = Field.of(new String[] {name + "-fast", name + "-slow"}, new double[] {4, 6}, new double[] {0, 0});
        race.event(name, event -> event.start(start).distanceKm(km).field(field).track(track));
        return this;
    }

    /** An event that nobody has drawn. */
    Street dark(String name) {
        race.event(name, event -> event.start("09:00").distanceKm(1).field(Field.empty()));
        return this;
    }

    /** An event without runners. */
    Street nobody(String name, Track track) {
        race.event(
                name,
                event -> event.start("09:00").distanceKm(1).field(Field.empty()).track(track));
        return this;
    }

    Street segment(String id, String event, double fromKm, double toKm) {
        race.segment(id, segment -> segment.widthM(2).pass(event, fromKm, toKm));
        return this;
    }

    RaceDay day(Location... locations) {
        List.of(locations).forEach(race::location);
        return race.build().day("sun");
    }

    LocationResults analyse(Location... locations) {
        return analyse(day(locations));
    }

    TimedLocation only(Location location) {
        return analyse(location).locations().get(0);
    }

    static LocationResults analyse(RaceDay day) {
        Settings settings = Settings.defaults();
        return Locations.analyse(day, settings.locations(), Density.cells(day, settings.density()));
    }
}
