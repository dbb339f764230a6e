package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.docs.Checkout;
import org.runflow.io.Workspace;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.race.form.RaceForms;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.model.Field;
import org.runflow.race.model.Race;
import org.runflow.race.model.Settings;
import org.runflow.race.service.LevelOfService;
import org.runflow.report.race.RaceReports;
import org.runflow.run.StageState;

/** The Java of the README, run as it stands there. */
class ReadmeTest {
    @TempDir
    private Path directory;

    @Test
    void embedsTheAnalysisInAnApplication() {
        Path raceFolder = Checkout.root().resolve("docs/sample-race");
        Path workspaceFolder = directory;

        // region embed
        RaceFolder folder = RaceFolder.open(raceFolder); // or Race.builder(…), without any file
        Workspace workspace = Workspace.open(workspaceFolder, RaceForms.standard());
        Engine engine = folder.engineIn(workspace).build();

        Run run = RaceReports.standard().addTo(RaceAnalysis.of(folder.race())).run(engine);

        DensityResults sunday = run.get(RaceDayPipeline.DENSITY.in("sun")); // typed, no cast
        SegmentDensity bridge = sunday.segments().get("B1");
        // endregion

        assertThat(bridge.los()).isEqualTo(LevelOfService.E);
        assertThat(workspace.folderOf(run.id()).resolve("sun/reports/Density.md"))
                .exists();
        assertThat(workspace.folderOf(run.id()).resolve("index.html")).exists();
        Run again = RaceReports.standard().addTo(RaceAnalysis.of(folder.race())).run(engine);
        assertThat(again.report().stagesIn(StageState.REUSED)).isNotEmpty();
        assertThat(again.report().stagesIn(StageState.SUCCEEDED)).isEmpty();
    }

    @Test
    void composesTheAnalysisInAUnitTest() {
        // region unit-test
        String[] ids = {"ada", "ben", "cleo"};
        double[] paceMinPerKm = {4.5, 5.0, 6.25};
        double[] startOffsetS = {0, 2, 4};
        Race race = Race.builder("Harbour Run")
                .zone("Europe/Lisbon")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event("10k", e -> e.start("09:00").distanceKm(10).field(Field.of(ids, paceMinPerKm, startOffsetS)))
                .segment("quay", s -> s.widthM(5).pass("10k", 0, 4))
                .segment("bridge", s -> s.widthM(1.8).pass("10k", 4, 10))
                .build();

        DensityResults density = RaceAnalysis.of(race).run(Engine.inMemory()).get(RaceDayPipeline.DENSITY.in("sun"));

        assertThat(density.segments().get("bridge").peakConcurrency()).isEqualTo(3);
        // endregion
    }

    @Test
    void addsAStageOfItsOwn() {
        Race race = RaceFolder.open(Checkout.root().resolve("docs/sample-race")).race();

        // region own-metric
        ArtifactKey<Integer> crowdedSegments = ArtifactKey.of("crowded.segments", Integer.class);

        Run run = RaceAnalysis.of(race)
                .extend(day -> day.stage(
                        crowdedSegments,
                        s -> s.from(RaceDayPipeline.DENSITY)
                                .version("1")
                                .compute(density -> (int) density.segments().stream()
                                        .filter(segment -> segment.los().atLeast(LevelOfService.C))
                                        .count())))
                .run(Engine.inMemory());

        int onSunday = run.get(crowdedSegments.in("sun"));
        // endregion

        assertThat(onSunday).isEqualTo(3);
    }

    @Test
    void triesOtherSettings() {
        Race race = RaceFolder.open(Checkout.root().resolve("docs/sample-race")).race();
        Engine engine = Engine.inMemory();
        RaceAnalysis.of(race).run(engine);

        // region what-if
        Settings finer = race.settings().withDensity(d -> d.withBinM(50));
        RaceAnalysis.of(race.with(finer))
                .plan(engine)
                .steps()
                .forEach(step -> System.out.println(step.stage() + " -> " + step.decision()));
        // endregion

        assertThat(RaceAnalysis.of(race.with(finer)).plan(engine).steps())
                .anyMatch(step -> step.decision().toString().contains("density.binM 100"));
    }

    @Test
    void readmeShowsWhatTheSampleRaceGives() throws Exception {
        String readme = Files.readString(Checkout.root().resolve("README.md"));
        Run run = RaceAnalysis.of(RaceFolder.open(Checkout.root().resolve("docs/sample-race"))
                        .race())
                .extend(RaceReports.standard()::addTo)
                .run(Engine.inMemory());
        String report = RaceReports.standard()
                .daily()
                .render(run, "sun")
                .get("reports/Density.md")
                .text();
        String table =
                readme.substring(readme.indexOf("| Largest "), readme.indexOf("\n\n", readme.indexOf("| Largest ")));
        assertThat(report).contains(table);
    }
}
