package org.runflow.io.race.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.runflow.io.json.RunflowJson;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.Settings;

/** Writes a request the way {@code analysis.json} takes it, every default spelled out but those of groups with an object of their own. */
final class RequestJson {
    private final AnalysisRequest request;

    RequestJson(AnalysisRequest request) {
        this.request = request;
    }

    String text() {
        return RunflowJson.pretty(root());
    }

    private ObjectNode root() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("name", request.name());
        root.put("time_zone", request.timeZone().getId());
        ObjectNode days = root.putObject("days");
        request.days().forEach((day, date) -> days.put(day, date.toString()));
        if (!request.dayLabels().isEmpty()) {
            ObjectNode labels = root.putObject("day_labels");
            request.dayLabels().forEach(labels::put);
        }
        root.put("segments_file", request.segmentsFile());
        request.flowFile().ifPresent(file -> root.put("flow_file", file));
        request.locationsFile().ifPresent(file -> root.put("locations_file", file));
        request.events().forEach(event -> write(event, root.withArray("events").addObject()));
        ObjectNode groups = root.putObject("event_groups");
        request.eventGroups().forEach((group, members) -> members.forEach(groups.putArray(group)::add));
        write(request.settings(), root.putObject("settings"));
        return root;
    }

    private static void write(EventRequest event, ObjectNode node) {
        node.put("name", event.name());
        node.put("day", event.day());
        node.put("start_time", RaceClock.text(event.startMillis()));
        event.limitMinutes().ifPresent(minutes -> node.put("event_duration_minutes", minutes));
        node.put("distance_km", event.distanceKm());
        if (!event.runnersFile().isEmpty()) {
            node.put("runners_file", event.runnersFile());
        }
        event.splitsFile().ifPresent(file -> node.put("splits_file", file));
        event.gpxFile().ifPresent(file -> node.put("gpx_file", file));
        event.gpxTrack().ifPresent(track -> node.put("gpx_track", track));
    }

    private void write(Settings settings, ObjectNode node) {
        node.put("bin_m", settings.density().binM());
        node.put("window_s", settings.density().windowS());
        node.put("density_window_min", settings.density().densityWindowMin());
        node.put("rulebook", request.rulebook());
        ObjectNode schemas = node.putObject("segment_schemas");
        settings.density().segmentSchemas().forEach(schemas::put);
        node.put("co_presence_s", settings.flow().coPresenceS());
        node.put("pass_slice_m", settings.flow().passSliceM());
        node.put("setup_min", settings.locations().setupMin());
        node.put("busiest_min", settings.locations().busiestMin());
        node.put("snap_flag_m", settings.locations().snapFlagM());
        if (!settings.corridors().equals(CorridorSettings.defaults())) {
            node.putObject("corridors")
                    .put("corridor_m", settings.corridors().corridorM())
                    .put("width_m", settings.corridors().widthM());
        }
    }
}
