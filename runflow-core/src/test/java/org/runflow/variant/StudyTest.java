package org.runflow.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunCoordinate;
import org.runflow.RunHandle;
import org.runflow.RunId;
import org.runflow.RunRequest;
import org.runflow.catalog.InMemoryCatalog;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunQuery;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;
import org.runflow.plan.Decision;
import org.runflow.run.Outcome;
import org.runflow.run.RunState;

/** A study of what a bake gives at which heat and for how long. */
class StudyTest {
    private record Bake(int heat, int minutes) {}

    private record Loaf(double brown) {}

    private static final ArtifactKey<Bake> BAKE = ArtifactKey.of("bake", Bake.class);
    private static final ArtifactKey<Loaf> LOAF = ArtifactKey.of("loaf", Loaf.class);
    private static final Metric BROWN = Metric.of("brown", Direction.closestTo(1));
    private static final Metric PALE = new Metric("pale", Direction.LOWER, "%", 0, 100);

    private final AtomicInteger baked = new AtomicInteger();
    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final Engine engine =
            Engine.builder().catalog(catalog).parallelism(1).build();

    private final Pipeline bakery = Pipeline.builder("bakery")
            .inputs(BAKE)
            .stage(
                    LOAF,
                    s -> s.from(BAKE).compute(bake -> {
                        baked.incrementAndGet();
                        if (bake.heat() > 290) {
                            throw new IllegalStateException("it burns");
                        }
                        return new Loaf(bake.heat() * bake.minutes() / 10_000.0);
                    }))
            .build();

    private static Variants<Bake> bakes(Integer... heats) {
        return Variants.of(new Bake(200, 40))
                .choice("heat", (bake, heat) -> new Bake(heat, bake.minutes()), heats)
                .choice("minutes", (bake, minutes) -> new Bake(bake.heat(), minutes), 40, 50);
    }

    private Study<Bake> study(Variants<Bake> variants) {
        return Study.of("crust", variants, bakery, bake -> RunRequest.of(BAKE.with(bake)))
                .measure(BROWN, LOAF, Loaf::brown)
                .measure(PALE, LOAF, loaf -> 100 * (1 - loaf.brown()));
    }

    private List<RunEntry> runsOf(Run study) {
        return catalog.query(RunQuery.all()).runs().stream()
                .filter(run -> run.parent().equals(Optional.of(study.id())))
                .toList();
    }

    @Test
    void everyVariantIsARunBelowTheStudy() {
        Run run = study(bakes(200, 250)).run(engine).orThrow();

        StudyResults results = run.get(Study.RESULTS);
        assertThat(results.rows())
                .extracting(StudyRow::label)
                .containsExactly(
                        "heat=200, minutes=40", "heat=200, minutes=50", "heat=250, minutes=40", "heat=250, minutes=50");
        assertThat(results.rows()).extracting(row -> row.value("brown")).containsExactly(0.8, 1.0, 1.0, 1.25);
        assertThat(results.rows()).allSatisfy(row -> {
            RunEntry entry = catalog.find(new RunId(row.run())).orElseThrow();
            assertThat(entry.parent()).contains(run.id());
            assertThat(entry.coordinate()).isEqualTo(RunCoordinate.of("study", "crust", "variants"));
            assertThat(entry.attributes())
                    .containsAllEntriesOf(row.choices())
                    .containsEntry("template", results.template().digest().hex());
            assertThat(entry.metrics()).containsEntry("study.figures:brown", row.value("brown"));
        });
        assertThat(runsOf(run)).hasSize(4);
    }

    @Test
    void rankingsFollowTheDirectionAndTheTemplate() {
        StudyResults results = study(bakes(200, 250)).run(engine).get(Study.RESULTS);

        assertThat(results.ranking("brown")).extracting(StudyRow::variant).containsExactly(1L, 2L, 0L, 3L);
        assertThat(results.ranking("pale")).extracting(StudyRow::variant).containsExactly(1L, 2L, 0L, 3L);
        assertThat(results.rows().get(3).metrics()).as("-25 % is no share").containsOnlyKeys("brown");
        assertThat(results.best())
                .containsExactly(
                        Map.entry("brown", results.rows().get(1)),
                        Map.entry("pale", results.rows().get(1)));
        assertThatThrownBy(() -> results.ranking("brawn")).hasMessageContaining("did you mean 'brown'?");
    }

    @Test
    void studiesAreResumedBecauseRunsReuse() {
        study(bakes(200)).run(engine);
        assertThat(baked.get()).isEqualTo(2);

        Study<Bake> wider = study(bakes(200, 250));
        assertThat(wider.plan(engine))
                .extracting(plan -> plan.plan().get(LOAF) instanceof Decision.Reuse)
                .containsExactly(true, true, false, false);
        StudyResults results = wider.run(engine).get(Study.RESULTS);

        assertThat(baked.get()).isEqualTo(4);
        assertThat(results.rows()).allSatisfy(row -> assertThat(row.metrics()).containsKey("brown"));
    }

