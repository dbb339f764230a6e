package org.runflow.io.race.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalTime;
import org.runflow.io.json.RunflowJson;

/** The request of a drafted race, as short as a person would write it. */
final class DraftRequest {
    private final RaceDraft draft;
    private final String name;
    private final DraftEvents events;

    DraftRequest(RaceDraft draft, String name, DraftEvents events) {
        this.draft = draft;
        this.name = name;
        this.events = events;
    }

    String text() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("name", name);
        root.put("time_zone", draft.zone().getId());
        ObjectNode days = root.putObject("days");
        events.days().forEach((day, date) -> days.put(day, date.toString()));
        ArrayNode array = root.putArray("events");
        for (DraftEvents.Described event : events.described()) {
            DraftCourse course = event.course();
            LocalTime start = course.event().start().toLocalTime();
            ObjectNode node = array.addObject();
            node.put("name", course.name());
            node.put("day", course.day());
            node.put("start_time", start.toString());
            node.put("distance_km", course.distanceKm());
            node.put("runners_file", event.runnersFile());
            node.put("gpx_file", event.gpxFile());
            course.track().trackName().ifPresent(track -> node.put("gpx_track", track));
        }
        return RunflowJson.pretty(root);
    }
}
