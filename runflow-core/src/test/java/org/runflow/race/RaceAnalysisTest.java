package org.runflow.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.runflow.race.RaceDayPipeline.CELLS;
import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.FLAGS;
import static org.runflow.race.RaceDayPipeline.RACE_DAY;
import static org.runflow.race.RaceDayPipeline.RUNNER_LOADS;
import static org.runflow.race.RaceDayPipeline.SETTINGS;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Plan;
import org.runflow.Run;
import org.runflow.error.InvalidRequestException;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.Settings;
import org.runflow.race.model.StartPlan;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;
import org.runflow.store.Digest;

class RaceAnalysisTest {
    private static Field field(String prefix, int runners) {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < runners; i++) {
            field.runner(prefix + i, 4 + i % 40 / 10.0, i * 0.4);
        }
        return field.build();
    }

    private static Race weekend() {
        return Race.builder("Harbour Weekend, 2026!")
                .zone("Europe/Lisbon")
                .day("sat", LocalDate.of(2026, 4, 11))
                .day("sun", LocalDate.of(2026, 4, 12))
                .event("5k", e -> e.day("sat").start("10:00").distanceKm(5).field(field("s", 200)))
                .event("10k", e -> e.day("sun").start("09:00").distanceKm(10).field(field("t", 400)))
                .segment("quay", s -> s.widthM(4).pass("5k", 0, 2).pass("10k", 0, 2))
                .segment("bridge", s -> s.widthM(1.8).pass("5k", 2, 5))
                .segment("park", s -> s.widthM(3).pass("10k", 2, 10))
                .build();
    }

    @Test
    void runsEveryDayAsAScopeOfOneRun() {
        Race race = weekend();
        Run run = RaceAnalysis.of(race).run(Engine.inMemory());
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        for (String day : List.of("sat", "sun")) {
            assertThat(run.get(DENSITY.in(day)))
                    .isEqualTo(Density.analyse(race.day(day), race.settings().density()));
        }
        assertThat(run.get(CELLS.in("sat")).segments())
                .extracting(cells -> cells.id())
                .containsExactly("quay", "bridge");
        assertThat(run.report().coordinate()).hasToString("harbour-weekend-2026");
    }

    @Test
    void keepsTheDaysApart() {
        Race race = weekend();
        Race otherSunday = race.with(StartPlan.of("10k", "11:30"));
        Engine engine = Engine.inMemory();
        Run first = RaceAnalysis.of(race).run(engine);
        Run second = RaceAnalysis.of(otherSunday).run(engine);
        assertThat(Digest.of(second.get(CELLS.in("sat")))).isEqualTo(Digest.of(first.get(CELLS.in("sat"))));
        assertThat(Digest.of(second.get(CELLS.in("sun")))).isNotEqualTo(Digest.of(first.get(CELLS.in("sun"))));
        assertThat(second.report().stages())
                .filteredOn(stage ->
                        stage.path().startsWith("sat/") && !stage.path().equals("sat/runner.loads"))
                .isNotEmpty()
                .allMatch(stage -> stage.state().name().equals("REUSED"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void doesNotDependOnTheNumberOfThreads(int threads) {
        Run run = RaceAnalysis.of(weekend())
                .run(Engine.builder().parallelism(threads).build());
        Run reference =
                RaceAnalysis.of(weekend()).run(Engine.builder().parallelism(1).build());
        for (ArtifactKey<?> key : List.of(CELLS.in("sun"), DENSITY.in("sat"), FLAGS.in("sat"))) {
            assertThat(Digest.of(run.get(key))).isEqualTo(Digest.of(reference.get(key)));
        }
    }

    @Test
    void analysesSomeDaysOnly() {
        Run run = RaceAnalysis.of(weekend()).only("sun").run(Engine.inMemory());
        assertThat(run.find(DENSITY.in("sun"))).isPresent();
        assertThat(run.find(DENSITY.in("sat"))).isEmpty();
        assertThatThrownBy(() -> RaceAnalysis.of(weekend()).only("mon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[sat, sun]")
                .hasMessageContaining("mon");
    }

    @Test
    void takesAStageOfTheUsersOwn() {
        ArtifactKey<Long> busyCells = ArtifactKey.of("busy.cells", Long.class);
        Run run = RaceAnalysis.of(weekend())
                .extend(day -> day.stage(
                        busyCells,
                        s -> s.from(CELLS)
                                .version("1")
                                .compute(cells -> cells.segments().stream()
                                        .mapToLong(segment -> segment.size())
                                        .sum())))
                .run(Engine.inMemory());
        DensityCells sunday = run.get(CELLS.in("sun"));
        assertThat(run.get(busyCells.in("sun"))).isEqualTo((long) sunday.size());
    }

    /** Two teams share a workspace, and both call a stage "score". */
    @Test
    void keepsResultsOfExtensionsApart() {
        ArtifactKey<Integer> score = ArtifactKey.of("score", Integer.class);
        Engine engine = Engine.inMemory();
        Run one = RaceAnalysis.of(weekend())
                .extend("team-one", day -> day.stage(score, s -> s.from(FLAGS).compute(flags -> 1)))
                .run(engine);
        Run two = RaceAnalysis.of(weekend())
                .extend("team-two", day -> day.stage(score, s -> s.from(FLAGS).compute(flags -> 2)))
                .run(engine);
        assertThat(one.get(score.in("sun"))).isEqualTo(1);
        assertThat(two.get(score.in("sun"))).isEqualTo(2);
        assertThat(ownerOf(two, FLAGS.in("sun"))).isEqualTo("race-day");
        assertThat(ownerOf(two, score.in("sun"))).isEqualTo("team-two");
        assertThat(two.report().getStage("sun/flags").state()).isEqualTo(StageState.REUSED);
    }

    @Test
    void namesTheOwnerOfExtensionsWithoutAName() {
        ArtifactKey<Integer> score = ArtifactKey.of("score", Integer.class);
        ArtifactKey<Integer> total = ArtifactKey.of("total", Integer.class);
        ArtifactKey<Integer> named = ArtifactKey.of("named", Integer.class);
        Run run = RaceAnalysis.of(weekend())
                .extend(day -> day.stage(score, s -> s.from(FLAGS).compute(flags -> 1)))
                .extendRace((race, days) ->
                        race.stage(total, s -> s.from(score.in("sun")).compute(n -> n)))
                .extendRace(
                        "team",
                        (race, days) -> race.stage(named, s -> s.from(total).compute(n -> n)))
                .run(Engine.inMemory());
        assertThat(ownerOf(run, score.in("sat"))).isEqualTo("race-day.own");
        assertThat(ownerOf(run, total)).isEqualTo("race.own");
        assertThat(ownerOf(run, named)).isEqualTo("team");
    }

    private static String ownerOf(Run run, ArtifactKey<?> key) {
        return run.findManifest(key).orElseThrow().definedBy().orElseThrow();
    }

    @Test
    void letsAStageOfTheRaceReadEveryAnalysedDay() {
        ArtifactKey<List<Integer>> cellsByDay = listOfCounts();
        RaceAnalysis analysis = RaceAnalysis.of(weekend())
                .extendRace((all, days) -> all.stage(
                        cellsByDay,
                        s -> s.reading(days.stream().map(CELLS::in).toList())
                                .version("1")
                                .compute(reader -> days.stream()
                                        .map(day -> reader.get(CELLS.in(day)).size())
                                        .toList())));
        Run run = analysis.run(Engine.inMemory());
        assertThat(run.get(cellsByDay))
                .containsExactly(
                        run.get(CELLS.in("sat")).size(),
                        run.get(CELLS.in("sun")).size());
        assertThat(analysis.only("sun").run(Engine.inMemory()).get(cellsByDay))
                .containsExactly(run.get(CELLS.in("sun")).size());
    }

    @SuppressWarnings("unchecked")
    private static ArtifactKey<List<Integer>> listOfCounts() {
        return (ArtifactKey<List<Integer>>) (ArtifactKey<?>) ArtifactKey.of("cells.by.day", List.class);
    }

    @Test
    void takesTargetsAndWishesForEveryDay() {
        ArtifactKey<Integer> all = ArtifactKey.of("all", Integer.class);
        RaceAnalysis analysis = RaceAnalysis.of(weekend())
                .extendRace((race, days) ->
                        race.stage(all, s -> s.reading(DENSITY.in("sat")).compute(reader -> days.size())));
        assertThat(stagesOf(RaceAnalysis.of(weekend()).targets(FLAGS).only("sun")))
                .containsExactly("sun/density.cells", "sun/flags");
        assertThat(stagesOf(analysis.targets(FLAGS.in("sat"), all)))
                .containsExactly("all", "sat/density.cells", "sat/density.results", "sat/flags");
        assertThat(stagesOf(analysis)).contains("all").doesNotContain("sat/runner.loads", "sun/runner.loads");
        assertThat(stagesOf(analysis.also(RUNNER_LOADS))).contains("all", "sat/runner.loads", "sun/runner.loads");
        assertThat(stagesOf(analysis.targets(FLAGS.in("sun")).also(RUNNER_LOADS.in("sat"))))
                .containsExactly("sat/runner.loads", "sun/density.cells", "sun/flags");
    }

    @Test
    void aTargetOfADayThatIsNotThereIsRefusedAsItWasWritten() {
        assertThatThrownBy(() ->
                        RaceAnalysis.of(weekend()).targets(FLAGS.in("mon")).plan(Engine.inMemory()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("mon/flags")
                .hasMessageNotContaining("sun/mon");
    }

    private static List<String> stagesOf(RaceAnalysis analysis) {
        return analysis.plan(Engine.inMemory()).steps().stream()
                .map(Plan.Step::stage)
                .sorted()
                .toList();
    }

    @Test
    void runsOneDayInOneLine() {
        Race race = weekend();
        Run run = RaceDayPipeline.standard()
                .run(
                        RACE_DAY.with(race.day("sat")),
                        SETTINGS.with(Settings.defaults().withDensity(d -> d.withBinM(50))));
        assertThat(run.get(CELLS).segments().get("quay").binCount()).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"Fredericton Marathon 2025, fredericton-marathon-2025", "'  Größe! ', gr-e", "'???', race"})
    void namesTheSeriesAfterTheRace(String name, String slug) {
        assertThat(RaceAnalysis.slug(name)).isEqualTo(slug);
    }
}
