package org.runflow.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RetryPolicy;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.StageContext;
import org.runflow.error.StageTimedOutException;
import org.runflow.event.RunEvent;
import org.runflow.event.StageEvent;
import org.runflow.run.ItemsReport;
import org.runflow.run.Outcome;
import org.runflow.run.StageReport;
import org.runflow.stage.Each;

/** How attempts at items end, on two workers: what is told, what is kept, and when others come next. */
class ItemAttemptsTest extends SquaresInTime {
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Engine engine = engine(this::hear);

    private void hear(RunEvent event) {
        if (event instanceof StageEvent.Warning warning) {
            warnings.add(warning.text());
        }
    }

    private Run run(int items, UnaryOperator<Each<Integer>> settings, Work work) throws Exception {
        return time.run(() -> engine.run(pipeline(settings, work), upTo(items)));
    }

    private int tenSeconds(StageContext context, int number) throws InterruptedException {
        time.sleep(Duration.ofSeconds(10));
        return number * number;
    }

    private static StageReport stage(Run run) {
        return run.report().stages().get(0);
    }

    private static List<String> failures(Run run) {
        return stage(run).items().map(ItemsReport::failures).orElse(List.of()).stream()
                .map(failed -> failed.name() + " " + failed.state() + ": "
                        + failed.failure().summary())
                .toList();
    }

    @Test
    void anItemThatGivesNothingHasFailed() throws Exception {
        Run run = run(2, each -> each.tolerate(Tolerance.atMost(1)), (context, number) -> number == 1 ? null : number);
        assertThat(run.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(failures(run)).containsExactly("n1 FAILED: item 'n1' gave null");
        assertThat(warnings).containsExactly("item 'n1' failed: item 'n1' gave null");
    }

    @Test
    void anItemThatIgnoresItsInterruptionIsToldAndItsPlaceIsThereForOthers() throws Exception {
        Map<String, Integer> began = new ConcurrentSkipListMap<>();
        Run run = run(
                9, each -> each.timeoutPerItem(Duration.ofSeconds(15)).tolerate(Tolerance.any()), (context, number) -> {
                    began.merge("n" + number, 1, Integer::sum);
                    for (int left = number == 1 ? 4 : 1; left > 0; left--) {
                        try {
                            time.sleep(Duration.ofSeconds(10));
                        } catch (InterruptedException e) {
                            left++;
                        }
                    }
                    return number;
                });
        assertThat(failures(run))
                .containsExactly("n1 TIMED_OUT: stage 'squares' for item 'n1' did not finish within PT15S");
        assertThat(warnings).containsExactly("item 'n1' ignored its interruption and was left behind");
        assertThat(run.report().duration())
                .as("eight by two, the first two of them by one for 18 s")
                .contains(Duration.ofSeconds(50));
        assertThat(run.get(SQUARES).count(ItemState.VALUE)).isEqualTo(8);
        assertThat(began.values()).containsOnly(1);
    }

    @Test
    void anInterruptionOfOneItemDoesNotReachTheNextOnItsThread() throws Exception {
        Run run = run(
                6, each -> each.timeoutPerItem(Duration.ofSeconds(15)).tolerate(Tolerance.any()), (context, number) -> {
                    try {
                        time.sleep(Duration.ofSeconds(number <= 2 ? 20 : 10));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return number;
                });
        assertThat(run.get(SQUARES).count(ItemState.TIMED_OUT)).isEqualTo(2);
        assertThat(run.get(SQUARES).count(ItemState.VALUE)).isEqualTo(4);
        assertThat(run.report().duration()).contains(Duration.ofSeconds(35));
    }

    @Test
    void whatAnItemThrowsWhenItIsToldToEndIsKeptBesideTheTimeout() throws Exception {
        Run run = run(1, each -> each.timeoutPerItem(Duration.ofSeconds(2)), (context, number) -> {
            try {
                return tenSeconds(context, number);
            } catch (InterruptedException e) {
                throw new IllegalStateException("in the middle", e);
            }
        });
        Throwable timedOut = run.findFailure(SQUARES).orElseThrow().getCause();
        assertThat(timedOut).isInstanceOf(StageTimedOutException.class);
        assertThat(timedOut.getSuppressed()).extracting(Throwable::getMessage).containsExactly("in the middle");
        assertThat(warnings)
                .containsExactly("item 'n1' timed out: stage 'squares' for item 'n1' did not finish within PT2S");
    }

    @Test
    void anItemThatEndsBecauseTheRunIsCancelledHasNotFailed() throws Exception {
        Run run = time.run(() -> {
            RunHandle handle =
                    engine.start(pipeline(each -> each.retry(RetryPolicy.attempts(3)), this::tenSeconds), upTo(6));
            time.sleep(Duration.ofSeconds(15));
            handle.cancel();
            return handle.await();
        });
        assertThat(failures(run)).isEmpty();
        assertThat(warnings).isEmpty();
        assertThat(stage(run).items().orElseThrow().toText()).isEqualTo("6 items: 2 computed");
    }

    @Test
    void aResultTellsHowLongItsItemsTakeOnAllWorkers() throws Exception {
        Run run = run(6, each -> each, this::tenSeconds);
        assertThat(run.findManifest(SQUARES).orElseThrow().computedBy().durationMs())
                .isEqualTo(30_000);
        assertThat(run.lineage(SQUARES, "n3")
                        .steps()
                        .get(0)
                        .manifest()
                        .computedBy()
                        .durationMs())
                .isEqualTo(10_000);
    }

    @Test
    void whatTookLongestBeforeBeginsFirst() throws Exception {
        List<Integer> began = new CopyOnWriteArrayList<>();
        Pipeline pipeline = pipeline(each -> each, (context, number) -> {
            began.add(number);
            time.sleep(Duration.ofSeconds(number == 3 ? 60 : number));
            return number;
        });
        Run unused = time.run(() -> engine.run(pipeline, upTo(5)));
        assertThat(began.subList(0, 2)).containsExactlyInAnyOrder(1, 2);
        began.clear();
        Run again = time.run(() -> engine.run(pipeline, upTo(5).force(SQUARES)));
        assertThat(began.subList(0, 2)).containsExactlyInAnyOrder(3, 5);
        assertThat(again.report().duration()).contains(Duration.ofSeconds(60));
    }

    @Test
    void itemsThatWaitForTheirNextAttemptDoNotAllComeAtOnce() throws Exception {
        Map<Integer, Long> waited = new TreeMap<>();
        Run run = run(
                8,
                each -> each.retry(
                        RetryPolicy.attempts(2).backoff(Duration.ofHours(1), 1).jitter(0.5)),
                (context, number) -> {
                    if (context.attempt() == 1) {
                        throw new IllegalStateException("not yet");
                    }
                    synchronized (waited) {
                        waited.put(number, time.nanos());
                    }
                    return number;
                });
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(waited.values()).hasSize(8).doesNotHaveDuplicates();
    }
}
