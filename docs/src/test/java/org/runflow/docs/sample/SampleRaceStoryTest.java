package org.runflow.docs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.docs.Checkout;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.density.DayFlags;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.model.Note;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Pass.OrientationSource;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.StartPlan;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;

/** What the README of the sample race promises. */
class SampleRaceStoryTest {
    private static RaceFolder folder;
    private static Race race;

    @BeforeAll
    static void open() {
        folder = RaceFolder.open(Checkout.root().resolve("docs/sample-race"));
        race = folder.race();
    }

    @ParameterizedTest
    @CsvSource({"marathon, sun, 2100", "half, sun, 4300", "10k, sun, 3400", "5k, sat, 2200"})
    void eventHasItsDayAndItsRunners(String name, String day, int runners) {
        RaceEvent event = race.day(day).events().get(name);

        assertThat(event.field().size()).isEqualTo(runners);
    }

    @Test
    void thereAreThirtyLocationsAndAsManyRowsAsTheReadmeNeeds() {
        assertThat(race.locations()).hasSize(30);
        assertThat(race.segments()).hasSize(26);
        assertThat(race.flowRows()).hasSize(30);
    }

    @Test
    void loaderWarnsOfWhatIsTrueAndNothingElse() {
        assertThat(folder.notes().stream()
                        .filter(note -> note.level() == Note.Level.WARNING)
                        .map(Note::text))
                .containsExactly(
                        "5 runners of marathon_splits.csv without a time at the last mat, km 42.2, carried on to the"
                                + " finish; whoever stopped needs status or until_km in the runners file (line 585: runner"
                                + " '462' km 40.0; line 1953: runner '1547' km 40.0; line 2158: runner '1708' km 40.0;"
                                + " line 2193: runner '1736' km 40.0; line 2422: runner '1918' km 40.0).",
                        "1 location of locations.csv farther than 50 m from the course of any of its events"
                                + " (line 10: location 'finish-medical' 74 m).");
    }

    @Test
    void flowRowsCompareEveryTwoStreamsThatShareARoadAtATime() {
        assertThat(folder.roadNotes()).isEmpty();
    }

    @Test
    void threeHundredRunnersHaveMeasuredSplits() {
        RaceEvent marathon = race.day("sun").events().get("marathon");
        int measured = 0;
        for (int runner = 0; runner < marathon.field().size(); runner++) {
            measured += marathon.field().hasSplits(runner) ? 1 : 0;
        }

        assertThat(measured).isEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource({"B1, 10k", "MX, half"})
    void tracksShowWhoRunsHeadOn(String segment, String event) {
        Pass pass = race.day("sun").segments().get(segment).findPass(event).orElseThrow();

        assertThat(pass.orientation()).isEqualTo(Orientation.AGAINST);
        assertThat(pass.source()).isEqualTo(OrientationSource.TRACKS);
    }

    @ParameterizedTest
    @CsvSource({"sun, B1, E", "sat, P2, D", "sun, M1, C", "sun, D2, C", "sun, Q1, B", "sun, K1, A", "sun, W2, A"})
    void segmentsReachLevels(String day, String segment, LevelOfService level) {
        assertThat(density(race.day(day)).segments().get(segment).los()).isEqualTo(level);
    }

    @Test
    void onlyLanternBridgeIsCritical() {
        RaceDay day = race.day("sun");
        DayFlags flags = DayFlags.of(
                day,
                race.settings().density(),
                Density.cells(day, race.settings().density()));

        Set<String> critical = flags.segments().stream()
                .filter(segment -> segment.worstSeverity() == Severity.CRITICAL)
                .map(segment -> segment.segId())
                .collect(Collectors.toSet());
        assertThat(critical).containsExactly("B1");
    }

    @Test
    void earlierTenKilometresMakeTheBridgeBetterButNotCalm() {
        RaceDay day = race.with(StartPlan.of("10k", "09:15")).day("sun");

        assertThat(density(day).segments().get("B1").los()).isEqualTo(LevelOfService.D);
    }

    @Test
    void narrowSegmentsAreJudgedAsNarrow() {
        List<String> narrow = density(race.day("sun")).segments().stream()
                .filter(segment -> segment.schema().equals("on_course_narrow"))
                .map(SegmentDensity::segId)
                .toList();

        assertThat(narrow).containsExactly("B1", "D2", "D3");
    }

    private static DensityResults density(RaceDay day) {
        return Density.analyse(day, race.settings().density());
    }
}
