package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Plan;
import org.runflow.RunRequest;
import org.runflow.plan.Decision;
import org.runflow.store.InMemoryStore;

/** A plan that may ask the world outside knows what comes behind it. */
class PlanEvaluatesTest {
    record Forecast(int degrees, String text) {}

    private static final ArtifactKey<Forecast> FORECAST = ArtifactKey.of("forecast", Forecast.class);
    private static final ArtifactKey<Integer> ICE = ArtifactKey.of("ice", Integer.class);
    private static final ArtifactKey<String> SIGN = ArtifactKey.of("sign", String.class);

    private final AtomicInteger degrees = new AtomicInteger(20);
    private final AtomicInteger asked = new AtomicInteger();
    private final InMemoryStore store = new InMemoryStore();
    private final Engine engine = Engine.builder().store(store).build();
    private final Pipeline pipeline = Pipeline.builder("beach")
            .stage(
                    FORECAST,
                    s -> s.reading().notCacheable().compute((context, in) -> {
                        asked.incrementAndGet();
                        if (degrees.get() == 0) {
                            return context.skip("winter");
                        }
                        if (degrees.get() < -1) {
                            throw new NoClassDefFoundError("org/example/Thermometer");
                        }
                        if (degrees.get() < 0) {
                            throw new IllegalStateException("no forecast");
                        }
                        return new Forecast(degrees.get(), "sunny");
                    }))
            .stage(ICE, s -> s.from(FORECAST.view("degrees", Forecast::degrees)).compute(n -> n * 10))
            .stage(SIGN, s -> s.from(ICE, FORECAST).compute((n, f) -> f.text() + n))
            .build();

    private String plan(RunRequest request) {
        StringBuilder text = new StringBuilder();
        for (Plan.Step step : engine.plan(pipeline, request).steps()) {
            Decision decision = step.decision();
            text.append(step.stage())
                    .append(decision.isReuse() ? "=reuse " : decision.isCompute() ? "=compute " : "=depends ");
        }
        return text.toString().trim();
    }

    @Test
    void asksOnlyOnRequestAndKnowsWhatFollows() {
        RunRequest evaluating = RunRequest.of().evaluateNotCacheable();
        assertThat(plan(evaluating)).isEqualTo("forecast=compute ice=compute sign=compute");
        engine.run(pipeline, RunRequest.of());
        asked.set(0);

        assertThat(plan(RunRequest.of())).isEqualTo("forecast=compute ice=depends sign=depends");
        assertThat(asked).hasValue(0);
        assertThat(plan(evaluating)).isEqualTo("forecast=compute ice=reuse sign=reuse");
        assertThat(asked).hasValue(1);
        degrees.set(25);
        assertThat(plan(evaluating)).isEqualTo("forecast=compute ice=compute sign=compute");
    }

    @Test
    void storesNothing() {
        plan(RunRequest.of().evaluateNotCacheable());

        assertThat(store.manifests()).isEmpty();
        assertThat(store.blobs()).isEmpty();
    }

    @Test
    void whatSkipsOrFailsLeavesTheRestUndecided() {
        engine.run(pipeline, RunRequest.of());
        for (int none : new int[] {0, -1, -2}) {
            degrees.set(none);
            assertThat(plan(RunRequest.of().evaluateNotCacheable()))
                    .isEqualTo("forecast=compute ice=depends sign=depends");
        }
    }

    @Test
    void doesWhatTheRunThenDoes() {
        engine.run(pipeline, RunRequest.of());
        degrees.set(21);
        String plan = plan(RunRequest.of().evaluateNotCacheable());
        engine.run(pipeline, RunRequest.of());

        assertThat(plan).isEqualTo("forecast=compute ice=compute sign=compute");
        assertThat(plan(RunRequest.of().evaluateNotCacheable())).isEqualTo("forecast=compute ice=reuse sign=reuse");
    }
}
