package org.runflow.race.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.race.flow.RealRace;
import org.runflow.race.geo.Projection;
import org.runflow.race.line.CentreLine;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;

/** How much of the road that is shared is found, and how much of what is found is shared, by metres (MODEL §18). */
class RoadQualityTest {
    private static final int SEEDS = 8;

    @Test
    void fourNoisyLapsAreFoundWhole() {
        DrawnCourse laps =
                DrawnCourse.from(0, 0).round(1000).round(1000).round(1000).round(1000);
        List<KnownStretch> truth = List.of(
                new KnownStretch("laps", 0, 3, "laps", 1, 4, FlowDirection.SAME),
                new KnownStretch("laps", 0, 2, "laps", 2, 4, FlowDirection.SAME),
                new KnownStretch("laps", 0, 1, "laps", 3, 4, FlowDirection.SAME));
        for (long seed = 1; seed <= SEEDS; seed++) {
            Roads roads = new DrawnDay().event("laps", laps.shaken(5, seed), 4).roads();
            assertThat(SharedMetres.of(roads.shared(), truth).recall())
                    .as("seed %d", seed)
                    .isGreaterThan(0.97);
        }
    }

    @Test
    void eightMetresOfCorrelatedNoiseHideLittle() {
        DrawnCourse full =
                DrawnCourse.from(0, 0).to(4000, 0).to(0, 0).to(0, 3000).to(2000, 3000);
        DrawnCourse half = DrawnCourse.from(1000, -2000).to(1000, 0).to(3000, 0).to(3000, 2000);
        List<KnownStretch> truth = List.of(
                new KnownStretch("full", 0, 4, "full", 4, 8, FlowDirection.OPPOSITE),
                new KnownStretch("full", 1, 3, "half", 2, 4, FlowDirection.SAME),
                new KnownStretch("full", 5, 7, "half", 2, 4, FlowDirection.OPPOSITE));
        double precision = 0;
        double recall = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Roads roads = new DrawnDay()
                    .event("full", full.noisy(8, 0.95, seed), 13)
                    .event("half", half.noisy(8, 0.95, 100 + seed), 6)
                    .roads();
            SharedMetres metres = SharedMetres.of(roads.shared(), truth);
            precision += metres.precision() / SEEDS;
            recall += metres.recall() / SEEDS;
        }
        assertThat(precision).isGreaterThanOrEqualTo(0.97);
        assertThat(recall).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void whatPeopleDrewOfTheRealRaceIsFound() {
        RaceDay day = RealRace.load().day("sun");
        Roads roads = Roads.of(day, CorridorSettings.defaults());
        assertThat(SharedMetres.of(roads.shared(), KnownStretch.of(day)).recall())
                .isGreaterThan(0.92);
    }

    /** People drew only a part of it, so what is found is judged by the ground: both courses, not smoothed, are within the width of a corridor there. */
    @Test
    void whatIsFoundOfTheRealRaceIsOneRoad() {
        RaceDay day = RealRace.load().day("sun");
        Projection plane = Projection.around(
                day.events().stream().flatMap(event -> event.track().stream()).toList());
        double found = 0;
        double near = 0;
        for (SharedStretch stretch : Roads.of(day, CorridorSettings.defaults()).shared()) {
            CentreLine leading = line(day, stretch.leadingEvent(), plane);
            CentreLine other = line(day, stretch.otherEvent(), plane);
            for (double km = stretch.fromKm() + 0.005; km < stretch.toKm(); km += 0.01) {
                double otherKm = stretch.otherKmAt(km).orElseThrow();
                double away = other.nearest(leading.pointAt(km), Math.max(0, otherKm - 0.05), otherKm + 0.05)
                        .distanceM();
                found++;
                near += away <= CorridorSettings.defaults().corridorM() ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(4000);
        assertThat(near / found).isGreaterThanOrEqualTo(0.98);
    }

    private static CentreLine line(RaceDay day, String event, Projection plane) {
        RaceEvent of = day.events().get(event);
        return CentreLine.of(of.track().orElseThrow(), plane, of.distanceKm());
    }
}
