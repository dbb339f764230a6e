package org.runflow.race.observed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Field;
import org.runflow.race.model.Location;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.observed.ArrivalComparison.Point;

/** One kilometre, a hundred runners who start ten seconds apart from 08:00 and pass its end four minutes later. */
class ArrivalComparisonTest {
    private static final int RUNNERS = 100;
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-05-10T08:04:00-03:00");
    private static final Instant LAST = FIRST.toInstant().plusSeconds(10L * (RUNNERS - 1));
    private static final RaceDay DAY = day();

    @Test
    void everybodyAsPlanned() {
        ArrivalComparison same = compare(seen(0, RUNNERS));

        assertThat(same.planned()).isEqualTo(same.observed());
        assertThat(same.planned().count()).isEqualTo(RUNNERS);
        assertThat(same.planned().median()).contains(FIRST.plusSeconds(490));
        assertThat(same.plannedUnwatched()).isZero();
        assertThat(same.largest()).contains(new Point(FIRST.minusHours(1), 0, 0));
        assertThat(same.locationName()).isEqualTo("Finish");
        assertThat(same.header().date()).isEqualTo(LocalDate.of(2026, 5, 10));
        assertThat(same.curve()).hasSize(2 * 60 + 1 + 16 + 1);
        assertThat(same.curve().get(61 + 4)).isEqualTo(new Point(FIRST.plusMinutes(5), 31, 31));
    }

    /** With somebody every ten seconds, s seconds late are ceil(s / 10) too few from the first instant at which so many are awaited. */
    @ParameterizedTest
    @CsvSource({"1, -1, 0", "10, -1, 0", "11, -2, 10", "95, -10, 90", "-1, 1, -1", "-30, 3, -10", "-31, 4, -1"})
    void everybodyLaterOrEarlier(int lateS, int difference, int afterFirstS) {
        Point largest = compare(seen(lateS, RUNNERS)).largest().orElseThrow();

        assertThat(largest.difference()).isEqualTo(difference);
        assertThat(largest.at()).isEqualTo(FIRST.plusSeconds(afterFirstS));
    }

    @Test
    void aSlowClockIsPutRight() {
        ObservedArrivals slow = seen(0, RUNNERS).shifted(Duration.ofSeconds(-95));

        assertThat(compare(slow).largest().orElseThrow().difference()).isEqualTo(10);
        assertThat(compare(slow.shifted(Duration.ofSeconds(95)))).isEqualTo(compare(seen(0, RUNNERS)));
    }

    /** Whoever comes while nobody looks is no difference. */
    @Test
    void onlyWhatWasWatchedIsCompared() {
        Instant from = FIRST.toInstant().plusSeconds(495);
        ArrivalComparison late = compare(ObservedArrivals.none()
                .and(
                        from,
                        LAST.plusSeconds(60),
                        seen(0, RUNNERS).watches().get(0).arrivals().subList(50, RUNNERS)));

        assertThat(late.planned().count()).isEqualTo(50);
        assertThat(late.plannedUnwatched()).isEqualTo(50);
        assertThat(late.largest().orElseThrow().difference()).isZero();

        ArrivalComparison tooEarly = compare(ObservedArrivals.none()
                .and(FIRST.toInstant().minusSeconds(600), FIRST.toInstant().minusSeconds(1), List.of()));
        assertThat(tooEarly.planned().first()).isEmpty();
        assertThat(tooEarly.plannedUnwatched()).isEqualTo(RUNNERS);
        assertThat(tooEarly.largest().orElseThrow().difference()).isZero();
    }

    @Test
    void aGapBetweenTwoWatchesCountsNeitherSide() {
        List<Instant> all = seen(0, RUNNERS).watches().get(0).arrivals();
        ArrivalComparison twice = compare(ObservedArrivals.none()
                .and(all.get(60), LAST, all.subList(60, RUNNERS))
                .and(FIRST.toInstant().minusSeconds(5), all.get(39), all.subList(0, 40)));

        assertThat(twice.observed().count()).isEqualTo(80);
        assertThat(twice.planned().count()).isEqualTo(80);
        assertThat(twice.plannedUnwatched()).isEqualTo(20);
        assertThat(twice.largest().orElseThrow().difference()).isZero();
    }

    @Test
    void oneInstantAndNoneHaveAnswers() {
        ArrivalComparison one = compare(ObservedArrivals.none().and(LAST, LAST, List.of(LAST, LAST)));
        assertThat(one.planned().count()).isEqualTo(1);
        assertThat(one.curve()).containsExactly(one.largest().orElseThrow());
        assertThat(one.largest().orElseThrow().difference()).isEqualTo(1);

        ArrivalComparison none = compare(ObservedArrivals.none());
        assertThat(none.largest()).isEmpty();
        assertThat(none.curve()).isEmpty();
        assertThat(none.observed().count()).isZero();
        assertThat(none.plannedUnwatched()).isEqualTo(RUNNERS);
    }

