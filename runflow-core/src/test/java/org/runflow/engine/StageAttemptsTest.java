package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
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
}
