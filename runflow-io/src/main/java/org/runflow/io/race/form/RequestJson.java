package org.runflow.io.race.form;

import java.util.LinkedHashMap;
import java.util.Map;
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

    private Map<String, Object> root() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("name", request.name());
        root.put("time_zone", request.timeZone().getId());
        Map<String, Object> days = new LinkedHashMap<>();
        request.days().forEach((day, date) -> days.put(day, date.toString()));
        root.put("days", days);
        if (!request.dayLabels().isEmpty()) {
            root.put("day_labels", request.dayLabels());
        }
        root.put("segments_file", request.segmentsFile());
        request.flowFile().ifPresent(file -> root.put("flow_file", file));
        request.locationsFile().ifPresent(file -> root.put("locations_file", file));
        if (!request.events().isEmpty()) {
            root.put("events", request.events().stream().map(RequestJson::of).toList());
        }
        root.put("event_groups", request.eventGroups());
        root.put("settings", of(request.settings()));
        return root;
    }

    private static Map<String, Object> of(EventRequest event) {
        Map<String, Object> node = new LinkedHashMap<>();
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
        return node;
    }

    private Map<String, Object> of(Settings settings) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("bin_m", settings.density().binM());
        node.put("window_s", settings.density().windowS());
        node.put("density_window_min", settings.density().densityWindowMin());
        node.put("rulebook", request.rulebook());
        node.put("segment_schemas", settings.density().segmentSchemas());
        node.put("co_presence_s", settings.flow().coPresenceS());
        node.put("pass_slice_m", settings.flow().passSliceM());
        node.put("setup_min", settings.locations().setupMin());
        node.put("busiest_min", settings.locations().busiestMin());
        node.put("snap_flag_m", settings.locations().snapFlagM());
        CorridorSettings corridors = settings.corridors();
        CorridorSettings usual = CorridorSettings.defaults();
        if (corridors.corridorM() != usual.corridorM() || corridors.widthM() != usual.widthM()) {
            Map<String, Object> widths = new LinkedHashMap<>();
            widths.put("corridor_m", corridors.corridorM());
            widths.put("width_m", corridors.widthM());
            node.put("corridors", widths);
        }
        return node;
    }
}
