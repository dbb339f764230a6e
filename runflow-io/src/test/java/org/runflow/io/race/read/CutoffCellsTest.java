package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.model.Cutoff;
import org.runflow.race.model.Note;

class CutoffCellsTest {
    private static final String HEADER =
            "loc_id,loc_label,loc_type,lat,lon,seg_id,day,10k,buffer,interval,cutoff,cutoff_enforced\n";

    @TempDir
    Path folder;

    private RaceFiles location(String segments, String cells) {
        return RaceFiles.goodIn(folder)
                .with("locations.csv", HEADER + "1,Aid,aid,38.74,-9.13," + segments + ",sun,y,0,0," + cells + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '10:00:00,y' | 36000000 | true
            '10:00:00,n' | 36000000 | false
            '10:00:00,'  | 36000000 | false
            '25:30:00,Y' | 91800000 | true
            '10:00,y'    | 36000000 | true
            '2026-04-12 10:00:00,y' | 36000000 | true
            '2026-04-13T01:30:00,y' | 91800000 | true
            """)
    void isAClockAndWhetherItIsEnforced(String cells, long millis, boolean enforced) {
        assertThat(location("A2", cells).open().race().locations().get(0).cutoff())
                .contains(new Cutoff(millis, enforced));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ',y'         | cutoff_enforced 'y': needs the time in cutoff
            'late,y'     | cutoff 'late': must be a time as HH:MM:SS or HH:MM:SS.mmm
            '2026-04-19 10:00,y' | cutoff '2026-04-19 10:00': is not on 2026-04-12, the day of the event, nor on the next
            '10:00,often' | cutoff_enforced 'often': must be y or n
            """)
    void saysWhatIsWrong(String cells, String problem) {
        assertThat(location("A2", cells).problems()).containsExactly("locations.csv line 2, " + problem);
    }

    @Test
    void beforeTheFirstGunIsASlip() {
        assertThat(location("A2", "1:30,y").open().notes())
                .extracting(Note::text)
                .contains("1 cut-off of locations.csv before the first gun of the day, so that everybody comes too late"
                        + " (line 2: location '1' 01:30:00). Hours after noon go on from 13, after midnight from 24.");
        assertThat(location("A2", "10:00,y").open().notes())
                .extracting(Note::text)
                .noneMatch(text -> text.contains("cut-off"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            38.74,-9.13 | ,               | A2
            sun,y       | sun,n           | A2
            38.74,-9.13 | 38.74,-9.23     | ''
            """)
    void isToldWhereNobodyCanBeJudged(String right, String wrong, String segments) {
        String told =
                "1 cut-off of locations.csv enforced where no event is known to come by, so that nobody leaves the"
                        + " course there (line 2: location '1'). It takes coordinates on the track of an event that the row names.";
        RaceFiles files = location(segments, "10:00,y");

        assertThat(files.open().notes()).extracting(Note::text).doesNotContain(told);
        assertThat(files.edit("locations.csv", right, wrong).open().notes())
                .extracting(Note::text)
                .contains(told);
    }

    @Test
    void needsAListedSegmentWhereAnEventComesBySeveralTimes() {
        String outAndBack = """
                <gpx><trk><trkseg><trkpt lat="38.70" lon="-9.13"/><trkpt lat="38.745" lon="-9.13"/><trkpt lat="38.70" lon="-9.13"/>
                </trkseg></trk></gpx>
                """;

        assertThat(location("", "10:00:00,y")
                        .with("10k.gpx", outAndBack)
                        .edit("locations.csv", "38.74", "38.72")
                        .problems())
                .containsExactly("locations.csv line 2, seg_id: event '10k' comes by several times; list the segment at"
                        + " which the cut-off is enforced");
    }

    @Test
    void theSegmentIsAskedOfTheRowFromWhichTheTimesCome() {
        String outAndBack = """
                <gpx><trk><trkseg><trkpt lat="38.70" lon="-9.13"/><trkpt lat="38.745" lon="-9.13"/><trkpt lat="38.70" lon="-9.13"/>
                </trkseg></trk></gpx>
                """;
        String tables = HEADER.replace("cutoff,", "proxy_loc_id,cutoff,")
                + "1,Aid,aid,38.72,-9.13,,sun,y,0,0,,,\n"
                + "2,Gate,traffic,,,A2,sun,y,0,0,1,10:00:00,y\n";

        assertThat(RaceFiles.goodIn(folder)
                        .with("10k.gpx", outAndBack)
                        .with("locations.csv", tables)
                        .problems())
                .containsExactly("locations.csv line 2, seg_id: event '10k' comes by several times; list the segment at"
                        + " which the cut-off of location '2', which takes its times from here, is enforced");
    }
}
