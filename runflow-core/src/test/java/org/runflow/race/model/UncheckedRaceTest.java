package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.error.InputProblem;
import org.runflow.oracle.Races;
import org.runflow.race.rule.Names;

/** Nobody gets hold of a race or a day that was not checked, whichever constructor is called. */
class UncheckedRaceTest {
    private static final Race GOOD = Races.withEvent(Races.together(2))
            .segment("S1", s -> s.widthM(3).pass("e", 0, 4))
            .segment("S2", s -> s.widthM(3).pass("e", 4, 10))
            .build();

    @Test
    void theConstructorOfARaceReportsAllProblems() {
        InvalidRaceException refused = catchThrowableOfType(
                InvalidRaceException.class,
                () -> new Race(
                        " ",
                        ZoneOffset.UTC,
                        ImmutableSortedMap.of("a/b", LocalDate.of(2026, 4, 12)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        ImmutableSortedMap.of("g", List.of("nobody")),
                        Settings.defaults(),
                        ImmutableSortedMap.of("a/b", " ", "mon", "Monday")));

        assertThat(refused.problems())
                .extracting(InputProblem::toString)
                .containsExactly(
                        "race, name ' ': must not be blank",
                        "race, events: a race needs at least one event",
                        "day 'a/b', name 'a/b': a name is " + Names.RULE,
                        "day 'a/b', label ' ': must not be blank",
                        "day 'mon', label 'Monday': is the label of an unknown day; the race has [a/b]",
                        "group 'g', members 'nobody': unknown event; the race has ");
        assertThat(refused.raceProblems())
                .extracting(RaceProblem::part)
                .containsExactly(
                        new RacePart.WholeRace(),
                        new RacePart.WholeRace(),
                        new RacePart.DayPart("a/b"),
                        new RacePart.DayPart("a/b"),
                        new RacePart.DayPart("mon"),
                        new RacePart.GroupPart("g"));
    }

    static Stream<Arguments> segments() {
        return Stream.of(
                arguments(
                        GOOD.segments().get(0).toBuilder().pass("x", 0, 1).build(),
                        "segment 'S1', pass of 'x', event: unknown event; the race has [e]"),
                arguments(
                        new Segment("S1", "", 3, 4001, GOOD.segments().get(0).passes(), SegmentTraits.NONE),
                        "segment 'S1', lengthM '4001.0': must be the length of its longest pass, 4000.0"),
                arguments(
                        Segment.builder("S1").widthM(3).pass("e", 0, 11).build(),
                        "event 'e', certifiedKm '10.0': must be where its last pass ends, 11.0"));
    }

    @ParameterizedTest
    @MethodSource("segments")
    void partsThatContradictEachOtherAreRefused(Segment first, String problem) {
        InvalidRaceException refused = catchThrowableOfType(
                InvalidRaceException.class,
                () -> new Race(
                        GOOD.name(),
                        GOOD.zone(),
                        GOOD.days(),
                        GOOD.events(),
                        List.of(first, GOOD.segments().get(1)),
                        List.of(),
                        List.of(),
                        GOOD.eventGroups(),
                        GOOD.settings(),
                        GOOD.dayLabels()));

        assertThat(refused.problems()).extracting(InputProblem::toString).containsExactly(problem);
    }

    static Stream<Arguments> days() {
        return Stream.of(
                day(d -> d.events(List.of()), "segment 'S1', pass of 'e', event: unknown event; the race has []"),
                day(d -> d.segments(List.of()), "event 'e', passes: no segment has a pass of this event"),
                day(
                        d -> d.flowRows(List.of(FlowRow.of("S1", "e", 0, 1, "late", 0, 1))),
                        "flow row 1 'S1', eventB 'late': unknown event; the race has e"),
                day(
                        d -> d.locations(
                                List.of(Location.builder("aid").day("sat").build())),
                        "location 'aid', day 'sat': unknown day; the race has [sun]"));
    }

    @ParameterizedTest
    @MethodSource("days")
    void aDayIsCheckedAsTheRaceIs(Consumer<RaceDayBuilder> breakage, String problem) {
        RaceDayBuilder day = GOOD.day("sun").toBuilder();
        breakage.accept(day);

        InvalidRaceException refused = catchThrowableOfType(InvalidRaceException.class, day::build);

        assertThat(refused)
                .hasMessageStartingWith("day 'sun' of race 'race' has ")
                .hasMessageContaining(problem);
    }

    @Test
    void locationsOfADayMayNameEventsAndSegmentsOfAnother() {
        Location shared = Location.builder("aid")
                .day("sun")
                .events(List.of("e", "early"))
                .segmentIds(List.of("S1", "saturday-only"))
                .build();

        assertThat(GOOD.day("sun").toBuilder()
                        .locations(List.of(shared))
                        .build()
                        .locations())
                .containsExactly(shared);
    }

    private static Arguments day(Consumer<RaceDayBuilder> breakage, String problem) {
        return arguments(breakage, problem);
    }
}
