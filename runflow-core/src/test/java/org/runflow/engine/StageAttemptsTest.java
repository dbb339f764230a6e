package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.RetryPolicy;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.run.Outcome;
import org.runflow.testing.VirtualTime;

/** What attempts at stages take, and how long they wait for one another, in virtual time. */
class StageAttemptsTest {
    private static final int STAGES = 6;

    private final VirtualTime time = new VirtualTime();
    private final Engine engine =
            Engine.builder().scheduler(time).parallelism(STAGES).build();

    @AfterEach
    void endTime() {
        time.close();
    }

    private static ArtifactKey<Integer> key(int stage) {
        return ArtifactKey.of("s" + stage, Integer.class);
    }

    @Test
    void aResultTellsHowLongItsLastAttemptTook() throws Exception {
        Pipeline pipeline = Pipeline.builder("slow")
                .stage(
                        key(0),
                        s -> s.reading()
                                .retry(RetryPolicy.attempts(2).backoff(Duration.ofHours(1), 1))
                                .compute((context, in) -> {
                                    time.sleep(Duration.ofSeconds(context.attempt() == 1 ? 90 : 7));
                                    if (context.attempt() == 1) {
                                        throw new IllegalStateException("not yet");
                                    }
                                    return 1;
                                }))
                .build();
        Run run = time.run(() -> engine.run(pipeline, RunRequest.of()));
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(run.findManifest(key(0)).orElseThrow().computedBy().durationMs())
                .isEqualTo(7_000);
    }

    @Test
    void stagesThatFailTogetherDoNotAllComeBackTogether() throws Exception {
        Map<Integer, Long> began = new ConcurrentHashMap<>();
        PipelineBuilder builder = Pipeline.builder("jitter");
        for (int i = 0; i < STAGES; i++) {
            int stage = i;
            builder.stage(
                    key(stage),
                    s -> s.reading()
                            .retry(RetryPolicy.attempts(2)
                                    .backoff(Duration.ofHours(1), 1)
                                    .jitter(0.5))
                            .compute((context, in) -> {
                                if (context.attempt() == 1) {
                                    throw new IllegalStateException("not yet");
                                }
                                began.put(stage, time.nanos());
                                return stage;
                            }));
        }
        Run run = time.run(() -> engine.run(builder.build(), RunRequest.of()));
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        Set<Long> instants = new HashSet<>(began.values());
        assertThat(instants).hasSize(STAGES);
        assertThat(run.report().duration().orElseThrow()).isBetween(Duration.ofHours(1), Duration.ofMinutes(90));
    }

    @Test
    void whatTookLongestBeginsFirstInTheNextRun() throws Exception {
        List<Integer> order = new ArrayList<>();
        PipelineBuilder builder = Pipeline.builder("order");
        int[] seconds = {20, 90, 5, 60};
        for (int i = 0; i < seconds.length; i++) {
            int stage = i;
            builder.stage(
                    key(stage),
                    s -> s.reading().notCacheable().compute(in -> {
                        order.add(stage);
                        time.sleep(Duration.ofSeconds(seconds[stage]));
                        return stage;
                    }));
        }
        Engine single = Engine.builder().scheduler(time).parallelism(1).build();
        time.run(() -> single.run(builder.build(), RunRequest.of()));
        assertThat(order).as("nothing is known").containsExactly(0, 1, 2, 3);
        order.clear();
        time.run(() -> single.run(builder.build(), RunRequest.of()));
        assertThat(order).containsExactly(1, 3, 0, 2);
    }

    @Test
    void whatCannotBeStoredIsNotComputed() {
        FaultyStore store = new FaultyStore();
        store.refuseTypes("it has no form");
        List<Integer> computed = new ArrayList<>();
        Pipeline pipeline = Pipeline.builder("formless")
                .stage(
                        key(0),
                        s -> s.reading().compute(in -> {
                            computed.add(0);
                            return 0;
                        }))
                .build();
        Run run = Engine.builder().store(store).build().run(pipeline, RunRequest.of());
        assertThat(run.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(run.report().getStage("s0").failure().orElseThrow().summary())
                .contains("s0")
                .contains("it has no form");
        assertThat(computed).isEmpty();
    }

    /** The longest duration there is, as of {@code ChronoUnit.FOREVER}, is more than a clock counts. */
    @Test
    void forEverIsADurationLikeAnyOther() throws Exception {
        Duration forEver = ChronoUnit.FOREVER.getDuration();
        Pipeline pipeline = Pipeline.builder("patient")
                .stage(key(0), s -> s.reading().timeout(forEver).compute(in -> 1))
                .build();
        Engine real = Engine.builder().grace(forEver).build();
        assertThat(real.start(pipeline, RunRequest.of())
                        .await(forEver)
                        .orElseThrow()
                        .get(key(0)))
                .isEqualTo(1);
        assertThat(time.run(() -> engine.run(pipeline, RunRequest.of())).get(key(0)))
                .isEqualTo(1);
        assertThat(RetryPolicy.attempts(2).backoff(forEver, 2).pauseAfter(1, 0.5))
                .isGreaterThan(Duration.ofDays(36_500));
    }
}
