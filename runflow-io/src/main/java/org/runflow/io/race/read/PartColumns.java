package org.runflow.io.race.read;

import java.util.Map;
import java.util.Optional;
import org.runflow.race.model.RacePart;
import org.runflow.race.model.RaceProperty;

/** The columns and JSON properties in which a race folder tells the properties of a race. */
final class PartColumns {
    /** Properties of an event by what the request calls them. */
    static final Map<String, RaceProperty> OF_EVENT = Map.of(
            "name", RaceProperty.NAME,
            "day", RaceProperty.DAY,
            "start_time", RaceProperty.GUN_MILLIS,
            "event_duration_minutes", RaceProperty.LIMIT_MINUTES,
            "distance_km", RaceProperty.DISTANCE_KM);

    private static final Map<RaceProperty, String> COLUMNS = Map.of(
            RaceProperty.BIN_M, "settings.bin_m",
            RaceProperty.PASS_SLICE_M, "settings.pass_slice_m",
            RaceProperty.DAY, "day",
            RaceProperty.WIDTH_M, "width_m",
            RaceProperty.SCHEMA, "schema",
            RaceProperty.RUNNER_ID, "runner_id",
            RaceProperty.EVENT_A, "event_a",
            RaceProperty.EVENT_B, "event_b",
            RaceProperty.SEGMENT_IDS, "seg_id",
            RaceProperty.PROXY_ID, "proxy_loc_id");

    private PartColumns() {}

    /** The column of a table, or nothing where the whole line tells it. */
    static Optional<String> find(RacePart part, RaceProperty property) {
        if (part instanceof RacePart.PassPart pass) {
            return Optional.of(property == RaceProperty.FROM_KM ? SegmentsCsv.fromColumn(pass.event()) : pass.event());
        }
        if (property == RaceProperty.ID) {
            return Optional.of(part instanceof RacePart.SegmentPart ? "seg_id" : "loc_id");
        }
        return Optional.ofNullable(COLUMNS.get(property));
    }
}