    @Test
    void proxiesHaveThePlanOfTheirsAndLocationsWithoutAPlaceNone() {
        ArrivalComparison proxy = ArrivalComparison.of(DAY, "road", seen(0, RUNNERS));
        assertThat(proxy.timesOf()).isEqualTo("finish");
        assertThat(proxy.planned().count()).isEqualTo(RUNNERS);

        ArrivalComparison nowhere = ArrivalComparison.of(DAY, "nowhere", seen(0, 3));
        assertThat(nowhere.planned().count()).isZero();
        assertThat(nowhere.largest()).contains(new Point(FIRST.plusSeconds(20), 0, 3));
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        assertThatThrownBy(() -> ArrivalComparison.of(DAY, "start", seen(0, 1)))
                .hasMessageContaining("no location 'start'; it has [finish, road, nowhere]");
        ObservedArrivals nextDay = seen(0, RUNNERS).shifted(Duration.ofDays(1));
        assertThatThrownBy(() -> compare(nextDay))
                .hasMessageContaining(
                        "is not of the day of the race, 2026-05-10, which begins at 2026-05-10T03:00:00Z");
        ObservedArrivals dayBefore = seen(0, RUNNERS).shifted(Duration.ofDays(-1));
        assertThatThrownBy(() -> compare(dayBefore)).hasMessageContaining("is not of the day");
        ObservedArrivals sinceEver = ObservedArrivals.none().and(Instant.MIN, LAST, List.of());
        assertThatThrownBy(() -> compare(sinceEver)).hasMessageContaining("is not of the day");
        ObservedArrivals forEver = ObservedArrivals.none().and(LAST, Instant.MAX, List.of());
        assertThatThrownBy(() -> compare(forEver)).hasMessageContaining("is not of the day");

        assertThatThrownBy(() -> seen(0, 1).and(LAST, LAST.plusSeconds(1), List.of()))
                .hasMessageContaining("overlap: who came by then would count twice");
        assertThatThrownBy(() -> ObservedArrivals.none().and(LAST, LAST.minusSeconds(1), List.of()))
                .hasMessageContaining("cannot end at");
        assertThatThrownBy(() -> ObservedArrivals.none().and(LAST, LAST, List.of(LAST.plusMillis(1))))
                .hasMessageContaining("cannot see arrivals");
        assertThatThrownBy(() -> ObservedArrivals.none().and(LAST, LAST, List.of(LAST.minusMillis(1))))
                .hasMessageContaining("cannot see arrivals");
    }

    private static ArrivalComparison compare(ObservedArrivals observed) {
        return ArrivalComparison.of(DAY, "finish", observed);
    }

    /** The first runners, so many seconds late, watched from an hour before to an hour after. */
    private static ObservedArrivals seen(int lateS, int runners) {
        return ObservedArrivals.none()
                .and(
                        FIRST.toInstant().minusSeconds(3_600),
                        LAST.plusSeconds(3_600),
                        IntStream.range(0, runners)
                                .mapToObj(i -> FIRST.toInstant().plusSeconds(10L * i + lateS))
                                .toList());
    }

    private static RaceDay day() {
        String[] ids = new String[RUNNERS];
        double[] paces = new double[RUNNERS];
        double[] offsets = new double[RUNNERS];
        for (int i = 0; i < RUNNERS; i++) {
            ids[i] = "r" + i;
            paces[i] = 4;
            offsets[i] = 10.0 * i;
        }
        Track track = Track.of(List.of(new GeoPoint(45, -66), new GeoPoint(45, -65.9873)));
        return Race.builder("street")
                .zone("America/Halifax")
                .day("sun", LocalDate.of(2026, 5, 10))
                .event(
                        "run",
                        event -> event.start("08:00")
                                .distanceKm(1)
                                .field(Field.of(ids, paces, offsets))
                                .track(track))
                .segment("S1", segment -> segment.widthM(2).pass("run", 0, 1))
                .location(Location.builder("finish")
                        .label("Finish")
                        .day("sun")
                        .place(new GeoPoint(45, -65.98))
                        .events(List.of("run"))
                        .segmentIds(List.of("S1"))
                        .build())
                .location(Location.builder("road")
                        .type("traffic")
                        .day("sun")
                        .proxyId("finish")
                        .build())
                .location(Location.builder("nowhere")
                        .day("sun")
                        .events(List.of("run"))
                        .build())
                .build()
                .day("sun");
    }
}
