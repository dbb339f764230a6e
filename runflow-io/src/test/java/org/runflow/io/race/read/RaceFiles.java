package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;
import org.runflow.io.race.RaceFolder;

/** A small race folder to spoil: two days, three events, four segments. */
public final class RaceFiles {
    private static final String ANALYSIS = """
            {
              "name": "Harbour Run",
              "time_zone": "Europe/Lisbon",
              "days": {"sat": "2026-04-11", "sun": "2026-04-12"},
              "events": [
                {"name": "10k", "day": "sun", "start_time": "09:00", "distance_km": 10},
                {"name": "5k", "day": "sun", "start_time": "09:30:00", "distance_km": 5, "event_duration_minutes": 90},
                {"name": "mile", "day": "sat", "start_time": 600, "distance_km": 1.6}
              ],
              "event_groups": {"sun-all": ["10k", "5k"]},
              "settings": {"bin_m": 50}
            }
            """;
    private static final String SEGMENTS = """
            seg_id,seg_label,width_m,10k,5k,mile,10k_from_km,10k_to_km,5k_from_km,5k_to_km,mile_from_km,mile_to_km
            A1,Quay,5,y,y,n,0,4,0,4,0,0
            A2,Bridge,2.5,y,y,n,4,5,4,5,0,0
            A3,Park,3,y,n,n,5,10,0,0,0,0
            M1,Mile,4,n,n,y,0,0,0,0,0,1.6
            """;
    private static final String FLOW = """
            seg_id,seg_label,event_a,event_b,from_km_a,to_km_a,from_km_b,to_km_b
            A1a,Quay,10k,5k,0,4,0,4
            A2,Bridge,10k,5k,4,5,4,5
            """;
    private static final String LOCATIONS = """
            loc_id,loc_label,loc_type,lat,lon,seg_id,proxy_loc_id,day,10k,5k,mile,buffer,interval,crew_count
            1,Quay aid,aid,38.71,-9.13,A1,,sun,y,y,n,10,5,4
            2,Gate,traffic,38.72,-9.13,,1,sun,n,n,n,10,5,1
            """;
    private static final String GPX = """
            <?xml version="1.0"?>
            <gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1">
              <trk><trkseg>
                <trkpt lat="38.70" lon="-9.13"/>
                <trkpt lat="38.79" lon="-9.13"/>
              </trkseg></trk>
            </gpx>
            """;

    private final Path folder;

    private RaceFiles(Path folder) {
        this.folder = folder;
    }

    public static RaceFiles goodIn(Path folder) {
        return new RaceFiles(folder)
                .with("analysis.json", ANALYSIS)
                .with("segments.csv", SEGMENTS)
                .with("flow.csv", FLOW)
                .with("locations.csv", LOCATIONS)
                .with("10k.gpx", GPX)
                .with("10k_runners.csv", "runner_id,pace,start_offset\n101,4.5,0\n102,5,3.5\n103,6.25,10\n")
                .with("5k_runners.csv", "runner_id,pace,start_offset\n201,4,0\n202,7,2\n")
                .with("mile_runners.csv", "runner_id,pace\n301,3.5\n");
    }

    public Path folder() {
        return folder;
    }

    public RaceFiles with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    RaceFiles with(String file, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.write(folder.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RaceFiles without(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a piece of a file, which must occur exactly once. */
    public RaceFiles edit(String file, String piece, String replacement) {
        String text = text(file);
        assertThat(text.split(Pattern.quote(piece), -1))
                .as("occurrences of <%s> in %s", piece, file)
                .hasSize(2);
        return with(file, text.replace(piece, replacement));
    }

    public RaceFiles append(String file, String text) {
        return with(file, text(file) + text);
    }

    RaceFolder open() {
        return RaceFolder.open(folder);
    }

    /** Each problem in one line; empty when the folder is sound. */
    List<String> problems() {
        InvalidInputException thrown = catchThrowableOfType(InvalidInputException.class, this::open);
        return thrown == null
                ? List.of()
                : thrown.problems().stream().map(InputProblem::toString).toList();
    }
}
