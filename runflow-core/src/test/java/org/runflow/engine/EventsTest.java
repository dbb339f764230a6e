package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.event.RunEvent;
import org.runflow.event.StageEvent;
import org.runflow.run.Outcome;

/** One emitter, no gaps, and no listener can do harm. */
class EventsTest {
    private static final ArtifactKey<Integer> NUMBER = ArtifactKey.of("number", Integer.class);

    private static Pipeline talking() {
        return Pipeline.builder("talking")
                .stage(
                        NUMBER,
                        s -> s.reading().compute((context, in) -> {
                            context.progress(1, 2, "halves");
                            context.metric("size_m", 3.5);
                            context.warn("watch out");
                            return 1;
                        }))
                .build();
    }

    private static Pipeline wide(int stages) {
        PipelineBuilder builder = Pipeline.builder("wide");
        for (int i = 0; i < stages; i++) {
            int number = i;
            builder.stage(
                    ArtifactKey.of("s" + i, Integer.class), s -> s.reading().compute(in -> number));
        }
        return builder.build();
    }

    @Test
    void tellsTheWholeStoryInOrder() {
        List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
        Engine engine = Engine.builder().onEvent(events::add).build();
        Run run = engine.run(talking(), RunRequest.of());
        assertThat(events)
                .extracting(RunEvent::type)
                .containsExactly(
                        "RUN_QUEUED",
                        "RUN_STARTED",
                        "STAGE_STARTED",
                        "PROGRESS",
                        "METRIC",
                        "WARNING",
                        "ARTIFACT_STORED",
                        "STAGE_SUCCEEDED",
                        "RUN_SUCCEEDED");
        assertThat(events).extracting(RunEvent::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(events).extracting(RunEvent::runId).containsOnly(run.id());
        assertThat(events.get(2).data()).containsEntry("reasons", List.of("no prior run"));
        assertThat(events.get(4).data()).containsEntry("name", "size_m").containsEntry("value", 3.5);
        assertThat(events.get(5).message()).contains("watch out");
        assertThat(run.report().getStage("number").metrics()).containsEntry("size_m", 3.5);
        assertThat(run.report().getStage("number").warnings()).containsExactly("watch out");
    }

    @Test
    void ofManyWarningsTheReportCountsWhatItDoesNotSay() {
        AtomicInteger warnings = new AtomicInteger();
        Engine engine = Engine.builder()
                .onEvent(event -> warnings.addAndGet(event instanceof StageEvent.Warning ? 1 : 0))
                .build();
        Pipeline chatty = Pipeline.builder("chatty")
                .stage(
                        ArtifactKey.of("number", Integer.class),
                        s -> s.reading().compute((context, in) -> {
                            for (int i = 0; i < 5_000; i++) {
                                context.warn("number " + i);
                            }
                            return 1;
                        }))
                .build();

        List<String> told =
                engine.run(chatty, RunRequest.of()).report().getStage("number").warnings();

        assertThat(told).hasSize(1_001).startsWith("number 0", "number 1").contains("number 999");
        assertThat(told.get(1_000)).isEqualTo("… and 4000 more; the events of the run have them all");
        assertThat(warnings).hasValue(5_000);
    }

    @Test
    void saysWhatIsReused() {
        List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
        Engine engine = Engine.builder().onEvent(events::add).build();
        Run first = engine.run(talking(), RunRequest.of());
        events.clear();
        engine.run(talking(), RunRequest.of());
        assertThat(events)
                .extracting(RunEvent::type)
                .containsExactly("RUN_QUEUED", "RUN_STARTED", "STAGE_REUSED", "RUN_SUCCEEDED");
        assertThat(events.get(2)).isInstanceOfSatisfying(StageEvent.StageReused.class, reused -> {
            assertThat(reused.from()).isEqualTo(first.id());
            assertThat(reused.stage()).isEqualTo("number");
        });
    }

    @Test
    void aListenerThatThrowsChangesNothing() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger told = new AtomicInteger();
        Engine engine = Engine.builder()
                .onEvent(event -> {
                    told.incrementAndGet();
                    throw new AssertionError("listener");
                })
                .onEvent(event -> heard.add(event.type()))
                .build();
        Run run = engine.run(talking(), RunRequest.of());
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(heard).hasSize(9).endsWith("RUN_SUCCEEDED");
        assertThat(told).as("it is told all the same").hasValue(9);
    }

    @Test
    void aListenerThatBlocksMissesEventsAndIsToldHowMany() throws Exception {
        CountDownLatch block = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        List<RunEvent> heard = Collections.synchronizedList(new ArrayList<>());
        Engine engine = Engine.builder()
                .eventQueue(10)
                .onEvent(event -> {
                    heard.add(event);
                    await(block);
                    if (event.isTerminal()) {
                        ended.countDown();
                    }
                })
                .build();
        Run run = engine.run(wide(200), RunRequest.of());
        assertThat(run.outcome())
                .as("the run ended although its listener has not heard the second event")
                .isEqualTo(Outcome.SUCCESS);
        assertThat(heard).hasSize(1);
        block.countDown();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        long dropped = heard.stream()
                .filter(RunEvent.ListenerDropped.class::isInstance)
                .mapToLong(event -> ((RunEvent.ListenerDropped) event).dropped())
                .sum();
        long all = 2 + 200 * 3 + 1;
        assertThat(heard.get(heard.size() - 1).isTerminal()).isTrue();
        assertThat(dropped).as("what did not fit").isGreaterThanOrEqualTo(all - 13);
        assertThat(heard.stream()
                                .filter(event -> !(event instanceof RunEvent.ListenerDropped))
                                .count()
                        + dropped)
                .isEqualTo(all);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
