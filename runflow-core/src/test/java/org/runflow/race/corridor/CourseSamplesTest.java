package org.runflow.race.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.line.CentreLine;
import org.runflow.race.model.RaceDay;

/** Places and headings of samples, against MODEL §18 word for word: also at the end, which lies wherever the course ends. */
class CourseSamplesTest {
    @ParameterizedTest
    @ValueSource(doubles = {1, 17, 24, 30, 33})
    void aCourseThatBendsOnItsLastMetresHeadsThereAsItsLastMetresDo(double metresBehindTheBend) {
        RaceDay day = new DrawnDay()
                .event("bent", DrawnCourse.from(0, 0).to(300, 0).to(300, metresBehindTheBend))
                .event("east", DrawnCourse.from(0, 50).to(300, 50))
                .day();
        CentreLine line = line(day, "bent");
        CourseSamples bent = CourseSamples.of("bent", line);
        CourseSamples east = CourseSamples.of("east", line(day, "east"));
        double[] places = BruteRoads.places(line);
        double[] headings = BruteRoads.headings(line, places);
        assertThat(bent.size()).isEqualTo(places.length);
        for (int i = 0; i < places.length; i++) {
            assertThat(bent.atM(i)).isEqualTo(places[i]);
            assertThat(bent.xM(i))
                    .isCloseTo(BruteRoads.smoothed(line, places[i]).xM(), within(1e-9));
            assertThat(bent.yM(i))
                    .isCloseTo(BruteRoads.smoothed(line, places[i]).yM(), within(1e-9));
            assertThat(bent.cosine(i, east, 5))
                    .as("heading at %s m", places[i])
                    .isCloseTo(Math.cos(Math.toRadians(headings[i])), within(1e-9));
        }
    }

    private static CentreLine line(RaceDay day, String event) {
        return CentreLine.of(
                day.events().get(event).track().orElseThrow(),
                day.projection().orElseThrow(),
                day.events().get(event).certifiedKm());
    }
}
