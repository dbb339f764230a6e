package org.runflow.io.race.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.runflow.race.RaceDayPipeline.BIN_SUMMARY;
import static org.runflow.race.RaceDayPipeline.CELLS;
import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.FLAGS;
import static org.runflow.race.RaceDayPipeline.RACE_DAY;
import static org.runflow.race.RaceDayPipeline.SETTINGS;
import static org.runflow.race.RaceDayPipeline.TIME_DISTANCE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;
import org.runflow.io.json.JsonCodec;
import org.runflow.plan.PipelineDefinition;
import org.runflow.race.KnownRace;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.display.TimeDistance;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;
import org.runflow.store.Digest;

/** What a run says of the completeness of its days, whatever became of it. */
class HealthTest {
    private static final RaceDay DAY = Race.builder("Harbour Run")
            .day("sun", LocalDate.of(2026, 4, 12))
            .event("10k", e -> e.start("09:00").distanceKm(10))
            .segment("quay", s -> s.widthM(4).pass("10k", 0, 10))
            .build()
            .day("sun");
    private static final Pipeline STANDARD = RaceDayPipeline.standard();

    @TempDir
    Path workspace;

    /** Names of what a day publishes without being asked. */
    private static List<String> published() {
        return STANDARD.definition().stages().stream()
                .filter(stage -> !stage.onDemand())
                .map(PipelineDefinition.StageDefinition::output)
                .toList();
    }

    private static List<String> names(Health health) {
        return health.artifacts().stream().map(Health.Result::name).toList();
    }

    @Test
    void isOkWhenEveryResultIsThere() throws IOException {
        Run run = run(inScope(STANDARD), request());

        Health health = health(run);
        assertThat(health.ok()).isTrue();
        assertThat(health.artifacts()).allMatch(Health.Result::verified);
        assertThat(names(health)).containsExactlyInAnyOrderElementsOf(published());
        assertThat(health.artifacts())
                .contains(new Health.Result(
                        "flags",
                        "ui/metrics/flags.json",
                        true,
                        true,
                        Optional.of(Digest.of(run.get(FLAGS.in("sun"))))));
        assertThat(Files.readString(file(run)))
                .startsWith("{\n  \"schema_version\" : \"1.0.0\",\n  \"day\" : \"sun\",\n")
                .endsWith("}\n");
    }

    @Test
    void namesWhatAFailedStageLeavesMissing() throws IOException {
        Health health = health(run(inScope(failingAt(FLAGS)), request()));

        assertThat(health.ok()).isFalse();
        assertThat(missing(health)).containsExactly("flags", "segment.metrics");
    }

    @Test
    void missesNothingOfAStageThatHadNothingToDo() throws IOException {
        Pipeline skipping = RaceDayPipeline.addTo(Pipeline.builder("mine"))
                .replace(
                        FLAGS,
                        s -> s.from(RACE_DAY).version("mine").compute((context, day) -> context.skip("no flags today")))
                .build();
        Health health = health(run(inScope(skipping), request()));

        assertThat(health.ok()).isTrue();
        assertThat(names(health))
                .containsExactlyInAnyOrderElementsOf(published().stream()
                        .filter(name -> !name.equals("flags") && !name.equals("segment.metrics"))
                        .toList());
    }

    @Test
    void isThereWhenNothingElseIs() throws IOException {
        Health health = health(run(inScope(failingAt(CELLS)), request().targets(FLAGS.in("sun"))));

        assertThat(health.ok()).isFalse();
        assertThat(health.artifacts()).noneMatch(Health.Result::present);
        assertThat(names(health)).containsExactlyInAnyOrderElementsOf(published());
    }

    @Test
    void namesWhatWasNotAskedFor() throws IOException {
        Health health = health(run(inScope(STANDARD), request().targets(BIN_SUMMARY.in("sun"))));

        assertThat(missing(health)).contains("flags", "density.results").doesNotContain("density.cells", "bin.summary");
    }

    @Test
    void looksAtWhatThePipelineComputes() throws IOException {
        Pipeline onlyCharts = Pipeline.builder("mine")
                .inputs(RACE_DAY)
                .settings(SETTINGS)
                .stage(TIME_DISTANCE, s -> s.from(RACE_DAY).version("1").compute(TimeDistance::of))
                .build();
        Health health = health(run(inScope(onlyCharts), request()));

        assertThat(health.ok()).isTrue();
        assertThat(health.artifacts()).extracting(Health.Result::name).containsExactly("time.distance");
    }

    @Test
    void namesInputsAndRulebookByTheirDigests() throws IOException {
        Health health = health(run(inScope(STANDARD), request().targets(DENSITY.in("sun"))));

        assertThat(health.inputs())
                .containsExactly(
                        new Health.Given("race-day", Digest.of(DAY)),
                        new Health.Given("settings", Digest.of(Settings.defaults())));
        assertThat(health.rulebook().digest())
                .isEqualTo(Digest.of(Settings.defaults().density().rulebook()));
    }

    @Test
    void refusesToBeOkWithoutAResult() {
        Health.Result absent = new Health.Result("flags", "ui/metrics/flags.json", false, false, Optional.empty());

        assertThatThrownBy(() -> new Health(
                        DayHeader.of(DAY),
                        true,
                        List.of(),
                        new KnownRace.Rules("mine", "1", Digest.of("mine")),
                        List.of(absent)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a day is ok exactly when all artifacts are verified, was true");
    }

    private static Pipeline inScope(Pipeline day) {
        return Pipeline.builder("race").include("sun", day).build();
    }

    private static <T> Pipeline failingAt(ArtifactKey<T> key) {
        return RaceDayPipeline.addTo(Pipeline.builder("mine"))
                .replace(
                        key,
                        s -> s.from(RACE_DAY).version("mine").compute(day -> {
                            throw new IllegalStateException("no " + key + " today");
                        }))
                .build();
    }

    private static RunRequest request() {
        return RunRequest.of(RACE_DAY.in("sun").with(DAY), SETTINGS.in("sun").with(Settings.defaults()));
    }

    private Run run(Pipeline pipeline, RunRequest request) {
        Engine engine = Workspace.open(workspace, RaceForms.standard()).engine().build();
        return engine.run(pipeline, request);
    }

    private Path file(Run run) {
        return workspace.resolve("runs/" + run.id() + "/sun/ui/metadata/health.json");
    }

    private Health health(Run run) throws IOException {
        return new JsonCodec<>(
                        Health.class, "1.0.0", RaceForms.standard().codecs().shapes())
                .decode(new ByteArrayInputStream(Files.readAllBytes(file(run))));
    }

    private static List<String> missing(Health health) {
        return health.artifacts().stream()
                .filter(result -> !result.present())
                .map(Health.Result::name)
                .toList();
    }
}
