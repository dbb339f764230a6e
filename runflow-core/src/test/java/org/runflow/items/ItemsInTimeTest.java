package org.runflow.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RetryPolicy;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.StageContext;
import org.runflow.event.RunEvent;
import org.runflow.event.StageEvent;
import org.runflow.run.ItemsReport;
import org.runflow.run.Outcome;
import org.runflow.run.RunState;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;

/** Items on the engine's workers: timeouts, attempts, pauses, cancelling, and what is told meanwhile. */
class ItemsInTimeTest extends SquaresInTime {
    private final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> computed = ConcurrentHashMap.newKeySet();
    private final Engine engine = engine(events::add);

    private int slow(StageContext context, int number) throws InterruptedException {
        computed.add("n" + number + "#" + context.attempt());
        time.sleep(Duration.ofSeconds(10));
        return number * number;
    }

    private List<String> types() {
        return events.stream().map(RunEvent::type).toList();
    }

    private static ItemsReport items(Run run) {
        return run.report().stages().get(0).items().orElseThrow();
    }

    @Test
    void itemsAreTasksOfTheSharedPool() throws Exception {
        Run run = time.run(() -> engine.run(pipeline(each -> each, this::slow), upTo(6)));
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(run.report().duration()).contains(Duration.ofSeconds(30));
        assertThat(types().stream().filter("PROGRESS"::equals).count()).isBetween(2L, 5L);
    }

    @Test
    void thousandsOfReusedItemsAreNotTold() throws Exception {
        Pipeline quick = pipeline(each -> each, (context, number) -> number);
        Run unused = time.run(() -> engine.run(quick, upTo(500)));
        events.clear();
        Run run = time.run(() -> engine.run(quick, upTo(501)));
        assertThat(items(run).reused()).isEqualTo(500);
        assertThat(types())
                .containsExactly(
                        "RUN_QUEUED",
                        "RUN_STARTED",
                        "STAGE_STARTED",
                        "ARTIFACT_STORED",
                        "STAGE_SUCCEEDED",
                        "RUN_SUCCEEDED");
    }

