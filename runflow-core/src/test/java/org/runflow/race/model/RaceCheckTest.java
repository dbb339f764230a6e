package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;
import org.runflow.oracle.Races;
import org.runflow.race.geo.Track;
import org.runflow.race.rule.Names;

/** A good race of two days, broken in one way at a time. */
class RaceCheckTest {
    private static final String NAME_RULE = "a name is " + Names.RULE;

    static Stream<Arguments> broken() {
        return Stream.of(
                row(r -> r.day("a/b", Races.SUNDAY), "day 'a/b', name 'a/b': " + NAME_RULE),
                row(
                        r -> r.day("SUN", Races.SUNDAY),
                        "day 'sun', name 'sun': occurs twice; names are unique whatever their case"),
                row(r -> event(r, "", e -> {}), "event '', name: " + NAME_RULE),
                row(
                        r -> event(r, "FULL", e -> {}),
                        "event 'FULL', name 'FULL': occurs twice; names are unique whatever their case"),
                row(
                        r -> event(r, "x", e -> e.day("mon")),
                        "event 'x', day 'mon': unknown day; the race has [sat, sun]"),
                row(
                        r -> event(r, "x", e -> e.gunMillis(-1)),
                        "event 'x', gunMillis: an event needs a start within 00:00 to 24:00"),
                row(
                        r -> event(r, "x", e -> e.gunMillis(RaceClock.DAY_MILLIS + 1)),
                        "event 'x', gunMillis: an event needs a start within 00:00 to 24:00"),
                row(
                        r -> event(r, "x", e -> e.track(Track.of(new double[] {60, 60}, new double[] {25, 25}))),
                        "event 'x', track: all points of the track are the same; it must lead somewhere"),
                row(
                        r -> event(r, "x", e -> e.limitMinutes(0)),
                        "event 'x', limitMinutes '0': must be a number greater than 0"),
                row(
                        r -> event(r, "x", e -> e.distanceKm(0)),
                        "event 'x', distanceKm '0.0': must be a number greater than 0"),
                row(
                        r -> event(r, "x", e -> e.distanceKm(Double.NaN)),
                        "event 'x', distanceKm 'NaN': must be a number greater than 0"),
                row(
                        r -> r.event("x", e -> e.day("sun").start("08:00").distanceKm(5)),
                        "event 'x', passes: no segment has a pass of this event; it needs at least one"),
                row(
                        r -> event(r, "x", e -> e.field(Races.together(1))),
                        "event 'x', runnerId 'r0': also runs in event 'full'; ids are unique over a day"),
                row(r -> r.segment("-S", s -> s.widthM(3).pass("full", 0, 1)), "segment '-S', id '-S': " + NAME_RULE),
                row(
                        r -> r.segment("a1", s -> s.widthM(3).pass("full", 0, 1)),
                        "segment 'a1', id 'a1': occurs twice; names are unique whatever their case"),
                row(
                        r -> r.segment("B", s -> s.pass("full", 0, 1)),
                        "segment 'B', widthM '0.0': must be a number greater than 0: metres from 0.001 to 1000000"),
                row(
                        r -> r.segment("B", s -> s.widthM(Double.NaN).pass("full", 0, 1)),
                        "segment 'B', widthM 'NaN': must be a number greater than 0: metres from 0.001 to 1000000"),
                row(
                        r -> r.segment("B", s -> s.widthM(Double.MIN_VALUE).pass("full", 0, 1)),
                        "segment 'B', widthM '4.9E-324': must be a number greater than 0: metres from 0.001 to"
                                + " 1000000"),
                row(
                        r -> r.segment("B", s -> s.widthM(1e300).pass("full", 0, 1)),
                        "segment 'B', widthM '1.0E300': must be a number greater than 0: metres from 0.001 to 1000000"),
                row(
                        r -> r.day("last", LocalDate.MAX),
                        "day 'last', date '+999999999-12-31': must be a date in the years 1000 to 9998"),
                row(
                        r -> r.day("first", LocalDate.MIN),
                        "day 'first', date '-999999999-01-01': must be a date in the years 1000 to 9998"),
                row(
                        r -> r.segment("B", s -> s.widthM(3)),
                        "segment 'B', passes: no event uses this segment; it needs at least one pass"),
                row(
                        r -> r.segment("B", s -> s.widthM(3).pass("ful", 0, 1)),
                        "segment 'B', pass of 'ful', event: unknown event; the race has [full, open]"),
                row(
                        r -> r.segment("B", s -> s.widthM(3).pass("full", 0, 1).pass("full", 0.9, 2)),
                        "segment 'B', pass of 'full', fromKm '0.9 to 2.0': an event may pass a segment several times,"
                                + " but its windows must not overlap"),
                row(
                        r -> r.segment("B", s -> s.widthM(3).pass("full", 0, 1).pass("full", 0, 1)),
                        "segment 'B', pass of 'full', fromKm '0.0 to 1.0': an event may pass a segment several times,"
                                + " but its windows must not overlap"),
                row(
                        r -> r.segment("B", s -> s.widthM(3).pass("full", -0.5, 1)),
                        "segment 'B', pass of 'full', fromKm '-0.5 to 1.0': kilometres must be 0 or more"),
                row(
                        r -> r.segment("B", s -> s.widthM(3).pass("full", 0, Double.NaN)),
                        "segment 'B', pass of 'full', fromKm '0.0 to NaN': kilometres must be 0 or more"),
                row(
                        r -> r.segment("B", s -> s.widthM(3).pass("full", 2, 2)),
                        "segment 'B', pass of 'full', fromKm '2.0 to 2.0': from must be less than to"),
                row(
                        r -> r.segment("B", s -> s.widthM(3).pass("full", 0, 4e-7)),
                        "segment 'B', pass of 'full', fromKm '0.0 to 4.0E-7': must be at least 1 mm long"),
                row(
                        r -> r.flowRow(FlowRow.of("F", "fulll", 0, 1, "full", 0, 1)),
                        "flow row 1 'F', eventA 'fulll': unknown event; the race has full, open"),
                row(
                        r -> r.flowRow(FlowRow.of("F", "full", 0, 1, "", 0, 1)),
                        "flow row 1 'F', eventB: unknown event; the race has full, open"),
                row(
                        r -> r.flowRow(FlowRow.of("F", "full", 0, 1, "open", 0, 1)),
                        "flow row 1 'F', eventB 'open': runs on another day than 'full'"),
                row(
                        r -> r.group("all", List.of("full", "10k")),
                        "group 'all', members '10k': unknown event; the race has full, open"),
                row(
                        r -> r.settings(schema("Z9", "start_corral")),
                        "settings, segmentSchemas 'Z9': unknown segment; the race has [A1]"),
                row(
                        r -> r.settings(schema("A1", "motorway")),
                        "settings, segmentSchemas 'motorway': unknown schema; rulebook 'runflow-2' has "
                                + "[on_course_narrow, on_course_open, start_corral]"),
                row(
                        r -> r.segment("B", s -> s.widthM(3).pass("full", 0, 1).traits(schema("motorway"))),
                        "segment 'B', schema 'motorway': unknown schema; rulebook 'runflow-2' has "
                                + "[on_course_narrow, on_course_open, start_corral]"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void namesTheOneThingThatIsWrong(Consumer<RaceBuilder> breakage, String problem) {
        RaceBuilder race = good();
        breakage.accept(race);

        assertThat(problems(race)).containsExactly(problem);
    }

    @Test
    void reportsAllProblemsTogetherInTheOrderOfTheInput() {
        RaceBuilder race = good();
        race.event("x", e -> e.day("mon").distanceKm(-1))
                .segment("B", s -> s.pass("y", 2, 1))
                .group("all", List.of("z"));

        assertThat(problems(race))
                .containsExactly(
                        "event 'x', day 'mon': unknown day; the race has [sat, sun]",
                        "event 'x', gunMillis: an event needs a start within 00:00 to 24:00",
                        "event 'x', distanceKm '-1.0': must be a number greater than 0",
                        "event 'x', passes: no segment has a pass of this event; it needs at least one",
                        "segment 'B', widthM '0.0': must be a number greater than 0: metres from 0.001 to 1000000",
                        "segment 'B', pass of 'y', event: unknown event; the race has [full, open, x]",
                        "segment 'B', pass of 'y', fromKm '2.0 to 1.0': from must be less than to",
                        "group 'all', members 'z': unknown event; the race has full, open, x");
    }

    @Test
    void aSegmentWithoutPassesIsStillASegmentToReferTo() {
        RaceBuilder race = good();
        race.segment("B", s -> s.widthM(3))
                .location(Location.builder("aid")
                        .day("sun")
                        .segmentIds(List.of("B"))
                        .build());

        assertThat(problems(race))
                .containsExactly("segment 'B', passes: no event uses this segment; it needs at least one pass");
    }

    @Test
    void anEmptyRaceLacksADayAndAnEvent() {
        assertThat(problems(Race.builder("nothing")))
                .containsExactly(
                        "race, days: a race needs at least one day", "race, events: a race needs at least one event");
    }

    @Test
    void anEventOfARaceOfSeveralDaysMustNameItsDay() {
        RaceBuilder race = good();
        race.event("x", e -> e.start("08:00").distanceKm(5))
                .segment("B", s -> s.widthM(3).pass("x", 0, 1));

        assertThat(problems(race)).containsExactly("event 'x', day: unknown day; the race has [sat, sun]");
    }

    private static Arguments row(Consumer<RaceBuilder> breakage, String problem) {
        return arguments(breakage, problem);
    }

    private static RaceBuilder good() {
        return Race.builder("good")
                .day("sat", LocalDate.of(2026, 4, 11))
                .day("sun", Races.SUNDAY)
                .event("open", e -> e.day("sat").start("08:00").distanceKm(5))
                .event("full", e -> e.day("sun").start("08:00").distanceKm(5).field(Races.together(2)))
                .segment("A1", s -> s.widthM(3).pass("full", 0, 1).pass("open", 0, 1));
    }

    /** Adds an event that is fine but for one thing. */
    private static void event(RaceBuilder race, String name, Consumer<EventBuilder> breakage) {
        race.event(name, e -> breakage.accept(e.day("sun").start("08:00").distanceKm(5)))
                .segment("for-it", s -> s.widthM(3).pass(name, 0, 1));
    }

    private static Settings schema(String segment, String schema) {
        return Settings.defaults().withDensity(d -> d.withSegmentSchemas(ImmutableSortedMap.of(segment, schema)));
    }

    private static SegmentTraits schema(String name) {
        return SegmentTraits.builder().schema(name).build();
    }

    private static List<String> problems(RaceBuilder race) {
        InvalidInputException e = Assertions.catchThrowableOfType(InvalidInputException.class, race::build);
        assertThat(e).as("the race is refused").isNotNull();
        return e.problems().stream().map(InputProblem::toString).toList();
    }
}
