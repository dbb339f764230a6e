package org.runflow.race.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.runflow.race.location.Street.STRAIGHT;
import static org.runflow.race.location.Street.location;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.runflow.race.density.Density;
import org.runflow.race.location.ArrivalStats.ArrivalGap;
import org.runflow.race.location.ArrivalStats.BusiestSpan;
import org.runflow.race.model.Field;
import org.runflow.race.model.LocationSettings;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;

class LocationTimesTest {
    /** At the finish: 07:04 and 07:06. */
    private static final TimedLocation FINISH = Street.along(STRAIGHT, 0, 1).only(location("f", 1000, 0, "S1"));

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse("2026-05-10T" + time + "Z");
    }

    @Test
    void everyRunnerArrivesWhenCrossingThatKilometre() {
        ArrivalStats arrivals = FINISH.arrivals().orElseThrow();
        assertThat(arrivals.first()).isEqualTo(at("07:04:00"));
        assertThat(arrivals.median()).isEqualTo(at("07:04:00"));
        assertThat(arrivals.p75()).isEqualTo(at("07:06:00"));
        assertThat(arrivals.last()).isEqualTo(at("07:06:00"));
        assertThat(arrivals.longestGaps()).containsExactly(new ArrivalGap(at("07:04:00"), at("07:06:00")));
    }

    @Test
    void opensBeforeTheGunAndClosesRoundedUpAfterTheLast() {
        assertThat(FINISH.locStart()).contains(at("06:15:00"));
        assertThat(FINISH.locEnd()).contains(at("07:20:00"));
        assertThat(FINISH.durationMin()).contains(65.0);
        assertThat(FINISH.resources().get("marshals")).isEqualTo(new ResourceUse(2, Optional.of(130.0)));
    }

    @Test
    void countsTheBusiestSpanHalfOpenAndTakesTheEarliestOfEqualOnes() {
        RaceDay day = Street.along(STRAIGHT, 0, 1).day(location("f", 1000, 0, "S1"));
        assertThat(busiest(day, 2)).isEqualTo(new BusiestSpan(at("07:04:00"), 1));
        assertThat(busiest(day, 3)).isEqualTo(new BusiestSpan(at("07:04:00"), 2));
    }

    private static BusiestSpan busiest(RaceDay day, int minutes) {
        return Locations.analyse(
                        day,
                        new LocationSettings(45, minutes, 50),
                        Density.cells(day, Settings.defaults().density()))
                .locations()
                .get("f")
                .arrivals()
                .orElseThrow()
                .busiest5min();
    }

    @Test
    void isAsDenseAsTheCellsThatHoldItsKilometre() {
        assertThat(FINISH.computedMetrics().totalServed()).isEqualTo(2);
        assertThat(FINISH.computedMetrics().peakTimestamp()).contains(at("07:05:00"));
        assertThat(FINISH.computedMetrics().peakDensityPerM2().orElseThrow())
                .as("36 of 60 seconds in the last 100 m by 2 m")
                .isCloseTo(0.6 / 200, within(1e-9));
    }

    @Test
    void servesARunnerOnceWhoArrivesTwice() {
        TimedLocation halfway = Street.along(Street.OUT_AND_BACK, 0, 0.5, 1).only(location("h", 200, 0, "S1", "S2"));
        assertThat(halfway.arrivals().orElseThrow().count()).isEqualTo(4);
        assertThat(halfway.computedMetrics().totalServed()).isEqualTo(2);
    }

    @Test
    void flagsALocationFarFromTheCourseAndTimesItThere() {
        TimedLocation far = Street.along(STRAIGHT, 0, 1).only(location("f", 400, 132, "S1"));
        assertThat(far.timingSource()).isEqualTo(TimedLocation.MODELED);
        assertThat(far.flags())
                .singleElement()
                .satisfies(flag -> assertThat(flag.snapM()).isCloseTo(132, within(0.5)))
                .satisfies(flag -> assertThat(flag.limitM()).isEqualTo(50));
    }

    @Test
    void aPlaceThatOnlyAnEventWithoutRunnersPassesKnowsTheDensityAroundIt() {
        RaceDay day = Race.builder("street")
                .day("sun", LocalDate.of(2026, 5, 10))
                .event(
                        "run",
                        e -> e.start("07:00")
                                .distanceKm(1)
                                .field(Field.of(new String[] {"a"}, new double[] {4}, new double[] {0}))
                                .track(Street.STRAIGHT))
                .event("kids", e -> e.start("08:00").distanceKm(1).track(Street.STRAIGHT))
                .segment("S1", s -> s.widthM(2).pass("run", 0, 1).pass("kids", 0, 1))
                .location(Street.location(
                        "n", "course", Optional.of(Ground.at(550, 0)), List.of("kids"), Optional.empty()))
                .build()
                .day("sun");
        TimedLocation place = Street.analyse(day).locations().get("n");
        assertThat(place.timingSource()).isEqualTo(TimedLocation.NONE);
        assertThat(place.computedMetrics().totalServed()).isZero();
        assertThat(place.computedMetrics().peakDensityPerM2()).contains(24_000 / (100 * 2 * 60_000.0));
        assertThat(place.computedMetrics().peakTimestamp()).contains(at("07:02:00"));
    }
}
