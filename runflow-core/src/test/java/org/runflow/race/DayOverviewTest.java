package org.runflow.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.runflow.race.DayOverview.FlowRowFacts;
import org.runflow.race.DayOverview.LocationFacts;
import org.runflow.race.density.Density;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Location;
import org.runflow.race.model.Participants;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RunnerStatus;
import org.runflow.race.model.Settings;

class DayOverviewTest {
    private static final DensitySettings SETTINGS = Settings.defaults().density();

    @Test
    void takesPacesAndOffsetsByRankOfTheirCrossings() {
        FieldBuilder ten = Field.builder();
        IntStream.rangeClosed(1, 10).forEach(i -> ten.runner("r" + i, 4 + i / 10.0, 6 * i));

        DayOverview.Event event = overview(ten.build()).events().get(0);

        assertThat(event.runners()).isEqualTo(10);
        assertThat(event.start()).isEqualTo(at("09:00:00"));
        assertThat(event.limitMinutes()).contains(90);
        assertThat(event.cohort())
                .contains(new DayOverview.Cohort(
                        4.1, 4.5, 4.9, 6, 30, 60, at("09:41:06"), at("09:45:30"), at("09:51:00")));
    }

    @Test
    void readsMeasuredSplitsLikePaces() {
        Field measured = Field.builder()
                .split("early", 0, -2_000)
                .split("early", 10, 3_000_000)
                .build();

        assertThat(overview(measured).events().get(0).cohort().orElseThrow())
                .extracting(
                        DayOverview.Cohort::firstOffsetS,
                        DayOverview.Cohort::lastOffsetS,
                        DayOverview.Cohort::paceMedianMinPerKm,
                        DayOverview.Cohort::firstFinish)
                .containsExactly(-2.0, -2.0, 3_002_000 / 600_000.0, at("09:50:00"));
    }

    @Test
    void hasNoCohortWithoutRunners() {
        DayOverview.Event event = overview(Field.empty()).events().get(0);

        assertThat(event.cohort()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new DayOverview.Event("10k", at("09:00:00"), Optional.empty(), 10, 10, -3, Optional.empty()))
                .withMessageContaining("-3 runners");
    }

    @Test
    void countsWhoEnteredWhenAnybodyHasAStatus() {
        FieldBuilder four = Field.builder();
        IntStream.rangeClosed(1, 4).forEach(i -> four.runner("r" + i, 4 + i / 10.0, 6 * i));

        DayOverview someStop = overview(four.status("away", RunnerStatus.DNS)
                .status("r1", RunnerStatus.DSQ)
                .until("r3", 9.999)
                .until("r4", 10)
                .build());

        assertThat(someStop.participants().orElseThrow()).isEqualTo(Map.of("10k", new Participants(5, 1, 4, 1, 3)));
        assertThat(someStop.events().get(0).runners()).isEqualTo(4);
        assertThat(overview(Field.of(new String[] {"r1"}, new double[] {4}, new double[] {0}))
                        .participants())
                .isEmpty();
    }

    @Test
    void takesPacesAndFinishesOfWhoRunsToTheEndAndStartsOfAll() {
        Field field = Field.builder()
                .runner("early", 5, 0)
                .runner("late", 4, 30)
                .until("late", 3)
                .build();

        assertThat(overview(field).events().get(0).cohort())
                .contains(new DayOverview.Cohort(5, 5, 5, 0, 0, 30, at("09:50:00"), at("09:50:00"), at("09:50:00")));
        assertThat(overview(field.toBuilder().until("early", 2).build())
                        .events()
                        .get(0)
                        .cohort())
                .isEmpty();
    }

