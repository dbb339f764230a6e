package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.runflow.docs.guide.Bakery.BAKING;
import static org.runflow.docs.guide.Bakery.FLOUR;
import static org.runflow.docs.guide.Bakery.HABITS;
import static org.runflow.docs.guide.Bakery.NOTE;
import static org.runflow.docs.guide.Bakery.ORDERS;
import static org.runflow.docs.guide.Bakery.SACKS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.Plan;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.docs.guide.Bakery.Baking;
import org.runflow.docs.guide.Bakery.Flour;
import org.runflow.docs.guide.Bakery.Habits;
import org.runflow.docs.guide.Bakery.Oven;
import org.runflow.error.InvalidPipelineException;
import org.runflow.run.RunDiff;
import org.runflow.run.StageState;

/** Building, planning and reusing, as the page "Pipelines of your own" tells it. */
class PipelinesGuideTest {
    private final Pipeline bakery = Bakery.pipeline();
    private final Engine engine = Engine.inMemory();
    private final RunRequest tonight = Bakery.tonight();

    @Test
    void runsInMemoryInOneLine() {
        // region first-run
        Run run = bakery.run(ORDERS.with(Bakery.orders(40)), HABITS.with(Bakery.habits()));

        Flour flour = run.get(FLOUR); // typed, no cast
        // endregion
        assertThat(flour.grams()).isEqualTo(35_000);
        assertThat(run.get(SACKS)).isEqualTo(2);
        GuidePage.expectShown(run.get(NOTE).text());
        assertThat(run.report().getStage("baking").metrics()).containsEntry("batches", 4.0);
    }

    @Test
    void tellsEveryProblemOfTheWiring() {
        // region mistakes
        ArtifactKey<Flour> typo = ArtifactKey.of("flower", Flour.class);
        PipelineBuilder draft = Pipeline.builder("bakery")
                .inputs(ORDERS)
                .stage(FLOUR, s -> s.from(ORDERS).compute(orders -> new Flour(1)))
                .stage(SACKS, s -> s.from(typo).compute(flour -> 2))
                .stage(NOTE, s -> s.reading(SACKS, BAKING).compute(Bakery::note))
                .stage(BAKING, s -> s.from(NOTE).compute(note -> new Baking(List.of(), 0)));
        // endregion

        assertThatThrownBy(draft::build)
                .isInstanceOf(InvalidPipelineException.class)
                .satisfies(refused -> GuidePage.expectShown(refused.getMessage()));
    }

    @Test
    @SuppressWarnings("ArrayRecordComponent") // that is what is refused
    void refusesWhatCannotBeKept() {
        // region not-kept
        record Photo(String bread, byte[] content) {}

        ArtifactKey<Photo> photo = ArtifactKey.of("photo", Photo.class);
        PipelineBuilder draft = Pipeline.builder("bakery")
                .inputs(ORDERS)
                .stage(photo, s -> s.from(ORDERS).compute(orders -> new Photo("rye", new byte[0])));
        // endregion

        assertThatThrownBy(draft::build)
                .isInstanceOf(InvalidPipelineException.class)
                .satisfies(refused -> GuidePage.expectShown(refused.getMessage()));
    }

    @Test
    void plansBeforeTheFirstRun() {
        // region plan
        Plan plan = engine.plan(bakery, tonight);
        System.out.print(plan.toText());
        // endregion
        GuidePage.expectShown(plan.toText());
    }

    @Test
    void sharesResultsWhereAsked() {
        Run run = engine.run(bakery, tonight);
        // region sharing
        Pipeline shop = Pipeline.builder("shop")
                .sharesResultsWith("bakery") // this builder's own stages, no others
                .inputs(ORDERS)
                .settings(HABITS)
                .stage(
                        FLOUR,
                        s -> s.from(ORDERS, HABITS.view("recipe", Habits::flourPerLoafG))
                                .compute(Bakery::flour))
                .build();
        // endregion
        GuidePage.expectShown(engine.plan(shop, tonight).toText(), run);
    }

    @Test
    void namesTheSettingThatMoved() {
        Run first = engine.run(bakery, tonight);

        // region setting
        Habits biggerOven = new Habits(500, 25, new Oven(24, 45));
        Plan plan = engine.plan(bakery, RunRequest.of(ORDERS.with(Bakery.orders(40)), HABITS.with(biggerOven)));
        // endregion

        GuidePage.expectShown(plan.toText(), first);
        assertThat(plan.get(BAKING).reasons().get(0).component()).contains("habits.oven.loavesPerBatch");
    }

    @Test
    void stopsWhereAResultIsTheSameAsBefore() {
        engine.run(bakery, tonight);

        // region cut-off
        Habits lessFlour = new Habits(490, 25, new Oven(20, 45));
        Run run = engine.run(bakery, RunRequest.of(ORDERS.with(Bakery.orders(40)), HABITS.with(lessFlour)));

        assertThat(run.report().stagesIn(StageState.SUCCEEDED)).containsExactly("flour", "sacks");
        assertThat(run.report().stagesIn(StageState.REUSED)).containsExactly("baking", "note"); // still two sacks
        // endregion
    }

    @Test
    void runsAPartAndForcesAPart() {
        engine.run(bakery, tonight);

        // region targets
        Run shopping = engine.run(bakery, tonight.targets(SACKS)); // and what it needs
        Run fromFlour = engine.run(bakery, tonight.downstreamOf(FLOUR)); // and what that needs
        Run again = engine.run(bakery, tonight.force(FLOUR)); // whatever is stored
        // endregion

        assertThat(shopping.report().stagesIn(StageState.EXCLUDED)).containsExactlyInAnyOrder("baking", "note");
        assertThat(fromFlour.report().stagesIn(StageState.REUSED)).hasSize(4);
        assertThat(again.report().stagesIn(StageState.SUCCEEDED)).containsExactly("flour");
    }

    @Test
    void keepsTwoShopsApart() {
        // region scopes
        Pipeline both = Pipeline.builder("bakeries")
                .include("harbour", bakery)
                .include("station", bakery)
                .build();
        Run run = both.run(
                ORDERS.in("harbour").with(Bakery.orders(40)),
                ORDERS.in("station").with(Bakery.orders(200)),
                HABITS.with(Bakery.habits())); // serves both

        int sacksAtTheStation = run.get(SACKS.in("station"));
        // endregion
        assertThat(sacksAtTheStation).isEqualTo(5);
    }

    @Test
    void drawsThePipeline() {
        // region pictures
        String mermaid = bakery.picture().toMermaid(); // toDot() for Graphviz
        String text = bakery.picture().toText();
        // endregion
        GuidePage.expectShown(mermaid);
        GuidePage.expectShown(text);
    }

    @Test
    void tellsWhereAResultComesFromAndWhatDiffers() {
        Run before = engine.run(bakery, tonight);
        Run after = engine.run(bakery, RunRequest.of(ORDERS.with(Bakery.orders(80)), HABITS.with(Bakery.habits())));

        // region lineage
        String origin = before.lineage(SACKS).toText();
        RunDiff diff = RunDiff.between(before, after, FLOUR, SACKS);
        // endregion

        GuidePage.expectShown(origin, before);
        GuidePage.expectShown(String.join(
                "\n",
                diff.of(RunDiff.Kind.VALUE).stream()
                        .map(RunDiff.Change::toString)
                        .toList()));
    }
}
