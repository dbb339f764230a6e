package org.runflow.race.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.race.line.CentreLine;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.RaceDay;

/** Samples lie ten metres apart, so holes of just 100 m and stretches of just 200 m are common: they are still bridged, and still told (MODEL §18). */
class HolesAndEndsTest {
    private static final DrawnCourse STRAIGHT = DrawnCourse.from(0, 0).to(1200, 0);

    /** A course that leaves the straight one for a while in its middle, 20 m beside it before and after. */
    private static DrawnCourse away(double forM) {
        return DrawnCourse.from(0, 20)
                .to(500, 20)
                .to(530, 32)
                .to(530 + forM, 32)
                .to(560 + forM, 20)
                .to(1200, 20);
    }

    /** A course that comes onto the straight one, and leaves it after a while. */
    private static DrawnCourse beside(double forM) {
        return DrawnCourse.from(300, 400).to(300, 0).to(300 + forM, 0).to(300 + forM, -400);
    }

    private static List<List<Double>> shared(DrawnCourse leading, DrawnCourse other) {
        RaceDay day = new DrawnDay().event("a", leading).event("b", other).day();
        List<List<Double>> found = new ArrayList<>();
        for (SharedStretch stretch : Roads.of(day, CorridorSettings.defaults()).shared()) {
            Links links = stretch.links();
            found.add(List.of(links.leadingFromM(), links.leadingToM(), links.otherFromM(), links.otherToM()));
        }
        assertThat(found).isEqualTo(BruteRoads.stretches(line(day, "a"), line(day, "b"), 1, 25));
        return found;
    }

    private static CentreLine line(RaceDay day, String event) {
        return CentreLine.of(
                day.events().get(event).track().orElseThrow(),
                day.projection().orElseThrow(),
                day.events().get(event).certifiedKm());
    }

    @Test
    void aHoleOfJustAHundredMetresOnTheLongerWayIsBridged() {
        assertThat(shared(STRAIGHT, away(50))).hasSize(1);
        assertThat(shared(away(50), STRAIGHT)).hasSize(1);
        assertThat(shared(STRAIGHT, away(60))).hasSize(2);
        assertThat(shared(away(60), STRAIGHT)).hasSize(2);
    }

    /** The other course cuts its corners, so that it has a fifth less. */
    @Test
    void aStretchOfJustTwoHundredMetresOfWhichAFifthIsMissingIsTold() {
        assertThat(shared(STRAIGHT, beside(180))).containsExactly(List.of(290.0, 490.0, 410.0, 570.0));
        assertThat(shared(STRAIGHT, beside(170))).isEmpty();
    }
}