    @Test
    void anItemThatTakesTooLongIsTriedAgainAndTimesOut() throws Exception {
        Work hangs = (context, number) -> {
            computed.add("n" + number + "#" + context.attempt());
            time.sleep(Duration.ofSeconds(number == 2 ? 100 : 1));
            return number;
        };
        Run run = time.run(() -> engine.run(
                pipeline(
                        each -> each.timeoutPerItem(Duration.ofSeconds(5))
                                .retry(RetryPolicy.attempts(2).backoff(Duration.ofSeconds(2), 1))
                                .tolerate(Tolerance.atMost(1)),
                        hangs),
                upTo(4)));
        assertThat(run.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(run.get(SQUARES).findItem("n2").orElseThrow().state()).isEqualTo(ItemState.TIMED_OUT);
        assertThat(computed).containsExactlyInAnyOrder("n1#1", "n2#1", "n2#2", "n3#1", "n4#1");
        assertThat(run.report().duration()).contains(Duration.ofSeconds(12));
        assertThat(items(run).failures().get(0).failure().summary())
                .isEqualTo("stage 'squares' for item 'n2' did not finish within PT5S");
        assertThat(types()).containsOnlyOnce("WARNING", "STAGE_PARTIAL", "RUN_PARTIAL");
    }

    @Test
    void anItemThatIgnoresItsInterruptionIsLeftBehind() throws Exception {
        Work stubborn = (context, number) -> {
            for (int left = number == 1 ? 4 : 1; left > 0; left--) {
                try {
                    time.sleep(Duration.ofSeconds(10));
                } catch (InterruptedException e) {
                    left++;
                }
            }
            return number;
        };
        Run run = time.run(() -> engine.run(
                pipeline(each -> each.timeoutPerItem(Duration.ofSeconds(15)).tolerate(Tolerance.any()), stubborn),
                upTo(5)));
        assertThat(run.get(SQUARES).count(ItemState.VALUE)).isEqualTo(4);
        assertThat(run.get(SQUARES).findItem("n1").orElseThrow().state()).isEqualTo(ItemState.TIMED_OUT);
        assertThat(run.report().duration().orElseThrow()).isLessThanOrEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void aFailureIsTriedAgainItemByItem() throws Exception {
        Work second = (context, number) -> {
            if (context.attempt() == 1 && number > 1) {
                throw new IllegalStateException("not yet");
            }
            return number;
        };
        Run run = time.run(() -> engine.run(pipeline(each -> each.retry(RetryPolicy.attempts(2)), second), upTo(3)));
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(run.report().stages().get(0).attempts()).isEqualTo(1);
    }

    @Test
    void skippedItemsAreNoFailuresAndAskedAgain() throws Exception {
        Work odd = (context, number) -> {
            computed.add("n" + number);
            try {
                return number % 2 == 0 ? context.skip("even") : number;
            } catch (RuntimeException e) {
                return -1;
            }
        };
        Pipeline pipeline = pipeline(each -> each, odd);
        Run run = time.run(() -> engine.run(pipeline, upTo(3)));
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(run.get(SQUARES).findItem("n2").orElseThrow().state()).isEqualTo(ItemState.SKIPPED);
        computed.clear();
        Run more = time.run(() -> engine.run(pipeline, upTo(4)));
        assertThat(items(more).skipped()).isEqualTo(2);
        assertThat(computed).containsExactlyInAnyOrder("n2", "n4");
        Run none = time.run(() -> engine.run(pipeline, RunRequest.of(NUMBERS.with(List.of(2, 4)))));
        assertThat(none.report().stages().get(0).state()).isEqualTo(StageState.SKIPPED);
        assertThat(none.outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
    }

    @Test
    void pausedMeansThatNoItemIsInFlight() throws Exception {
        Run run = time.run(() -> {
            RunHandle handle = engine.start(pipeline(each -> each, this::slow), upTo(6));
            time.sleep(Duration.ofSeconds(15));
            handle.pause();
            time.sleep(Duration.ofSeconds(60));
            assertThat(handle.snapshot().state()).isEqualTo(RunState.PAUSED);
            assertThat(handle.snapshot().stages().get(0).state()).isEqualTo(StageState.READY);
            assertThat(computed).hasSize(4);
            handle.resume();
            return handle.await();
        });
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(items(run).computed()).isEqualTo(6);
        assertThat(computed).hasSize(6);
        assertThat(run.report().stages().get(0).attempts()).isEqualTo(1);
        assertThat(run.get(SQUARES).get("n6")).isEqualTo(36);
        assertThat(types()).containsSubsequence("STAGE_STARTED", "RUN_PAUSED", "RUN_RESUMED", "STAGE_SUCCEEDED");
    }

    @Test
    void aCancelledRunKeepsItsItems() throws Exception {
        Pipeline pipeline = pipeline(each -> each, this::slow);
        Run run = time.run(() -> {
            RunHandle handle = engine.start(pipeline, upTo(6));
            time.sleep(Duration.ofSeconds(25));
            handle.cancel();
            return handle.await();
        });
        assertThat(run.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(run.report().duration()).contains(Duration.ofSeconds(25));
        computed.clear();
        Run next = time.run(() -> engine.run(pipeline, upTo(6)));
        assertThat(computed).containsExactlyInAnyOrder("n5#1", "n6#1");
        assertThat(items(next).reused()).isEqualTo(4);
    }

    @Test
    void whyAttemptsHaveFailedSurvivesACancel() throws Exception {
        Work flaky = (context, number) -> {
            if (number % 2 == 0) {
                throw new IllegalStateException("attempt " + context.attempt() + " at " + number);
            }
            return number;
        };
        RetryPolicy hourly = RetryPolicy.attempts(5).backoff(Duration.ofHours(1), 1);
        Run run = time.run(() -> {
            RunHandle handle = engine.start(pipeline(each -> each.retry(hourly), flaky), upTo(5));
            time.sleep(Duration.ofMinutes(90));
            handle.cancel();
            return handle.await();
        });
        assertThat(run.report().stages().get(0).state()).isEqualTo(StageState.CANCELLED);
        ItemsReport items = items(run);
        assertThat(items.toText()).isEqualTo("5 items: 3 computed");
        assertThat(items.failures().stream()
                        .map(failed -> failed.name() + ": " + failed.failure().summary()))
                .containsExactly("n2: attempt 2 at 2", "n4: attempt 2 at 4");
    }

    @Test
    void metricsOfItemsAreSummedAndWarningsNameThem() throws Exception {
        Work talks = (context, number) -> {
            context.metric("rows", number);
            if (number == 2) {
                context.warn("odd thing");
            }
            return number;
        };
        Run run = time.run(() -> engine.run(pipeline(each -> each, talks), upTo(3)));
        StageReport stage = run.report().stages().get(0);
        assertThat(stage.metrics()).containsEntry("rows", 6.0);
        assertThat(stage.warnings()).containsExactly("item 'n2': odd thing");
        assertThat(events.stream().filter(StageEvent.Metric.class::isInstance)).hasSize(1);
    }

    @Test
    void metricsThatAddUpBeyondNumbersAreLeftOutWithAWarning() throws Exception {
        Work talks = (context, number) -> {
            context.metric("huge", Double.MAX_VALUE);
            return number;
        };
        Run run = time.run(() -> engine.run(pipeline(each -> each, talks), upTo(3)));
        StageReport stage = run.report().stages().get(0);
        assertThat(stage.state()).isEqualTo(StageState.SUCCEEDED);
        assertThat(stage.metrics()).doesNotContainKey("huge");
        assertThat(stage.warnings())
                .containsExactly("metric 'huge' of its items adds up to more than a number holds, so it is left out");
    }
}
