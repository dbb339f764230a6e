package org.runflow.race.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;

class TimeDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "3,    '0.0, 1.0, 2.0, 3.0'",
        "2.4,  '0.0, 1.0, 2.0, 2.4'",
        "0.4,  '0.0, 0.4'",
        "1.02, '0.0, 1.0, 1.02'",
    })
    void marksEveryKilometreAndTheEnd(double endKm, String marks) {
        assertThat(course(day(endKm, field(3, 1))).km()).hasToString("[" + marks + "]");
    }

    @Test
    void leavesOutEventsWithoutRunners() {
        TimeDistance nobody = TimeDistance.of(day(3, Field.empty()));
        assertThat(nobody.events()).containsExactly("run");
        assertThat(nobody.courses()).isEmpty();
    }

    @Test
    void listsEventsByTheirGun() {
        assertThat(TimeDistance.of(TwoWaves.DAY).courses())
                .extracting(TimeDistance.Course::event)
                .containsExactly("early", "late");
    }

    @Test
    void keepsColumnsOfOneLength() {
        OffsetDateTime time = OffsetDateTime.parse("2026-05-10T07:00:00Z");
        List<OffsetDateTime> two = List.of(time, time);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeDistance.Course("run", List.of(0.0, 1.0), two, two, List.of(time), two, two))
                .withMessageContaining("'run' must be as long as its 2 kilometres");
    }

    /** A line is what its definition says: a quantile is the smallest crossing that so many percent have made by then. */
    @Test
    void agreesWithCountingOnRandomFields() {
        for (int seed = 0; seed < 60; seed++) {
            RaceDay day = day(1 + seed % 7 * 0.4, field(1 + seed % 9, seed));
            RaceEvent event = day.events().get(0);
            TimeDistance.Course course = course(day);
            for (int mark = 0; mark < course.km().size(); mark++) {
                double km = course.km().get(mark);
                long[] crossings = IntStream.range(0, event.field().size())
                        .filter(runner -> event.field().findUntilKm(runner).orElse(km) >= km)
                        .mapToLong(runner -> event.trajectories().crossingMillis(runner, km))
                        .toArray();
                LongUnaryOperator smallestThatPercentReach = percent -> IntStream.range(0, crossings.length)
                        .mapToLong(runner -> crossings[runner])
                        .filter(time -> 100
                                        * IntStream.range(0, crossings.length)
                                                .filter(other -> crossings[other] <= time)
                                                .count()
                                >= percent * crossings.length)
                        .min()
                        .orElseThrow();
                assertThat(List.of(
                                course.first().get(mark),
                                course.p25().get(mark),
                                course.median().get(mark),
                                course.p75().get(mark),
                                course.last().get(mark)))
                        .as("seed %d, km %s", seed, km)
                        .isEqualTo(IntStream.of(0, 25, 50, 75, 100)
                                .mapToObj(percent -> day.clock().at(smallestThatPercentReach.applyAsLong(percent)))
                                .toList());
            }
        }
    }

    @Test
    void endsWhereTheLastRunnerLeavesTheCourse() {
        Field field = Field.builder()
                .runner("a", 5, 0)
                .until("a", 2)
                .runner("b", 6, 0)
                .until("b", 1.9)
                .build();

        TimeDistance.Course course = course(day(3, field));

        assertThat(course.km()).containsExactly(0.0, 1.0, 2.0);
        assertThat(course.last().get(2)).isEqualTo(course.first().get(2));
    }

    private static TimeDistance.Course course(RaceDay day) {
        return TimeDistance.of(day).courses().get(0);
    }

    private static Field field(int runners, int seed) {
        Random random = new Random(seed);
        FieldBuilder field = Field.builder();
        IntStream.range(0, runners)
                .forEach(i -> field.runner("r" + i, 3 + random.nextInt(40) / 10.0, random.nextInt(5) * 7));
        for (int i = 1; i < runners && seed % 2 == 1; i += 3) {
            field.until("r" + i, i / 4.0);
        }
        return field.build();
    }

    private static RaceDay day(double endKm, Field field) {
        return Race.builder("Harbour Run")
                .zone("Europe/Lisbon")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event("run", e -> e.start("09:00").distanceKm(endKm).field(field))
                .segment("quay", s -> s.widthM(4).pass("run", 0, endKm))
                .build()
                .day("sun");
    }
}
