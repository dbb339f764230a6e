package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runflow.docs.guide.Bakery.FLOUR;
import static org.runflow.docs.guide.Bakery.ORDERS;
import static org.runflow.docs.guide.Bakery.SACKS;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.docs.guide.Bakery.Flour;
import org.runflow.docs.guide.Bakery.Orders;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;

/** Stages with nothing to do, and sources that are no ordinary ones, as the page "Pipelines of your own" tells it. */
class StatesGuideTest {
    private static final ArtifactKey<Integer> CAKES = ArtifactKey.of("cakes", Integer.class);
    private static final ArtifactKey<String> BILL = ArtifactKey.of("bill", String.class);
    private static final ArtifactKey<Integer> CANDLES = ArtifactKey.of("candles", Integer.class);

    @Test
    void stageMaySkip() {
        // region skip
        Pipeline festive = Pipeline.builder("festive")
                .inputs(ORDERS)
                .stage(
                        CAKES,
                        s -> s.from(ORDERS).compute((context, orders) -> {
                            if (orders.orders().stream()
                                    .noneMatch(each -> each.bread().equals("cake"))) {
                                return context.skip("nobody ordered a cake");
                            }
                            return 1;
                        }))
                .stage(CANDLES, s -> s.from(CAKES).compute(cakes -> 10 * cakes))
                .stage(
                        BILL,
                        s -> s.from(ORDERS, CAKES.optional())
                                .compute((orders, cakes) ->
                                        cakes.map(n -> n + " cakes").orElse("bread only")))
                .build();
        Run run = festive.run(ORDERS.with(Bakery.orders(40)));

        assertThat(run.report().stagesIn(StageState.SKIPPED)).containsExactly("cakes", "candles");
        assertThat(run.report().getStage("candles").skipReason()).contains("because cakes was skipped");
        assertThat(run.get(BILL)).isEqualTo("bread only");
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        // endregion
    }

    // region using
    /** Where deliveries are called: a connection, not a value. */
    interface Telephone {
        Flour order(int grams);
    }

    static final ArtifactKey<Telephone> TELEPHONE = ArtifactKey.of("telephone", Telephone.class);
    // endregion

    @Test
    void stageUsesWhatHasNoPartInItsKey() {
        List<String> calls = new CopyOnWriteArrayList<>();
        Telephone telephone = grams -> {
            calls.add("flour, " + grams + " g");
            return new Flour(grams);
        };
        RunRequest tonight = RunRequest.of(ORDERS.with(Bakery.orders(40)));
        Engine engine = Engine.inMemory();

        // region using-run
        Pipeline delivery = Pipeline.builder("delivery")
                .inputs(ORDERS, TELEPHONE)
                .stage(
                        FLOUR,
                        s -> s.from(ORDERS, TELEPHONE.using())
                                .compute((orders, phone) -> phone.order(500 * loaves(orders))))
                .stage(SACKS, s -> s.reading().after(FLOUR).compute(in -> 2)) // once there is flour, whatever it is
                .build();
        Run run = engine.run(delivery, tonight.with(TELEPHONE, telephone));

        assertThat(engine.plan(delivery, tonight).steps())
                .allMatch(step -> step.decision().isReuse()); // a plan needs no telephone
        // endregion
        assertThat(calls).containsExactly("flour, 35000 g");
        assertThat(run.report().inputs()).containsOnlyKeys("orders");
    }

    private static int loaves(Orders orders) {
        return orders.orders().stream().mapToInt(Bakery.Order::loaves).sum();
    }
}
