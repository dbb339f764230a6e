package org.runflow.race.corridor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.RaceDay;

/** A day of drawn courses, in the order of columns. Each course is one segment by itself; certified lengths are those of the drawn ways. */
final class DrawnDay {
    private final Map<String, DrawnCourse> tracks = new LinkedHashMap<>();
    private final Map<String, Double> lengthsKm = new LinkedHashMap<>();

    DrawnDay event(String name, DrawnCourse course) {
        return event(name, course, course.lengthKm());
    }

    DrawnDay event(String name, DrawnCourse track, double lengthKm) {
        tracks.put(name, track);
        lengthsKm.put(name, lengthKm);
        return this;
    }

    RaceDay day() {
        RaceBuilder race = Race.builder("drawn").day("sun", LocalDate.of(2026, 5, 10));
        lengthsKm.forEach((name, km) -> race.event(
                        name,
                        event -> event.day("sun")
                                .start("09:00")
                                .distanceKm(km)
                                .track(tracks.get(name).track()))
                .segment("all-" + name, segment -> segment.widthM(5).pass(name, 0, km)));
        return race.build().day("sun");
    }

    Roads roads() {
        return Roads.of(day(), CorridorSettings.defaults());
    }
}
