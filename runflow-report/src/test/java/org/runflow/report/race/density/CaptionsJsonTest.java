package org.runflow.report.race.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.DensityResults;
import org.runflow.race.display.BusyTimes;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;
import org.runflow.report.race.SampleDay;
import org.runflow.value.ById;

class CaptionsJsonTest {
    /** A road of 1 m by 200 m: forty runners at 07:00, sixty the other way at 07:30, all at 5 min/km; and a road for nobody. */
    private static final RaceDay DAY = Race.builder("two waves")
            .day("sun", LocalDate.of(2026, 5, 10))
            .event("early", e -> e.start("07:00").distanceKm(0.2).field(SampleDay.field("e", 40, 5, 0, 0)))
            .event("late", e -> e.start("07:30").distanceKm(0.2).field(SampleDay.field("l", 60, 5, 0, 0)))
            .event("nobody", e -> e.start("08:00").distanceKm(0.2))
            .segment(
                    "S",
                    s -> s.label("\"Quay\"").widthM(1).pass("early", 0, 0.2).pass("late", 0, 0.2, Orientation.AGAINST))
            .segment("E", s -> s.label("Alley").widthM(1).pass("nobody", 0, 0.2))
            .build()
            .day("sun");

    private static final DensityCells CELLS =
            Density.cells(DAY, Settings.defaults().density());
    private static final DensityResults DENSITY =
            Density.analyse(DAY, Settings.defaults().density(), CELLS);
    private static final BusyTimes BUSY = BusyTimes.of(DAY.clock(), CELLS);

    @Test
    void hasTheWordsAndTheFactsBehindThemBySegment() {
        assertThat(CaptionsJson.render(DENSITY, BUSY)).isEqualTo("""
                {
                "S" : {"seg_id":"S","label":"\\"Quay\\"","summary":"\\"Quay\\" is densest at 07:30, 0.05 km from its start: 0.30 p/m², level A. \
                It is busy in 2 waves, from 07:00 to 07:01, 07:30 to 07:31. The last runner leaves it at 07:31:00.",\
                "peak":{"density":0.3,"los":"A","time":"2026-05-10T07:30:00Z","km":0.05},\
                "waves":[{"start":"2026-05-10T07:00:00Z","end":"2026-05-10T07:01:00Z","peak_density":0.2,"peak_time":"2026-05-10T07:00:00Z"},\
                {"start":"2026-05-10T07:30:00Z","end":"2026-05-10T07:31:00Z","peak_density":0.3,"peak_time":"2026-05-10T07:30:00Z"}],\
                "clearance_time":"2026-05-10T07:31:00Z",\
                "notes":["Wave 2 (peak 0.30 p/m²) compared with wave 1: heavier in density, similar in time."]},
                "E" : {"seg_id":"E","label":"Alley","summary":"Nobody runs on Alley.","waves":[],"notes":[]}
                }
                """);
    }

    @Test
    void refusesBusyTimesOfAnotherDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaptionsJson.render(DENSITY, new BusyTimes(DENSITY.header(), ById.of())))
                .withMessageContaining("'S'");
    }
}
