package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runflow.io.race.read.Broken.edit;
import static org.runflow.io.race.read.Broken.folder;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenRequestTest {
    private static final String FILE = "analysis.json";

    static Stream<Broken> broken() {
        return Stream.of(
                folder(
                        "no list of events",
                        files -> files.edit(FILE, "\"events\"", "\"event\""),
                        "analysis.json line 1, events: is missing; it must be a list in brackets",
                        "analysis.json line 5, event: is unknown here; known are day_labels, days, event_groups,"
                                + " events, flow_file, locations_file, name, segments_file, settings, time_zone"),
                folder(
                        "no event",
                        files -> files.without("flow.csv")
                                .without("locations.csv")
                                .with(
                                        FILE,
                                        "{\"name\": \"Run\", \"time_zone\": \"UTC\",\n\"days\": {},\n\"events\": []}"),
                        "analysis.json line 2, days: a race needs at least one day",
                        "analysis.json line 3, events: a race needs at least one event"),
                folder(
                        "the only event is called like a column",
                        files -> files.without("flow.csv")
                                .without("locations.csv")
                                .with(
                                        FILE,
                                        "{\"name\": \"Run\", \"time_zone\": \"UTC\", \"days\": {\"sun\": \"2026-04-12\"},\n"
                                                + "\"events\": [{\"name\": \"width_m\", \"day\": \"sun\", \"start_time\": \"09:00\","
                                                + " \"distance_km\": 10, \"runners_file\": \"10k_runners.csv\"}]}"),
                        "analysis.json line 2, events[0].name 'width_m': is the name of a column; an event needs"
                                + " another name"),
                edit(
                        FILE,
                        "\"name\": \"5k\", ",
                        "",
                        "analysis.json line 7, events[1].name: is missing; it must be a text in quotes"),
                folder("no request", files -> files.without(FILE), "analysis.json: is missing from the race folder"),
                folder(
                        "empty",
                        files -> files.with(FILE, ""),
                        "analysis.json line 1: must hold one JSON object in braces"),
                folder(
                        "a list",
                        files -> files.with(FILE, "[]"),
                        "analysis.json line 1: must hold one JSON object in braces"),
                edit(
                        "analysis.json",
                        "\"events\": [",
                        "\"day_labels\": {\"sun\": \" \", \"mon\": \"Monday\"}, \"events\": [",
                        "analysis.json line 5, day_labels.sun ' ': must not be blank",
                        "analysis.json line 5, day_labels.mon 'Monday': is the label of an unknown day; the race has"
                                + " [sat, sun]"),
                edit(
                        FILE,
                        "\"settings\": {\"bin_m\": 50}\n}",
                        "\"settings\": {\"bin_m\": 50}\n} {}",
                        "analysis.json line 12: goes on after the end of the JSON object"),
                edit(
                        FILE,
                        "\"sun-all\": [\"10k\", \"5k\"]",
                        "\"sun-all\": [\"10k\", \"5k\", \"21k\", \"5k\"]",
                        "analysis.json line 10, event_groups.sun-all[3] '5k': occurs twice in its group",
                        "analysis.json line 10, event_groups.sun-all '21k': unknown event; the race has 10k, 5k, mile"),
                edit(
                        FILE,
                        "\"name\": \"Harbour Run\"",
                        "\"name\": \" \", \"nmae\": \"Run\"",
                        "analysis.json line 2, name ' ': must not be blank",
                        "analysis.json line 2, nmae 'Run': is unknown here; known are day_labels, days, event_groups,"
                                + " events, flow_file, locations_file, name, segments_file, settings, time_zone"),
                edit(
                        FILE,
                        "\"time_zone\": \"Europe/Lisbon\"",
                        "\"time_zone\": \"Europe/Lissabon\"",
                        "analysis.json line 3, time_zone 'Europe/Lissabon': must be a time zone such as"
                                + " \"Europe/Lisbon\""),
                edit(
                        FILE,
                        "\"sat\": \"2026-04-11\"",
                        "\"sat\": \"2026-04-31\"",
                        "analysis.json line 4, days.sat '2026-04-31': must be a date such as \"2026-04-12\""),
                edit(
                        FILE,
                        "\"sat\": \"2026-04-11\"",
                        "\"sat\": \"+999999999-12-31\"",
                        "analysis.json line 4, days.sat '+999999999-12-31': must be a date in the years 1000 to 9998"),
                edit(
                        FILE,
                        "\"days\": {\"sat\": \"2026-04-11\", \"sun\": \"2026-04-12\"},",
                        "",
                        "analysis.json line 1, days: is missing; it must be an object in braces"),
                edit(
                        FILE,
                        "\"sat\": \"2026-04-11\"",
                        "\"SUN\": \"2026-04-11\"",
                        "analysis.json line 4, days.sun 'sun': occurs twice; names are unique whatever their case",
                        "analysis.json line 8, events[2].day 'sat': unknown day; the race has [SUN, sun]"),
                edit(
                        FILE,
                        "\"name\": \"5k\"",
                        "\"name\": \"10K\"",
                        "10K_runners.csv: is missing from the race folder",
                        "analysis.json line 7, events[1].name '10K': occurs twice, first in line 6; names are unique"
                                + " in any case",
                        "analysis.json line 10, event_groups.sun-all '5k': unknown event; the race has 10k, mile",
                        "flow.csv line 2, event_b '5k': unknown event; the race has 10k, mile",
                        "flow.csv line 3, event_b '5k': unknown event; the race has 10k, mile"),
                edit(
                        FILE,
                        "\"name\": \"mile\"",
                        "\"name\": \"lat\"",
                        "analysis.json line 8, events[2].name 'lat': is the name of a column; an event needs another"
                                + " name",
                        "lat_runners.csv: is missing from the race folder"),
                edit(
                        FILE,
                        "\"day\": \"sat\", ",
                        "",
                        "analysis.json line 8, events[2].day: is missing; it must be a text in quotes"),
                edit(
                        FILE,
                        "\"start_time\": 600",
                        "\"start_time\": 1441",
                        "analysis.json line 8, events[2].start_time '1441': must be a time within 00:00 to 24:00 as"
                                + " \"HH:MM\" or \"HH:MM:SS\", or whole minutes after midnight"),
                edit(
                        FILE,
                        "\"start_time\": \"09:00\"",
                        "\"start_time\": \"9h\"",
                        "analysis.json line 6, events[0].start_time '9h': must be a time within 00:00 to 24:00 as"
                                + " \"HH:MM\" or \"HH:MM:SS\", or whole minutes after midnight"),
                edit(
                        FILE,
                        "\"start_time\": \"09:00\", ",
                        "",
                        "analysis.json line 6, events[0].start_time: is missing; it must be a time within 00:00 to"
                                + " 24:00 as \"HH:MM\" or \"HH:MM:SS\", or whole minutes after midnight"),
                edit(
                        FILE,
                        "\"distance_km\": 1.6",
                        "\"distance_km\": \"1.6\"",
                        "analysis.json line 8, events[2].distance_km '1.6': must be a number"),
                edit(
                        FILE,
                        "\"distance_km\": 1.6",
                        "\"distance_km\": 0",
                        "analysis.json line 8, events[2].distance_km '0': must be a number of kilometres above 0, at"
                                + " most 10000"),
                edit(
                        FILE,
                        "\"event_duration_minutes\": 90",
                        "\"event_duration_minutes\": -1, \"distance_km\": 6",
                        "analysis.json line 7, events[1].distance_km: occurs twice, first in line 7",
                        "analysis.json line 7, events[1].event_duration_minutes '-1': must be a whole number from 1 to"
                                + " 10080"),
                edit(
                        FILE,
                        "{\"bin_m\": 50}",
                        "{\"bin_m\": 0, \"window_s\": 7, \"density_window_min\": 1.5, \"co_presence_s\": 0, \"bins\":"
                                + " 1}",
                        "analysis.json line 11, settings.bin_m '0': must be a number of metres from 1 to 10000",
                        "analysis.json line 11, settings.window_s '7': must be a whole number of seconds that divides"
                                + " 900",
                        "analysis.json line 11, settings.density_window_min '1.5': must be a whole number of minutes"
                                + " up to 1440 that is a multiple of the window of 60 s",
                        "analysis.json line 11, settings.co_presence_s '0': must be a number of seconds above 0, at"
                                + " most 86400",
                        "analysis.json line 11, settings.bins '1': is unknown here; known are bin_m, busiest_min,"
                                + " co_presence_s, corridors, density_window_min, pass_slice_m, rulebook, segment_schemas,"
                                + " setup_min, snap_flag_m, window_s"),
                edit(
                        FILE,
                        "{\"bin_m\": 50}",
                        "{\"window_s\": 900, \"density_window_min\": 20}",
                        "analysis.json line 11, settings.density_window_min '20': must be a whole number of minutes up"
                                + " to 1440 that is a multiple of the window of 900 s"),
                edit(
                        FILE,
                        "{\"bin_m\": 50}",
                        "{\"rulebook\": \"runflow-3\", \"segment_schemas\": {\"A9\": \"on_course_open\"}}",
                        "analysis.json line 11, settings.rulebook 'runflow-3': is no rulebook; built in are runflow-2,"
                                + " fruin-walkway, hcm-walkway, or name a .json file of the race folder"),
                edit(
                        FILE,
                        "{\"bin_m\": 50}",
                        "{\"segment_schemas\": {\"A9\": \"on_course_open\",\n\"A1\": \"corral\"}}",
                        "analysis.json line 11, settings.segment_schemas 'corral': unknown schema; rulebook"
                                + " 'runflow-2' has [on_course_narrow, on_course_open, start_corral]",
                        "analysis.json line 11, settings.segment_schemas 'A9': unknown segment; the race has [A1, A2,"
                                + " A3, M1]"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void reportsExactlyWhatIsWrong(Broken broken, @TempDir Path folder) {
        broken.check(folder);
    }

    @Test
    void readsTheUnspoiltFolder(@TempDir Path folder) {
        assertThat(RaceFiles.goodIn(folder).problems()).isEmpty();
    }

    @Test
    void saysWhereJsonBreaks(@TempDir Path folder) {
        assertThat(RaceFiles.goodIn(folder)
                        .edit(FILE, "\"days\": {", "\"days\" {")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("analysis.json line 4: is not JSON: ");
    }
}
