package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.catalog.RunPage;
import org.runflow.catalog.RunQuery;
import org.runflow.docs.Checkout;
import org.runflow.io.Workspace;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.race.form.RaceForms;
import org.runflow.io.rows.StudyRows;
import org.runflow.io.rows.Summaries;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;
import org.runflow.metric.SummaryView;
import org.runflow.race.RaceStudy;
import org.runflow.race.model.Race;
import org.runflow.race.model.StartPlan;
import org.runflow.report.run.StudyReport;
import org.runflow.variant.Study;
import org.runflow.variant.StudyResults;
import org.runflow.variant.StudyRow;
import org.runflow.variant.Variants;

class StudiesGuideTest {
    private static final ArtifactKey<Oven> OVEN = ArtifactKey.of("oven", Oven.class);
    private static final ArtifactKey<Loaf> LOAF = ArtifactKey.of("loaf", Loaf.class);

    @TempDir
    private Path folder;

    private record Oven(int heat, int minutes, boolean convection, double steamL) {
        Oven(int heat, int minutes, boolean convection) {
            this(heat, minutes, convection, 0);
        }

        Oven withHeat(int other) {
            return new Oven(other, minutes, convection, steamL);
        }

        Oven withMinutes(int other) {
            return new Oven(heat, other, convection, steamL);
        }

        Oven withConvection(boolean other) {
            return new Oven(heat, minutes, other, steamL);
        }

        Oven withSteam(double other) {
            return new Oven(heat, minutes, convection, other);
        }
    }

    private record Loaf(double brown, double energy) {
        static Loaf of(Oven oven) {
            double heat = oven.heat() * (oven.convection() ? 1.1 : 1) - 100 * oven.steamL();
            return new Loaf(heat * oven.minutes() / 10_000, heat * oven.minutes());
        }
    }

    @Test
    void whichBinIsRight() {
        Race race = RaceFolder.open(Checkout.root().resolve("docs/sample-race")).race();
        Workspace workspace = Workspace.open(folder, RaceForms.standard());
        Engine engine = workspace.engine().build();
        // region race
        Variants<Race> grids = Variants.of(race)
                .choice("bin_m", RaceStudy::withBinM, 50.0, 100.0)
                .choice("window_s", RaceStudy::withWindowS, 30, 60);
        Run run = RaceStudy.of("grids", race, grids).run(engine);

        StudyResults results = run.get(Study.RESULTS);
        List<StudyRow> ranking = results.ranking("peak_density_change");
        String page = StudyReport.of(results, "peak_density_change").markdown();
        // endregion

        // region best
        RunPage best = workspace
                .catalog()
                .query(RunQuery.all()
                        .with("window_s", "60")
                        .between("study.figures:levels_changed", 0, 2)
                        .bestBy(Metric.of("study.figures:peak_density", Direction.LOWER))
                        .limit(10));
        // endregion
        assertThat(best.runs()).hasSize(2);
        assertThat(best.runs().get(0).metrics().get("study.figures:peak_density"))
                .isEqualTo(results.best().get("peak_density").value("peak_density"));
        assertThat(ranking.get(0).value("peak_density_change")).isZero();
        assertThat(ranking.get(3).value("peak_density_change")).isBetween(8.0, 9.0);
        assertThat(page).startsWith("# Study grids\n").contains("Best by levels_changed");
        assertThat(folder.resolve("runs").resolve(run.id().text()).resolve("study.json"))
                .exists();
    }

    @Test
    void variantIsAnyRace() {
        Race race = RaceFolder.open(Checkout.root().resolve("docs/sample-race")).race();
        // region starts
        Variants<Race> starts = Variants.of(race)
                .choice("start_10k", (r, gun) -> r.with(StartPlan.of("10k", gun)), "09:40", "10:00", "10:20")
                .choice("field_10k", (r, runners) -> r.scale("10k", runners), 1_000, 1_500);
        Study<Race> study = RaceStudy.of("starts", race, starts, List.of("sun"));
        // endregion

        StudyResults results = study.run(Engine.inMemory()).get(Study.RESULTS);
        assertThat(results.ranking("crowded_time")).hasSize(6);
        assertThat(results.best().get("crowded_time").choices()).containsEntry("field_10k", "1000");
    }

    @Test
    void anythingCanBeStudied() {
        // region template
        Variants<Oven> ovens = Variants.of(new Oven(200, 40, false))
                .ints("heat", Oven::withHeat, 180, 240, 20)
                .doubles("steam_l", Oven::withSteam, 0.1, 0.3, 0.1)
                .zip(together -> together.choice("minutes", Oven::withMinutes, 40, 50)
                        .choice("convection", Oven::withConvection, false, true))
                .when(
                        List.of("heat", "minutes"),
                        c -> !(c.get("heat").equals(240) && c.get("minutes").equals(50)));
        // endregion
        assertThat(ovens.count()).isEqualTo(4 * 3 * 2 - 3);

        Engine engine = Engine.inMemory();
        Pipeline bakery = Pipeline.builder("bakery")
                .inputs(OVEN)
                .stage(LOAF, s -> s.from(OVEN).compute(Loaf::of))
                .build();
        Run run;
        // region study
        Study<Oven> study = Study.of("crust", ovens, bakery, oven -> RunRequest.of(OVEN.with(oven)))
                .measure(Metric.of("brown", Direction.closestTo(1)), LOAF, Loaf::brown)
                .measure(Metric.of("energy", Direction.LOWER), LOAF, Loaf::energy)
                .parallelism(4);
        try (StudyRows rows = StudyRows.create(folder.resolve("crust.rows.jsonl.gz"), study)) {
            run = study.onRow(rows::append).run(engine);
            rows.commit();
        }
        // endregion

        StudyResults results = run.get(Study.RESULTS);
        SummaryView summary =
                Summaries.read(folder.resolve("crust.rows.jsonl.gz")).view().orElseThrow();
        assertThat(summary.rows()).isEqualTo(21);
        assertThat(summary.rankings().get(0).places().get(0).label())
                .isEqualTo(results.best().get("brown").label());
        assertThat(results.neverTried()).isEmpty();
    }
}
