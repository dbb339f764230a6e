package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.internal.canonical.CanonicalBytes;

/** Who stays away, who stops, who belongs to which wave. */
class TurnoutTest {
    private static FieldBuilder pair() {
        return Field.builder().runner("a", 5, 0).runner("b", 6, 10);
    }

    static Stream<Arguments> counted() {
        return Stream.of(
                // what is known, then: entered, not started, started, stopped, finished of 10 km
                Arguments.of("all start", step(f -> f.status("a", RunnerStatus.STARTS)), new int[] {2, 0, 2, 0, 2}),
                Arguments.of("one stays away", step(f -> f.status("a", RunnerStatus.DNS)), new int[] {2, 1, 1, 0, 1}),
                Arguments.of("a stranger", step(f -> f.status("z", RunnerStatus.DNS)), new int[] {3, 1, 2, 0, 2}),
                Arguments.of("more stay away", step(f -> f.notStarted(3)), new int[] {5, 3, 2, 0, 2}),
                Arguments.of("disqualified", step(f -> f.status("a", RunnerStatus.DSQ)), new int[] {2, 0, 2, 0, 2}),
                Arguments.of("one stops", step(f -> f.until("a", 4)), new int[] {2, 0, 2, 1, 1}),
                Arguments.of("at the end", step(f -> f.until("a", 10)), new int[] {2, 0, 2, 0, 2}),
                Arguments.of("beyond the end", step(f -> f.until("a", 11)), new int[] {2, 0, 2, 0, 2}),
                Arguments.of(
                        "at his last split",
                        step(f -> f.split("a", 3, 900_000).status("a", RunnerStatus.DNF)),
                        new int[] {2, 0, 2, 1, 1}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("counted")
    void countsEverybodyOnce(String what, Consumer<FieldBuilder> fate, int[] counts) {
        FieldBuilder field = pair();
        fate.accept(field);

        assertThat(field.build().findParticipants(10))
                .contains(new Participants(counts[0], counts[1], counts[2], counts[3], counts[4]));
        assertThat(field.build().toBuilder().build()).isEqualTo(field.build());
    }

    @Test
    void saysNothingWhenNobodyHasAStatus() {
        assertThat(pair().build().findParticipants(10)).isEmpty();
        assertThat(pair().build().participants(10)).isEqualTo(new Participants(2, 0, 2, 0, 2));
    }

    @ParameterizedTest
    @CsvSource({
        // status, until km, where he leaves
        "DNF,    ,    5",
        "DNF,    7.5, 7.5",
        "STARTS, 7.5, 7.5",
        "DSQ,    ,    Infinity",
        "STARTS, 5,   5",
    })
    void leavesAtTheKilometreGivenElseAtTheLastSplit(RunnerStatus status, Double untilKm, double leavesKm) {
        FieldBuilder field =
                Field.builder().split("a", 5, 1_500_000).split("a", 1, 300_000).status("a", status);
        if (untilKm != null) {
            field.until("a", untilKm);
        }

        assertThat(field.build().findUntilKm(0).orElse(Double.POSITIVE_INFINITY))
                .isEqualTo(leavesKm);
    }

    @Test
    void whoLeavesAtAKilometreGetsThere() {
        Trajectories times = pair().until("a", 4).build().trajectories(0);

        assertThat(times.arrivalMillis(4)).containsExactly(1_200_000, 1_450_000);
        assertThat(times.arrivalMillis(4.001)).containsExactly(1_450_360);
    }

    @Test
    void aStartOffsetWithoutAPaceIsAKnotAndSplitsAreEnough() {
        FieldBuilder measured = Field.builder().split("a", 5, 1_510_000).split("a", 10, 3_010_000);
        FieldBuilder started = Field.builder().split("a", 5, 1_510_000).startOffset("a", 10);

        assertThat(measured.build().trajectories(0).crossingMillis(0, 0)).isEqualTo(10_000);
        assertThat(started.build().trajectories(0).crossingMillis(0, 10)).isEqualTo(3_010_000);
        assertThat(started.build().startOffsetS(0)).isEqualTo(10);
        assertThat(started.build().toBuilder().build()).isEqualTo(started.build());
    }

    @Test
    void wavesBelongToEverybody() {
        Field field = pair().wave("a", "w1").wave("b", "w2").build();
        RaceEvent event = RaceEvent.builder("half")
                .start("09:00")
                .distanceKm(10)
                .field(field)
                .build();

        assertThat(field.findWave(1)).contains("w2");
        assertThat(event.groupOf(0)).isEqualTo("half/w1");
        assertThat(event.toBuilder().field(pair().build()).build().groupOf(0)).isEqualTo("half");
        assertThat(field.toBuilder().build()).isEqualTo(field).isNotEqualTo(pair().build());
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("'a' did not finish and needs", step(f -> f.status("a", RunnerStatus.DNF))),
                Arguments.of("'c' needs a pace or splits", step(f -> f.status("c", RunnerStatus.STARTS))),
                Arguments.of("the end of his run at km -1.0", step(f -> f.until("a", -1))),
                Arguments.of("1 of 2 have one", step(f -> f.wave("a", "w1"))),
                Arguments.of("has the wave 'first wave'", step(f -> f.wave("a", "first wave"))),
                Arguments.of("must be 0 or more, was -1", step(f -> f.notStarted(-1))),
                Arguments.of("start offset of 0 s or more", step(f -> f.startOffset("a", -1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void refusesWhatCannotBe(String message, Consumer<FieldBuilder> step) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    FieldBuilder field = pair();
                    step.accept(field);
                    field.build();
                })
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"3, 1, 3, 1, 2", "3, 1, 2, 1, 2", "2, -1, 3, 1, 2"})
    void participantsAddUp(int entered, int notStarted, int started, int stopped, int finished) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Participants(entered, notStarted, started, stopped, finished));
    }

    /** What is not used leaves no trace in the canonical form, so that results of older versions are found again. */
    @Test
    void fieldsThatUseNothingOfItKeepTheirCanonicalForm() {
        assertThat(canonical(pair().build())).doesNotContain("turnout", "waves");
        assertThat(canonical(pair().until("a", 4).build())).contains("turnout", "waves");
        assertThat(canonical(pair().status("a", RunnerStatus.STARTS).build())).contains("turnout");
        assertThat(canonical(pair().wave("a", "w").wave("b", "w").build())).contains("waves");
    }

    private static String canonical(Field field) {
        return new String(CanonicalBytes.of(field), StandardCharsets.ISO_8859_1);
    }

    @Test
    void scalingKeepsStopsAndWhoStayedAway() {
        Race race = Race.builder("race")
                .day("sun", LocalDate.of(2026, 5, 10))
                .event(
                        "e",
                        e -> e.start("09:00")
                                .distanceKm(10)
                                .field(pair().until("b", 1).notStarted(4).build()))
                .segment("S", s -> s.widthM(3).pass("e", 0, 10))
                .build();

        assertThat(race.scale("e", 2)).isEqualTo(race);
        assertThat(race.scale("e", 4).events().get(0).participants()).isEqualTo(new Participants(8, 4, 4, 2, 2));
    }

    private static Consumer<FieldBuilder> step(Consumer<FieldBuilder> step) {
        return step;
    }
}
