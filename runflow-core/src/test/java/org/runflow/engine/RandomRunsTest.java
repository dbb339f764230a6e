package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.FailureMode;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.RetryPolicy;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.event.RunEvent;
import org.runflow.event.StageEvent;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;
import org.runflow.testing.VirtualTime;

/** Random graphs with failures, timeouts, retries, pauses and cancellations: nothing hangs, every stage is accounted for, the events make sense. */
class RandomRunsTest {
    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsWithEveryStageAccountedFor(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        RandomDag dag = RandomDag.of(seed, 60);
        List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
        try (VirtualTime time = new VirtualTime()) {
            Engine engine = Engine.builder()
                    .scheduler(time)
                    .parallelism(random.nextInt(1, 6))
                    .grace(Duration.ofSeconds(1))
                    .onEvent(events::add)
                    .build();
            FailureMode mode = random.nextBoolean() ? FailureMode.FAIL_FAST : FailureMode.CONTINUE_INDEPENDENT;
            Pipeline pipeline = pipeline(dag, random, time);
            Run run = time.run(() -> {
                RunHandle handle = engine.start(pipeline, RunRequest.of().failureMode(mode));
                disturb(handle, random, time);
                return handle.await();
            });
            assertAccountedFor(run, dag);
            assertGrammar(events, run);
        }
    }

    private static Pipeline pipeline(RandomDag dag, SplittableRandom random, VirtualTime time) {
        PipelineBuilder builder = Pipeline.builder("dag");
        for (int i = 0; i < dag.size(); i++) {
            int number = i;
            int manner = random.nextInt(20);
            long millis = dag.millis().get(i);
            List<ArtifactKey<Integer>> sources =
                    dag.upstream().get(i).stream().map(RandomDag::key).toList();
            builder.stage(
                    RandomDag.key(i),
                    s -> s.reading(sources)
                            .timeout(Duration.ofMillis(manner == 0 ? 20 : 100_000))
                            .retry(RetryPolicy.attempts(1 + manner % 3)
                                    .backoff(Duration.ofMillis(50), 2)
                                    .jitter(0.5))
                            .compute((context, in) -> {
                                behave(manner, context.attempt(), Duration.ofMillis(millis), time);
                                return number;
                            }));
        }
        return builder.build();
    }

    private static void behave(int manner, int attempt, Duration work, VirtualTime time) throws InterruptedException {
        try {
            time.sleep(work);
        } catch (InterruptedException e) {
            if (manner != 1) {
                throw e;
            }
            // a stubborn one works on, longer than the engine is patient
            time.sleep(Duration.ofSeconds(5));
        }
        if (manner == 2 || (manner == 4 && attempt == 1)) {
            throw new IllegalStateException("manner " + manner);
        }
        if (manner == 3) {
            throw new AssertionError("an error");
        }
    }

    private static void disturb(RunHandle handle, SplittableRandom random, VirtualTime time)
            throws InterruptedException {
        int disturbances = random.nextInt(4);
        for (int i = 0; i < disturbances; i++) {
            time.sleep(Duration.ofMillis(random.nextInt(1, 3000)));
            switch (random.nextInt(5)) {
                case 0 -> handle.cancel();
                case 1, 2 -> handle.pause();
                default -> handle.resume();
            }
        }
        time.sleep(Duration.ofMillis(10));
        handle.resume();
    }

    private static void assertAccountedFor(Run run, RandomDag dag) {
        assertThat(run.state().isTerminal()).isTrue();
        assertThat(run.report().stages()).hasSize(dag.size());
        for (StageReport stage : run.report().stages()) {
            assertThat(stage.state().isSettled()).as(stage.path()).isTrue();
            List<StageState> above = dag
                    .upstream()
                    .get(Integer.parseInt(stage.stage().substring(1)))
                    .stream()
                    .map(up -> run.report().getStage("s" + up).state())
                    .toList();
            if (stage.state() == StageState.SUCCEEDED) {
                assertThat(above)
                        .containsOnly(above.isEmpty() ? new StageState[0] : new StageState[] {StageState.SUCCEEDED});
                assertThat(run.get(RandomDag.key(Integer.parseInt(stage.stage().substring(1)))))
                        .isNotNull();
            }
            if (stage.state() == StageState.BLOCKED) {
                assertThat(stage.blockedBy()).isNotEmpty();
                assertThat(above)
                        .containsAnyElementsOf(EnumSet.of(
                                StageState.BLOCKED, StageState.FAILED, StageState.TIMED_OUT, StageState.CANCELLED));
            }
        }
    }

    private static void assertGrammar(List<RunEvent> events, Run run) {
        List<Long> expected = LongStream.rangeClosed(1, events.size()).boxed().toList();
        assertThat(events).extracting(RunEvent::seq).isEqualTo(expected);
        assertThat(events.stream().filter(RunEvent::isTerminal)).containsExactly(events.get(events.size() - 1));
        Map<String, List<StageEvent>> byStage = events.stream()
                .filter(StageEvent.class::isInstance)
                .map(StageEvent.class::cast)
                .collect(Collectors.groupingBy(StageEvent::stage));
        Set<String> all = run.report().stages().stream().map(StageReport::path).collect(Collectors.toSet());
        assertThat(byStage.keySet()).isEqualTo(all);
        byStage.forEach((stage, trace) -> {
            assertThat(trace.stream().filter(StageEvent::isLastOfStage))
                    .as(stage)
                    .containsExactly(trace.get(trace.size() - 1));
            if (trace.size() > 1) {
                assertThat(trace.get(0)).as(stage).isInstanceOf(StageEvent.StageStarted.class);
                assertThat(trace.stream().filter(StageEvent.StageStarted.class::isInstance))
                        .hasSize(1);
            }
        });
    }
}
