package org.runflow.race.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Location;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.StartPlan;
import org.runflow.race.rule.Quantile;

class LocationRelationsTest {
    /** A whole number of every interval in use, so that rounding up shifts too. */
    private static final Duration SHIFT = Duration.ofMinutes(70);

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void laterGunsShiftEveryTimeAndNothingElse(long seed) {
        Race race = RandomDays.next(new SplittableRandom(seed));
        StartPlan later = StartPlan.unchanged();
        for (RaceEvent event : race.events()) {
            LocalTime start =
                    LocalTime.MIDNIGHT.plus(Duration.ofMillis(event.gunMillis()).plus(SHIFT));
            later = later.and(event.name(), start.toString());
        }
        List<TimedLocation> before = analyse(race.day("sun"));
        List<TimedLocation> after = analyse(race.with(later).day("sun"));
        for (int i = 0; i < before.size(); i++) {
            assertThat(times(after.get(i)))
                    .isEqualTo(times(before.get(i)).stream()
                            .map(t -> t.plus(SHIFT))
                            .toList());
            assertThat(after.get(i).durationMin()).isEqualTo(before.get(i).durationMin());
            assertThat(after.get(i).resources()).isEqualTo(before.get(i).resources());
            assertThat(after.get(i).flags()).isEqualTo(before.get(i).flags());
            assertThat(after.get(i).computedMetrics().peakDensityPerM2())
                    .isEqualTo(before.get(i).computedMetrics().peakDensityPerM2());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void arrivalsAreThoseThatAreStored(long seed) {
        RaceDay day = RandomDays.next(new SplittableRandom(seed)).day("sun");
        for (TimedLocation location : analyse(day)) {
            long[] arrivals = Locations.arrivalMillis(day, location.id());
            assertThat(arrivals).isSorted();
            assertThat(arrivals.length)
                    .isEqualTo(location.arrivals().map(ArrivalStats::count).orElse(0));
            location.arrivals().ifPresent(stats -> {
                assertThat(day.clock().at(arrivals[0])).isEqualTo(stats.first());
                assertThat(day.clock().at(arrivals[Quantile.index(75, arrivals.length)]))
                        .isEqualTo(stats.p75());
                assertThat(day.clock().at(arrivals[arrivals.length - 1])).isEqualTo(stats.last());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void everyRunnerTwiceDoublesCountsAndLeavesTimesAlone(long seed) {
        RaceDay day = RandomDays.next(new SplittableRandom(seed)).day("sun");
        List<TimedLocation> once = analyse(day);
        List<TimedLocation> twice = analyse(with(day, doubled(day.events()), day.locations()));
        for (int i = 0; i < once.size(); i++) {
            assertThat(times(twice.get(i))).isEqualTo(times(once.get(i)));
            assertThat(twice.get(i).arrivals().map(ArrivalStats::longestGaps))
                    .isEqualTo(once.get(i).arrivals().map(ArrivalStats::longestGaps));
            assertThat(twice.get(i).arrivals().map(ArrivalStats::count))
                    .isEqualTo(once.get(i).arrivals().map(stats -> 2 * stats.count()));
            assertThat(twice.get(i).computedMetrics().totalServed())
                    .isEqualTo(2 * once.get(i).computedMetrics().totalServed());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void orderOfTheTableChangesNothingButTheOrder(long seed) {
        RaceDay day = RandomDays.next(new SplittableRandom(seed)).day("sun");
        List<Location> reversed = new ArrayList<>(day.locations());
        Collections.reverse(reversed);
        List<TimedLocation> expected = new ArrayList<>(analyse(day));
        Collections.reverse(expected);
        assertThat(analyse(with(day, day.events(), reversed))).isEqualTo(expected);
    }

    private static List<TimedLocation> analyse(RaceDay day) {
        return Street.analyse(day).locations();
    }

    private static List<OffsetDateTime> times(TimedLocation location) {
        List<OffsetDateTime> times = new ArrayList<>();
        location.arrivals()
                .ifPresent(stats -> Collections.addAll(
                        times, stats.first(), stats.last(), stats.busiest5min().start()));
        location.locStart().ifPresent(times::add);
        location.locEnd().ifPresent(times::add);
        return times;
    }

    private static List<RaceEvent> doubled(List<RaceEvent> events) {
        List<RaceEvent> doubled = new ArrayList<>();
        for (RaceEvent event : events) {
            Field once = event.field();
            FieldBuilder twice = once.toBuilder();
            for (int i = 0; i < once.size(); i++) {
                String twin = once.id(i) + "-twin";
                twice.runner(twin, once.paceMinPerKm(i), once.startOffsetS(i));
                once.findUntilKm(i).ifPresent(km -> twice.until(twin, km));
            }
            doubled.add(event.toBuilder().field(twice.build()).build());
        }
        return doubled;
    }

    private static RaceDay with(RaceDay day, List<RaceEvent> events, List<Location> locations) {
        return day.toBuilder().events(events).locations(locations).build();
    }
}
