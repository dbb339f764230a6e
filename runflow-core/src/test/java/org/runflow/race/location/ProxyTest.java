package org.runflow.race.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.runflow.race.location.Street.STRAIGHT;
import static org.runflow.race.location.Street.follower;
import static org.runflow.race.location.Street.location;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.error.InvalidInputException;
import org.runflow.race.model.Location;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.RaceDay;

class ProxyTest {
    private static final Location MODELED = location("m", 1000, 0, "S1");

    private static Street street() {
        return Street.along(STRAIGHT, 0, 1);
    }

    @Test
    void takesArrivalsAndClosingAlongAChainWhateverTheOrder() {
        LocationResults results = street().analyse(follower("a", "b"), follower("b", "c"), follower("c", "m"), MODELED);
        TimedLocation source = results.locations().get("m");
        TimedLocation follower = results.locations().get("a");
        assertThat(follower.timingSource()).isEqualTo("proxy:b");
        assertThat(follower.arrivals()).isEqualTo(source.arrivals());
        assertThat(follower.byEvent()).isEqualTo(source.byEvent());
        assertThat(follower.locStart()).isEqualTo(source.locStart());
        assertThat(follower.locEnd()).isEqualTo(source.locEnd());
        assertThat(follower.computedMetrics().totalServed()).isEqualTo(2);
        assertThat(follower.passes()).isEmpty();
    }

    /** Far more than a thread could follow by recursion. */
    @Test
    void aChainMayBeAsLongAsItLikes() {
        List<Location> chain = new ArrayList<>();
        for (int i = 100_000; i > 0; i--) {
            chain.add(follower("f" + i, i == 1 ? "m" : "f" + (i - 1)));
        }
        chain.add(MODELED);
        LocationResults results = street().analyse(chain.toArray(Location[]::new));

        assertThat(results.locations().get(0).timingSource()).isEqualTo("proxy:f99999");
        assertThat(results.locations().get(0).locEnd())
                .isEqualTo(results.locations().get("m").locEnd());
    }

    @Test
    void opensForItsOwnEventsAndIsNeverOpenBackwards() {
        Street street = street().event("late", "12:00", STRAIGHT).segment("L", "late", 0, 1);
        LocationResults results = street.analyse(follower("a", "m", "late"), MODELED);
        TimedLocation follower = results.locations().get("a");
        assertThat(follower.locStart()).contains(OffsetDateTime.parse("2026-05-10T11:15:00Z"));
        assertThat(follower.locEnd()).contains(OffsetDateTime.parse("2026-05-10T07:20:00Z"));
        assertThat(follower.durationMin()).contains(0.0);
        assertThat(results.notes()).anySatisfy(note -> assertThat(note.text()).contains("would close with 'm' before"));
    }

    @Test
    void isModeledItselfWhenItServesEventsAndIsNoTrafficLocation() {
        Location served =
                Street.location("a", "water", Optional.of(Ground.at(100, 0)), List.of("run"), Optional.of("m"), "S1");
        assertThat(street().analyse(served, MODELED).locations().get("a").timingSource())
                .isEqualTo(TimedLocation.MODELED);
    }

    @Test
    void hasNoTimesWhenItsProxyHasNone() {
        LocationResults results = street().analyse(follower("a", "n"), Street.nowhere("n"));
        assertThat(results.locations().get("a").timingSource()).isEqualTo(TimedLocation.NONE);
        assertThat(results.notes())
                .anySatisfy(note -> assertThat(note.text()).contains("takes its times from 'n', which has none"));
    }

    @Test
    void refusesACycleWithItsPath() {
        assertThatThrownBy(() -> street().day(follower("a", "b"), follower("b", "c"), follower("c", "a")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a -> b -> c -> a");
    }

    @Test
    void refusesAnUnknownProxy() {
        assertThatThrownBy(() -> street().day(follower("a", "b"), follower("b", "nobody")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void refusesAProxyOfAnotherDay() {
        RaceBuilder race = Race.builder("weekend")
                .day("sat", LocalDate.of(2026, 5, 9))
                .day("sun", LocalDate.of(2026, 5, 10))
                .event("run", event -> event.day("sat").start("07:00").distanceKm(1))
                .segment("S1", segment -> segment.widthM(2).pass("run", 0, 1))
                .location(follower("a", "m"));
        Location onSaturday =
                Location.builder("m").day("sat").events(List.of("run")).build();
        assertThatThrownBy(() -> race.location(onSaturday).build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a proxy must be of the same day");
    }

    @Test
    void aDayAloneIsCheckedToo() {
        RaceDay checked = street().day();
        assertThatThrownBy(() -> checked.toBuilder()
                        .locations(List.of(follower("a", "b"), follower("b", "a")))
                        .build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("day 'sun' of race")
                .hasMessageContaining("proxies form a cycle: a -> b -> a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"traffic", "Traffic", "TRAFFIC"})
    void aTrafficLocationIsOneInAnyCase(String type) {
        Location follower = Street.location("t", type, Optional.of(Ground.at(0, 0)), List.of("run"), Optional.of("p"));
        LocationResults results = Street.along(Street.STRAIGHT, 0, 1).analyse(Street.location("p", 500, 0), follower);
        assertThat(results.locations().get("t").timingSource()).isEqualTo("proxy:p");
    }
}
