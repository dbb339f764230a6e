package org.runflow.io.race.read;

import static org.runflow.io.race.read.Broken.edit;
import static org.runflow.io.race.read.Broken.folder;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenTablesTest {
    private static final String SEGMENTS = "segments.csv";
    private static final String RUNNERS = "10k_runners.csv";
    private static final String FLOW = "flow.csv";
    private static final String LOCATIONS = "locations.csv";

    static Stream<Broken> segments() {
        return Stream.of(
                folder(
                        "missing file",
                        files -> files.without(SEGMENTS),
                        "segments.csv: is missing from the race folder"),
                folder(
                        "no header",
                        files -> files.with(SEGMENTS, "\n\n"),
                        "segments.csv: is empty; it needs a header line"),
                edit(SEGMENTS, "width_m", "breadth", "segments.csv line 1, width_m: the header lacks this column"),
                edit(
                        SEGMENTS,
                        ",mile,",
                        ",mil,",
                        "segments.csv line 1, mile: the header lacks this column; is 'mil' meant to be it?"),
                edit(
                        SEGMENTS,
                        "5k_to_km",
                        "5k_from_km",
                        "segments.csv line 1, 5k_from_km: occurs twice in the header",
                        "segments.csv line 1, 5k_to_km: the header lacks this column"),
                edit(
                        SEGMENTS,
                        "A2,Bridge,2.5,",
                        "A2,Bridge,0,",
                        "segments.csv line 3, width_m '0': must be a number greater than 0: metres from 0.001 to"
                                + " 1000000"),
                edit(
                        SEGMENTS,
                        "A2,Bridge,2.5,",
                        "A2,Bridge,\"2,5\",",
                        "segments.csv line 5, mile_to_km '1.6': has a decimal point, but line 3 has a decimal comma; a"
                                + " file needs one decimal mark"),
                edit(
                        SEGMENTS,
                        "A2,Bridge,2.5,",
                        "A2,Bridge,NaN,",
                        "segments.csv line 3, width_m 'NaN': must be a number greater than 0: metres from 0.001 to"
                                + " 1000000"),
                edit(
                        SEGMENTS,
                        "A2,Bridge,2.5,",
                        "A2,Bridge,,",
                        "segments.csv line 3, width_m: is empty; it must be a number greater than 0: metres from 0.001"
                                + " to 1000000"),
                edit(
                        SEGMENTS,
                        "A2,Bridge",
                        "a1,Bridge",
                        "segments.csv line 3, seg_id 'a1': occurs twice; names are unique whatever their case"),
                edit(
                        SEGMENTS,
                        "A2,Bridge",
                        "A 2,Bridge",
                        "segments.csv line 3, seg_id 'A 2': a name is a letter or digit, then up to 63 letters,"
                                + " digits, '.', '_' or '-'"),
                edit(SEGMENTS, "A2,Bridge", ",Bridge", "segments.csv line 3, seg_id: is empty; it must be an id"),
                edit(
                        SEGMENTS,
                        "y,n,n,5,10,",
                        "y,n,n,10,5,",
                        "segments.csv line 4, 10k_from_km '10': must be less than 10k_to_km, which is 5"),
                edit(
                        SEGMENTS,
                        "y,n,n,5,10,",
                        "y,n,n,5,5.0000001,",
                        "segments.csv line 4, 10k_from_km '5.0 to 5.0000001': must be at least 1 mm long"),
                edit(
                        SEGMENTS,
                        "y,n,n,5,10,",
                        "y,n,n,-5,1e9,",
                        "segments.csv line 4, 10k_from_km '-5': must be a number of kilometres from 0 to 10000",
                        "segments.csv line 4, 10k_to_km '1e9': must be a number of kilometres from 0 to 10000"),
                edit(SEGMENTS, "n,n,y,0,0,", "n,n,x,0,0,", "segments.csv line 5, mile 'x': must be y or n"),
                edit(
                        SEGMENTS,
                        "n,n,y,0,0,",
                        "n,y,n,0,0,",
                        "analysis.json line 8, events[2]: no segment has a pass of this event; it needs at least one",
                        "segments.csv line 5, 5k_from_km '0': must be less than 5k_to_km, which is 0"),
                edit(
                        SEGMENTS,
                        "M1,Mile",
                        "M1,Mile, straight",
                        "segments.csv line 5: has more cells than the header has columns; a text with a comma needs"
                                + " quotes"),
                edit(
                        SEGMENTS,
                        "M1,Mile",
                        "M1,\"Mile",
                        "segments.csv line 5: has a quote that is not closed or not doubled; nothing from here on was"
                                + " read"),
                folder(
                        "optional columns",
                        files -> files.with(SEGMENTS, """
                            seg_id,seg_label,width_m,10k,5k,mile,10k_from_km,10k_to_km,5k_from_km,5k_to_km,mile_from_km,mile_to_km,direction,5k_direction,schema,flow_type
                            A1,Quay,5,y,y,y,0,10,0,5,0,1.6,both,backwards,corral,overtaking
                            """),
                        "segments.csv line 2, direction 'both': must be one of bi, uni",
                        "segments.csv line 2, flow_type 'overtaking': must be one of counterflow, merge, none,"
                                + " overtake, parallel",
                        "segments.csv line 2, 5k_direction 'backwards': must be one of against, with",
                        "segments.csv line 2, schema 'corral': unknown schema; rulebook 'runflow-2' has"
                                + " [on_course_narrow, on_course_open, start_corral]"));
    }

    static Stream<Broken> runners() {
        return Stream.of(
                folder(
                        "missing file",
                        files -> files.without(RUNNERS),
                        "10k_runners.csv: is missing from the race folder"),
                folder(
                        "empty file",
                        files -> files.with(RUNNERS, ""),
                        "10k_runners.csv: is empty; it needs a header line"),
                edit(
                        RUNNERS,
                        "pace",
                        "paces",
                        "10k_runners.csv line 1, pace: the header lacks this column; is 'paces' meant to be it?"),
                edit(
                        RUNNERS,
                        "101,4.5,0",
                        "101,0,0",
                        "10k_runners.csv line 2, pace '0': must be a pace above 0 and at most 60 minutes per"
                                + " kilometre"),
                edit(
                        RUNNERS,
                        "101,4.5,0",
                        "101,60.1,-1",
                        "10k_runners.csv line 2, pace '60.1': must be a pace above 0 and at most 60 minutes per"
                                + " kilometre",
                        "10k_runners.csv line 2, start_offset '-1': must be a number of seconds from 0 to 604800"),
                edit(
                        RUNNERS,
                        "101,4.5,0",
                        "101,inf,NaN",
                        "10k_runners.csv line 2, pace 'inf': must be a pace above 0 and at most 60 minutes per"
                                + " kilometre",
                        "10k_runners.csv line 2, start_offset 'NaN': must be a number of seconds from 0 to 604800"),
                edit(
                        RUNNERS,
                        "101,4.5,0",
                        "101,0x1p2,4f",
                        "10k_runners.csv line 2, pace '0x1p2': must be a pace above 0 and at most 60 minutes per"
                                + " kilometre",
                        "10k_runners.csv line 2, start_offset '4f': must be a number of seconds from 0 to 604800"),
                edit(
                        RUNNERS,
                        "101,4.5,0",
                        "101,,",
                        "10k_runners.csv line 2, pace: is empty; it must be a pace above 0 and at most 60 minutes per"
                                + " kilometre"),
                edit(
                        RUNNERS,
                        "101,4.5,0",
                        ",4.5,0",
                        "10k_runners.csv line 2, runner_id: is empty; it must be an id unique over the day"),
                edit(
                        RUNNERS,
                        "101,4.5,0",
                        "102,4.5,0",
                        "10k_runners.csv line 3, runner_id '102': occurs twice, first in 10k_runners.csv line 2; ids"
                                + " are unique over the day"),
                edit(
                        RUNNERS,
                        "101,4.5,0",
                        "202,4.5,0",
                        "5k_runners.csv line 3, runner_id '202': occurs twice, first in 10k_runners.csv line 2; ids"
                                + " are unique over the day"),
                folder(
                        "event and distance",
                        files -> files.with(
                                RUNNERS, "runner_id,pace,event,distance\n101,4.5,5k,5\n102,5,10k,10.04\n103,5,,\n"),
                        "10k_runners.csv line 2, distance '5': must be the distance of event '10k', 10.0 km",
                        "10k_runners.csv line 2, event '5k': must be '10k', the event of this file"));
    }

    static Stream<Broken> flow() {
        return Stream.of(
                edit(
                        FLOW,
                        "event_b",
                        "event_c",
                        "flow.csv line 1, event_b: the header lacks this column; is 'event_c' meant to be it?"),
                edit(
                        FLOW,
                        "A1a,Quay,10k,5k,0,4,0,4",
                        "A1a,Quay,10k,6k,0,4,4,4",
                        "flow.csv line 2, from_km_b '4': must be less than to_km_b, which is 4",
                        "flow.csv line 2, event_b '6k': unknown event; the race has 10k, 5k, mile"),
                edit(
                        FLOW,
                        "A1a,Quay,10k,5k,0,4,0,4",
                        "A2,Quay,10k,mile,0,4,0,-4",
                        "flow.csv line 2, to_km_b '-4': must be a number of kilometres from 0 to 10000",
                        "flow.csv line 2, event_b 'mile': runs on another day than '10k'"),
                edit(
                        FLOW,
                        "A1a,Quay,10k,5k,0,4,0,4",
                        ",Quay,,5k,0,4,0,4",
                        "flow.csv line 2, seg_id: is empty; it must be a label",
                        "flow.csv line 2, event_a: is empty; it must be an event"),
                folder(
                        "named but missing",
                        files -> files.edit("analysis.json", "\"days\"", "\"flow_file\": \"flows.csv\", \"days\""),
                        "analysis.json line 4, flow_file 'flows.csv': is missing from the race folder; is 'flow.csv'"
                                + " meant to be it?"));
    }

    static Stream<Broken> locations() {
        return Stream.of(
                edit(
                        LOCATIONS,
                        "2,Gate,traffic,38.72,-9.13,",
                        "1,Gate,traffic,38.72,-9.13,",
                        "locations.csv line 3, loc_id '1': occurs twice, first in line 2"),
                edit(
                        LOCATIONS,
                        "2,Gate,traffic,38.72,-9.13,",
                        "2,Gate,traffic,98.72,-190,",
                        "locations.csv line 3, lat '98.72': must be a latitude from -90 to 90 degrees",
                        "locations.csv line 3, lon '-190': must be a longitude from -180 to 180 degrees"),
                edit(
                        LOCATIONS,
                        "2,Gate,traffic,38.72,-9.13,",
                        "2,Gate,traffic,38.72,,",
                        "locations.csv line 3, lon: is empty; it must be a longitude from -180 to 180 degrees"),
                edit(
                        LOCATIONS,
                        ",,1,sun,",
                        ",,2,sun,",
                        "locations.csv line 3, proxy_loc_id '2': proxies form a cycle: 2 -> 2"),
                edit(
                        LOCATIONS,
                        "-9.13,A1,,sun",
                        "-9.13,A1,2,sun",
                        "locations.csv line 2, proxy_loc_id '2': proxies form a cycle: 1 -> 2 -> 1",
                        "locations.csv line 3, proxy_loc_id '1': proxies form a cycle: 2 -> 1 -> 2"),
                edit(
                        LOCATIONS,
                        ",,1,sun,",
                        ",,9,mon,",
                        "locations.csv line 3, day 'mon': unknown day; the race has [sat, sun]",
                        "locations.csv line 3, proxy_loc_id '9': unknown location"),
                edit(
                        LOCATIONS,
                        "-9.13,A1,,sun",
                        "-9.13,\"\"\"A1, A9\"\"\",,sun",
                        "locations.csv line 2, seg_id 'A9': unknown segment; the race has [A1, A2, A3, M1]"),
                edit(
                        LOCATIONS,
                        "y,y,n,10,5,4",
                        "yes,,n,-10,2.5,-4",
                        "locations.csv line 2, 10k 'yes': must be y or n",
                        "locations.csv line 2, 5k: is empty; it must be y or n",
                        "locations.csv line 2, buffer '-10': must be a whole number from 0 to 1000000",
                        "locations.csv line 2, interval '2.5': must be a whole number from 0 to 1000000",
                        "locations.csv line 2, crew_count '-4': must be a whole number from 0 to 1000000"));
    }

    @ParameterizedTest
    @MethodSource("segments")
    void reportsWhatIsWrongWithSegments(Broken broken, @TempDir Path folder) {
        broken.check(folder);
    }

    @ParameterizedTest
    @MethodSource("runners")
    void reportsWhatIsWrongWithRunners(Broken broken, @TempDir Path folder) {
        broken.check(folder);
    }

    @ParameterizedTest
    @MethodSource("flow")
    void reportsWhatIsWrongWithFlowRows(Broken broken, @TempDir Path folder) {
        broken.check(folder);
    }

    @ParameterizedTest
    @MethodSource("locations")
    void reportsWhatIsWrongWithLocations(Broken broken, @TempDir Path folder) {
        broken.check(folder);
    }
}
