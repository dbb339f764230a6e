package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runflow.docs.guide.Bakery.BAKING;
import static org.runflow.docs.guide.Bakery.FLOUR;
import static org.runflow.docs.guide.Bakery.HABITS;
import static org.runflow.docs.guide.Bakery.ORDERS;
import static org.runflow.docs.guide.Bakery.SACKS;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Input;
import org.runflow.Pipeline;
import org.runflow.Plan;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.catalog.InMemoryCatalog;
import org.runflow.run.OnConflict;
import org.runflow.run.StageState;
import org.runflow.store.Digest;

/** What a request may say beside its inputs, as the page "Pipelines of your own" tells it. */
class RequestsGuideTest {
    private static final ArtifactKey<Integer> PRICE = ArtifactKey.of("price", Integer.class);

    private final Pipeline bakery = Bakery.pipeline();

    @Test
    void requestSaysHowARunGoes() {
        InMemoryCatalog catalog = new InMemoryCatalog();
        Engine engine = Engine.builder().catalog(catalog).build();
        // region options
        RunRequest careful = Bakery.tonight()
                .targetStages("baking") // by the names of stages, with what they need
                .parallelism(2) // at most two of the engine's workers
                .exclusive() // RunBusyException while another exclusive run of this series is going on
                .record("baking", "batches"); // this number of this stage becomes one of the run
        Run run = engine.run(bakery, careful);

        assertThat(catalog.find(run.id()).orElseThrow().metrics()).containsEntry("baking:batches", 4.0);
        // endregion
        assertThat(run.report().stagesIn(StageState.SUCCEEDED)).containsExactly("baking");
        assertThat(run.find(FLOUR)).isEmpty();
    }

    @Test
    void oneComputesAndTheOtherWaits() throws Exception {
        Engine engine = Engine.inMemory();
        // region on-conflict
        RunRequest patient = Bakery.tonight().onConflict(OnConflict.WAIT);
        RunHandle one = engine.start(bakery, patient);
        Run other = engine.run(bakery, patient); // at the same time: each stage is computed by one of the two

        int computed = one.await().report().stagesIn(StageState.SUCCEEDED).size()
                + other.report().stagesIn(StageState.SUCCEEDED).size();
        assertThat(computed).isEqualTo(other.report().stages().size());
        // endregion
        assertThat(computed).isPositive();
    }

    @Test
    void storedRunIsChangedAndRunAgain() {
        Engine engine = Engine.inMemory();
        // region keep-inputs
        Run yesterday = engine.run(bakery, Bakery.tonight().keepInputs());

        RunRequest request = engine.request(bakery, yesterday.id());
        Run today = engine.run(
                bakery, request.changing(HABITS, habits -> new Bakery.Habits(400, habits.sackKg(), habits.oven())));

        assertThat(today.get(FLOUR)).isEqualTo(new Bakery.Flour(28_000));
        assertThat(today.report().stagesIn(StageState.REUSED)).contains("baking");
        assertThat(engine.open(yesterday.id()).get(ORDERS)).isEqualTo(today.get(ORDERS));
        // endregion
        assertThat(today.find(SACKS)).isPresent();
        assertThat(today.find(BAKING)).isPresent();
    }

    @Test
    void whatIsReusedReadsNoInput() {
        Engine engine = Engine.inMemory();
        AtomicInteger readings = new AtomicInteger();
        Supplier<Bakery.Orders> tonight = () -> {
            readings.incrementAndGet();
            return Bakery.orders(40);
        };
        // region promised
        Input<Bakery.Orders> orders = ORDERS.with(tonight.get()).digested(List.of());
        engine.run(bakery, RunRequest.of(orders, HABITS.with(Bakery.habits())));

        Digest known = orders.findDigest().orElseThrow(); // keep it wherever you like
        Input<Bakery.Orders> again = Input.promised(ORDERS, known, Map.of(), tonight);
        Run second = engine.run(bakery, RunRequest.of(again, HABITS.with(Bakery.habits())));

        assertThat(second.report().stages()).allMatch(stage -> stage.state() == StageState.REUSED);
        // endregion
        assertThat(readings).hasValue(1);
    }

    @Test
    void planAsksTheWorldOutside() {
        Engine engine = Engine.inMemory();
        Pipeline market = Pipeline.builder("market")
                .stage(PRICE, s -> s.reading().notCacheable().compute(in -> 120))
                .stage(SACKS, s -> s.from(PRICE).compute(cents -> 10_000 / cents))
                .build();
        engine.run(market, RunRequest.of());

        // region evaluate
        Plan guess = engine.plan(market, RunRequest.of()); // sacks depend on what the market will say
        Plan known = engine.plan(market, RunRequest.of().evaluateNotCacheable()); // asks it, once, and stores nothing

        assertThat(List.of(
                        guess.steps().get(1).decision().isReuse(),
                        known.steps().get(1).decision().isReuse()))
                .containsExactly(false, true);
        // endregion
    }
}