    @Test
    void variantThatFailsIsARow() {
        Run run = study(bakes(300, 200)).run(engine);

        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        StudyResults results = run.get(Study.RESULTS);
        assertThat(results.rows())
                .extracting(StudyRow::outcome)
                .containsExactly(Outcome.FAILURE, Outcome.FAILURE, Outcome.SUCCESS, Outcome.SUCCESS);
        assertThat(results.rows().get(0).metrics()).isEmpty();
        assertThat(results.ranking("brown")).extracting(StudyRow::variant).containsExactly(3L, 2L, 0L, 1L);
        assertThat(results.neverTried()).isEmpty();
    }

    @Test
    void alternativesThatWereNeverTriedAreKnown() {
        Variants<Bake> some =
                bakes(200, 225, 250).when(List.of("heat"), c -> !c.get("heat").equals(225));

        assertThat(study(some).run(engine).get(Study.RESULTS).neverTried())
                .containsExactly(Map.entry("heat", List.of("225")));
        assertThat(study(bakes(200, 225, 250))
                        .sample(1, 3)
                        .run(engine)
                        .get(Study.RESULTS)
                        .neverTried())
                .hasEntrySatisfying("heat", left -> assertThat(left).hasSize(2))
                .hasEntrySatisfying("minutes", left -> assertThat(left).hasSize(1));
    }

    @Test
    void templateIsStoredOnceForAllStudiesOfIt() {
        Run first = study(bakes(200, 250)).run(engine);
        Run second = study(bakes(200, 250)).run(engine);

        assertThat(first.report().keptInputs()).isEqualTo(second.report().keptInputs());
        assertThat(first.report().keptInputs()).containsOnlyKeys("study.template");
        assertThat(runsOf(first)).isNotEmpty();
    }

    @Test
    void rowsAreHandedOnInOrderWhateverEndsFirst() {
        List<StudyRow> seen = new ArrayList<>();
        StudyResults results = study(bakes(200, 210, 220, 230))
                .parallelism(3)
                .onRow(seen::add)
                .run(Engine.builder().parallelism(4).build())
                .get(Study.RESULTS);

        assertThat(seen)
                .isEqualTo(results.rows())
                .extracting(StudyRow::variant)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void cancellingTheStudyCancelsItsVariants() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Pipeline slow = Pipeline.builder("slow")
                .inputs(BAKE)
                .stage(
                        LOAF,
                        s -> s.from(BAKE).compute(bake -> {
                            started.countDown();
                            new CountDownLatch(1).await();
                            return new Loaf(0);
                        }))
                .build();
        RunHandle handle = Study.of("slow", bakes(200), slow, bake -> RunRequest.of(BAKE.with(bake)))
                .start(engine);
        started.await();
        handle.cancel();

        Run run = handle.await();
        assertThat(run.state()).isEqualTo(RunState.CANCELLED);
        assertThat(runsOf(run))
                .isNotEmpty()
                .allSatisfy(child -> assertThat(child.state()).isEqualTo(RunState.CANCELLED));
    }

    @Test
    void misusesSayWhatIsWrong() {
        Study<Bake> study = study(bakes(200));
        assertThatThrownBy(() -> study.measure(PALE, LOAF, Loaf::brown)).hasMessage("there are two metrics 'pale'");
        assertThatThrownBy(() -> study.measure(Metric.of("x", Direction.LOWER), List.of(), in -> 0))
                .hasMessageContaining("reads at least one artifact");
        assertThatThrownBy(() -> study.parallelism(0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> study(bakes(200).and(bakes(200))).run(engine))
                .hasMessageContaining("variants 0 and 2 have the same choices (heat=200, minutes=40)");
        assertThatThrownBy(() -> Study.of(
                                "taken",
                                bakes(200),
                                bakery,
                                bake -> RunRequest.of(BAKE.with(bake)).attribute("heat", "high"))
                        .plan(engine))
                .hasMessageContaining("an attribute 'heat' already");
        Study<Bake> template = Study.of(
                "taken",
                Variants.of(new Bake(200, 40)).choice("template", (bake, n) -> bake, 1),
                bakery,
                bake -> RunRequest.of(BAKE.with(bake)));
        assertThatThrownBy(template::check).hasMessageContaining("an attribute 'template' already");
        assertThatThrownBy(() -> template.run(engine)).hasMessageContaining("call the choice otherwise");
        assertThat(catalog.query(RunQuery.all()).runs()).isEmpty();
    }
}