    @Test
    void tellsWhenWavesStartAndFinishAndHowMuchOfTheCrowdTheyAre() {
        FieldBuilder two = Field.builder();
        IntStream.range(0, 5).forEach(i -> two.runner("a" + i, 5, i).wave("a" + i, "front"));
        IntStream.range(0, 3).forEach(i -> two.runner("b" + i, 6, 100 + i).wave("b" + i, "back"));
        two.until("b0", 5);

        List<WaveFigures> waves = overview(two.build()).waves().orElseThrow();

        assertThat(waves).extracting(WaveFigures::wave).containsExactlyInAnyOrder("front", "back");
        WaveFigures front = only(waves, "front");
        WaveFigures back = only(waves, "back");
        assertThat(front)
                .isEqualTo(new WaveFigures(
                        "10k",
                        "front",
                        5,
                        at("09:00:00"),
                        at("09:00:04"),
                        Optional.of(new WaveFigures.Finish(at("09:50:00"), at("09:50:02"), at("09:50:04"))),
                        front.peak()));
        assertThat(back.runners()).isEqualTo(3);
        assertThat(back.firstStart()).isEqualTo(at("09:01:40"));
        assertThat(back.finish().orElseThrow().first()).isEqualTo(at("10:01:41"));
        assertThat(front.peak().orElseThrow().segId()).isEqualTo("S1");
        assertThat(front.peak().orElseThrow().share()
                        + back.peak().orElseThrow().share())
                .isEqualTo(1);
    }

    @Test
    void tellsOfAWaveThatNobodyFinishes() {
        Field field = Field.builder()
                .runner("a", 5, 0)
                .wave("a", "w1")
                .runner("b", 5, 60)
                .wave("b", "w2")
                .until("b", 3)
                .build();

        List<WaveFigures> waves = overview(field).waves().orElseThrow();

        assertThat(waves).extracting(wave -> wave.finish().isPresent()).containsExactly(true, false);
        assertThat(overview(Field.empty()).waves()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WaveFigures(
                        "10k", "w1", 0, at("09:00:00"), at("09:00:00"), Optional.empty(), Optional.empty()))
                .withMessageContaining("10k/w1");
    }

    @Test
    void describesTheCourseInItsOrder() {
        assertThat(overview(Field.empty()).segments())
                .containsExactly(
                        new DayOverview.Stretch("S2", "Quay", "on_course_open", 4010, 5, 41, List.of("10k")),
                        new DayOverview.Stretch("S1", "Bridge", "on_course_narrow", 5990, 1.5, 60, List.of("10k")));
        assertThat(overview(Field.empty()).rulebook()).isEqualTo(SETTINGS.rulebook());
    }

    @Test
    void repeatsWhatWasWrittenDownAboutFlowRowsAndLocations() {
        DayOverview remarks = overview(harbour(Field.empty())
                .flowRow(FlowRow.of("S2", "10k", 0, 1, "10k", 2, 3))
                .flowRow(new FlowRow(
                        Optional.of("quay-laps"),
                        "S2",
                        Optional.of("Quay"),
                        "10k",
                        0,
                        1,
                        "10k",
                        2,
                        3,
                        Optional.empty(),
                        Optional.of("overtake"),
                        Optional.of("Watch the bollards.")))
                .location(new Location(
                        "W1",
                        "Water",
                        "aid",
                        Optional.empty(),
                        "sun",
                        List.of("10k"),
                        List.of(),
                        10,
                        5,
                        new TreeMap<>(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("Serve on the left."),
                        Optional.of("Needs two tables.")))
                .build()
                .day("sun"));

        assertThat(remarks.flowRows())
                .containsExactly(
                        new FlowRowFacts("S2_10k_10k", Optional.empty(), Optional.empty(), Optional.empty()),
                        new FlowRowFacts(
                                "quay-laps",
                                Optional.of("Quay"),
                                Optional.of("overtake"),
                                Optional.of("Watch the bollards.")));
        assertThat(remarks.locations())
                .containsExactly(new LocationFacts(
                        "W1", 10, 5, Optional.of("Serve on the left."), Optional.of("Needs two tables.")));
    }

    private static WaveFigures only(List<WaveFigures> waves, String name) {
        return waves.stream()
                .filter(wave -> wave.wave().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static DayOverview overview(Field field) {
        return overview(harbour(field).build().day("sun"));
    }

    private static DayOverview overview(RaceDay day) {
        return DayOverview.of(day, SETTINGS, CorridorSettings.defaults(), Density.analyse(day, SETTINGS));
    }

    private static RaceBuilder harbour(Field field) {
        return Race.builder("Harbour Run")
                .zone("Europe/Lisbon")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event(
                        "10k",
                        e -> e.start("09:00").distanceKm(10).limitMinutes(90).field(field))
                .segment("S2", s -> s.label("Quay").widthM(5).pass("10k", 0, 4.01))
                .segment("S1", s -> s.label("Bridge").widthM(1.5).pass("10k", 4.01, 10));
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse("2026-04-12T" + time + "+01:00");
    }
}
