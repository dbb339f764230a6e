package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A runner who would be under way for more than a week is a slip of the distance or the pace, found before anything is computed. */
class LongestTimeTest {
    private static final String MILE = "\"start_time\": 600, \"distance_km\": 1.6";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"168, 60, 0", "10000, 1.008, 0", "1.6, 60, 599040"})
    void aWeekIsAccepted(double km, double pace, double offsetS) {
        assertThat(mile(km, pace, offsetS).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "168.1, 60, 0,    168 hours to km 168.1",
        "10000, 60, 0,    10000 hours to km 10000.0",
        "10000, 1.009, 0, 168 hours to km 10000.0",
        "1.6, 60, 599041, 168 hours to km 1.6"
    })
    void moreIsAProblemOfTheEvent(double km, double pace, double offsetS, String needed) {
        assertThat(mile(km, pace, offsetS).problems())
                .containsExactly("analysis.json line 8, events[2].distance_km '" + km + "': runner '301' needs "
                        + needed + "; a runner may be 168 hours behind the gun at most");
    }

    @Test
    void rowsOfTheFlowCountToo() {
        assertThat(RaceFiles.goodIn(folder)
                        .append("flow.csv", "A9,Far,10k,5k,0,4,0,9999\n")
                        .problems())
                .containsExactly(
                        "analysis.json line 7, events[1].distance_km '5.0': runner '202' needs 1166 hours to km"
                                + " 9999.0; a runner may be 168 hours behind the gun at most",
                        "flow.csv line 4, event_b: goes from km 0.0 to km 9999.0; a stretch may be 2147 km long at most, so cut it"
                                + " into several");
    }

    /** In stretches of 2,000 km at most. */
    private static String mile(double km) {
        StringBuilder rows = new StringBuilder();
        for (double from = 0; from < km; from += 2000) {
            rows.append("M" + (int) (1 + from / 2000) + ",Mile,4,n,n,y,0,0,0,0," + from + ","
                    + Math.min(km, from + 2000) + "\n");
        }
        return rows.toString();
    }

    private RaceFiles mile(double km, double pace, double offsetS) {
        return RaceFiles.goodIn(folder)
                .edit("analysis.json", MILE, "\"start_time\": 600, \"distance_km\": " + km)
                .edit("segments.csv", "M1,Mile,4,n,n,y,0,0,0,0,0,1.6\n", mile(km))
                .with("mile_runners.csv", "runner_id,pace,start_offset\n301," + pace + "," + offsetS + "\n");
    }
}
