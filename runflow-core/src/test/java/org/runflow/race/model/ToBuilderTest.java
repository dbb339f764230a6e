package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.error.InputProblem;
import org.runflow.oracle.Races;
import org.runflow.oracle.RandomRaces;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.model.Pass.OrientationSource;

/** What was built can be taken up again, and what was not touched stays. */
class ToBuilderTest {
    private static final Location AID = Location.builder("aid")
            .label("Aid station")
            .type("aid")
            .place(new GeoPoint(45, -66))
            .day("sun")
            .events(List.of("e"))
            .segmentIds(List.of("S1"))
            .bufferMin(10)
            .intervalMin(5)
            .resource("marshal", 3)
            .proxyId("other")
            .zone("north")
            .direction("stop cars")
            .remark("bring water")
            .cutoff(new Cutoff(36_000_000, true))
            .build();
    private static final FlowRow ROW = FlowRow.builder("S1")
            .flowId("F")
            .label("Quay")
            .first("e", 0, 1)
            .second("e", 2, 3)
            .direction(FlowDirection.OPPOSITE)
            .flowType("merge")
            .remark("narrow")
            .build();
    private static final SegmentTraits TRAITS = SegmentTraits.builder()
            .schema("start_corral")
            .segmentType("bridge")
            .corridor("quay")
            .direction("bi")
            .flowType("none")
            .description("a bridge")
            .build();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyRaceIsBuiltAgainAsItWas(long seed) {
        Race race = RandomRaces.race(seed).race();

        assertThat(race.toBuilder().build()).isEqualTo(race);
    }

    @Test
    void everyPartIsBuiltAgainAsItWas() {
        RaceEvent event = RaceEvent.builder("e")
                .day("sun")
                .start("08:00")
                .limitMinutes(90)
                .distanceKm(5)
                .certifiedKm(4.9)
                .field(Races.together(3))
                .build();
        Segment segment = new Segment(
                "S",
                "Quay",
                3,
                2000,
                List.of(new Pass("e", 0, 1, Orientation.AGAINST, OrientationSource.TRACKS)),
                TRAITS);

        assertThat(event.toBuilder().build()).isEqualTo(event);
        assertThat(segment.toBuilder().build()).isEqualTo(segment);
        assertThat(AID.toBuilder().build()).isEqualTo(AID);
        assertThat(ROW.toBuilder().build()).isEqualTo(ROW);
        assertThat(TRAITS.toBuilder().build()).isEqualTo(TRAITS);
    }

    @Test
    void oneThingIsChanged() {
        Race race = race();

        Race changed = race.toBuilder()
                .changeEvent("e", e -> e.limitMinutes(60))
                .changeSegment("S1", s -> s.widthM(7).dropPasses().pass("e", 0, 8))
                .build();

        assertThat(changed.events())
                .containsExactly(race.events().get(0).toBuilder()
                        .limitMinutes(60)
                        .certifiedKm(8)
                        .build());
        assertThat(changed.segments().get(0).areaM2()).isEqualTo(7 * 8000);
        assertThat(race.segments().get(0).areaM2()).isEqualTo(3 * 5000);
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        RaceBuilder race = race().toBuilder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> race.changeEvent("x", e -> e.limitMinutes(60)))
                .withMessage("race 'race' has no event 'x'; it has [e]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> race.changeSegment("x", s -> s.widthM(1)))
                .withMessage("race 'race' has no segment 'x'; it has [S1]");
    }

    @Test
    void aPartAloneReportsAllItsProblems() {
        InvalidRaceException event = catchThrowableOfType(
                InvalidRaceException.class,
                () -> RaceEvent.builder("e").limitMinutes(-5).certifiedKm(0).build());
        InvalidRaceException segment = catchThrowableOfType(
                InvalidRaceException.class, () -> Segment.builder("S").build());

        assertThat(event.problems())
                .extracting(InputProblem::toString)
                .containsExactly(
                        "event 'e', gunMillis: an event needs a start within 00:00 to 24:00",
                        "event 'e', limitMinutes '-5': must be a number greater than 0",
                        "event 'e', distanceKm '0.0': must be a number greater than 0",
                        "event 'e', certifiedKm '0.0': must be a number greater than 0");
        assertThat(segment.problems())
                .extracting(InputProblem::toString)
                .containsExactly(
                        "segment 'S', widthM '0.0': must be a number greater than 0: metres from 0.001 to 1000000",
                        "segment 'S', passes: no event uses this segment; it needs at least one pass");
    }

    private static Race race() {
        return Races.withEvent(Races.together(1))
                .segment("S1", s -> s.widthM(3).pass("e", 0, 5))
                .build();
    }
}
