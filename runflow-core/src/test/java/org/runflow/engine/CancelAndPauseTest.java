package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.RetryPolicy;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunId;
import org.runflow.RunRequest;
import org.runflow.catalog.CancelAnswer;
import org.runflow.catalog.InMemoryCatalog;
import org.runflow.catalog.RunEntry;
import org.runflow.error.RunWithoutReportException;
import org.runflow.error.StoreException;
import org.runflow.event.RunEvent;
import org.runflow.run.Outcome;
import org.runflow.run.RunState;
import org.runflow.run.StageState;
import org.runflow.testing.VirtualTime;

/** Cancel and pause are real, and the catalog sees every step of them. */
class CancelAndPauseTest {
    private final VirtualTime time = new VirtualTime();
    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final Engine engine = Engine.builder()
            .scheduler(time)
            .parallelism(1)
            .catalog(catalog)
            .onEvent(event -> events.add(event.type()))
            .build();

    @AfterEach
    void endTime() {
        time.close();
    }

    private static ArtifactKey<Integer> key(int number) {
        return ArtifactKey.of("s" + number, Integer.class);
    }

    /** s0 → s1 → s2, of 10 s each. */
    private Pipeline chain() {
        PipelineBuilder builder =
                Pipeline.builder("chain").stage(key(0), s -> s.reading().compute(in -> tenSeconds()));
        for (int i = 1; i < 3; i++) {
            int number = i;
            builder.stage(key(number), s -> s.from(key(number - 1)).compute(n -> tenSeconds()));
        }
        return builder.build();
    }

    private int tenSeconds() throws InterruptedException {
        time.sleep(Duration.ofSeconds(10));
        return 10;
    }

    private RunState inCatalog(RunHandle handle) {
        return catalog.find(handle.id()).map(RunEntry::state).orElseThrow();
    }

    @Test
    void interruptsWhatRunsAndStartsNothingNew() throws Exception {
        Run run = time.run(() -> {
            RunHandle handle = engine.start(chain(), RunRequest.of());
            time.sleep(Duration.ofSeconds(15));
            handle.cancel();
            assertThat(inCatalog(handle)).isEqualTo(RunState.CANCELLING);
            return handle.await();
        });
        assertThat(run.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(run.report().exitCode()).contains(4);
        assertThat(run.report().duration()).contains(Duration.ofSeconds(15));
        assertThat(run.report().stagesIn(StageState.SUCCEEDED)).containsExactly("s0");
        assertThat(run.report().stagesIn(StageState.CANCELLED)).containsExactly("s1", "s2");
        assertThat(run.get(key(0))).isEqualTo(10);
        assertThat(events).endsWith("RUN_CANCELLED").containsOnlyOnce("RUN_CANCELLED");
        assertThat(catalog.find(run.id()).map(RunEntry::state)).contains(RunState.CANCELLED);
    }

    @Test
    void stopsWithinASecondWhenTheCatalogIsAskedTo() throws Exception {
        Run run = time.run(() -> {
            RunHandle handle = engine.start(chain(), RunRequest.of());
            time.sleep(Duration.ofSeconds(15));
            assertThat(catalog.requestCancel(handle.id())).isEqualTo(CancelAnswer.REQUESTED);
            return handle.await();
        });
        assertThat(run.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(run.report().duration().orElseThrow()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(16));
        assertThat(catalog.requestCancel(run.id())).isEqualTo(CancelAnswer.ALREADY_ENDED);
        assertThat(catalog.isCancelRequested(run.id())).as("once it has ended").isFalse();
    }

    @Test
    void stopsAPausedRunWhenTheCatalogIsAskedTo() throws Exception {
        Run run = time.run(() -> {
            RunHandle handle = engine.start(chain(), RunRequest.of());
            time.sleep(Duration.ofSeconds(5));
            handle.pause();
            time.sleep(Duration.ofSeconds(60));
            catalog.requestCancel(handle.id());
            return handle.await();
        });
        assertThat(run.state()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void goesOnWhenTheCatalogCannotTell() throws Exception {
        Engine cutOff = Engine.builder()
                .scheduler(time)
                .catalog(new ForwardingCatalog(catalog) {
                    @Override
                    public boolean isCancelRequested(RunId id) {
                        throw new StoreException("look", new IOException("the disk is gone"));
                    }
                })
                .build();
        assertThat(time.run(() -> cutOff.run(chain(), RunRequest.of())).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void saysThatARunHasNotEnded() throws Exception {
        time.run(() -> {
            RunHandle handle = engine.start(chain(), RunRequest.of());
            assertThatThrownBy(() -> engine.open(handle.id()))
                    .isInstanceOf(RunWithoutReportException.class)
                    .hasMessageStartingWith("run " + handle.id() + " has not ended: it is RUNNING");
            return handle.await();
        });
    }

    @Test
    void cancelsARunThatWaitsForItsNextAttempt() throws Exception {
        Pipeline pipeline = Pipeline.builder("p")
                .stage(
                        key(0),
                        s -> s.reading()
                                .retry(RetryPolicy.attempts(2).backoff(Duration.ofMinutes(1), 1))
                                .compute(in -> {
                                    throw new IllegalStateException("again");
                                }))
                .build();
        Run run = time.run(() -> {
            RunHandle handle = engine.start(pipeline, RunRequest.of());
            time.sleep(Duration.ofSeconds(5));
            handle.cancel();
            handle.cancel();
            return handle.await();
        });
        assertThat(run.report().duration()).contains(Duration.ofSeconds(5));
        assertThat(run.report().stagesIn(StageState.CANCELLED)).containsExactly("s0");
    }

    @Test
    void pausesOnceWhatRunsHasEndedAndGoesOn() throws Exception {
        Run run = time.run(() -> {
            RunHandle handle = engine.start(chain(), RunRequest.of());
            time.sleep(Duration.ofSeconds(5));
            handle.pause();
            handle.pause();
            assertThat(inCatalog(handle)).isEqualTo(RunState.PAUSING);
            time.sleep(Duration.ofSeconds(6));
            assertThat(inCatalog(handle)).isEqualTo(RunState.PAUSED);
            assertThat(handle.snapshot().stagesIn(StageState.SUCCEEDED)).containsExactly("s0");
            assertThat(handle.snapshot().outcome()).isEmpty();
            time.sleep(Duration.ofHours(1));
            assertThat(handle.snapshot().stagesIn(StageState.READY)).containsExactly("s1");
            handle.resume();
            assertThat(inCatalog(handle)).isEqualTo(RunState.RUNNING);
            return handle.await();
        });
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(run.report().duration()).contains(Duration.ofSeconds(5 + 6 + 3600 + 20));
        assertThat(events).containsSubsequence("RUN_STARTED", "RUN_PAUSED", "RUN_RESUMED", "RUN_SUCCEEDED");
    }

    @Test
    void resumesBeforeItHasComeToRest() throws Exception {
        Run run = time.run(() -> {
            RunHandle handle = engine.start(chain(), RunRequest.of());
            time.sleep(Duration.ofSeconds(5));
            handle.pause();
            handle.resume();
            return handle.await();
        });
        assertThat(run.report().duration()).contains(Duration.ofSeconds(30));
    }

    @Test
    void endsWhenThePausedStageWasTheLast() throws Exception {
        Pipeline single = Pipeline.builder("p")
                .stage(key(0), s -> s.reading().compute(in -> tenSeconds()))
                .build();
        Run run = time.run(() -> {
            RunHandle handle = engine.start(single, RunRequest.of());
            time.sleep(Duration.ofSeconds(5));
            handle.pause();
            return handle.await();
        });
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void cancelsAPausedRun() throws Exception {
        Run run = time.run(() -> {
            RunHandle handle = engine.start(chain(), RunRequest.of());
            time.sleep(Duration.ofSeconds(5));
            handle.pause();
            time.sleep(Duration.ofSeconds(60));
            handle.cancel();
            return handle.await();
        });
        assertThat(run.state()).isEqualTo(RunState.CANCELLED);
        assertThat(run.report().stagesIn(StageState.CANCELLED)).containsExactly("s1", "s2");
    }

    @Test
    void waitsForAWhileOnly() throws Exception {
        time.run(() -> {
            RunHandle handle = engine.start(chain(), RunRequest.of());
            assertThat(handle.await(Duration.ofSeconds(29))).isEmpty();
            assertThat(handle.await(Duration.ofSeconds(2))).isPresent();
            handle.cancel();
            handle.pause();
            handle.resume();
            assertThat(handle.await().state()).isEqualTo(RunState.SUCCEEDED);
            return null;
        });
    }

    @Test
    void cancelsTheRunOfAnInterruptedCaller() throws Exception {
        Run run = time.run(() -> {
            Thread caller = Thread.currentThread();
            time.after(Duration.ofSeconds(15), caller::interrupt);
            Run ended = engine.run(chain(), RunRequest.of());
            assertThat(Thread.interrupted()).as("the caller stays interrupted").isTrue();
            return ended;
        });
        assertThat(run.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(run.report().stagesIn(StageState.SUCCEEDED)).containsExactly("s0");
    }

    @Test
    void tellsTheLastEventLast() throws Exception {
        List<RunEvent> all = Collections.synchronizedList(new ArrayList<>());
        Engine telling = Engine.builder().scheduler(time).onEvent(all::add).build();
        time.run(() -> telling.run(chain(), RunRequest.of()));
        assertThat(all.get(all.size() - 1).isTerminal()).isTrue();
        assertThat(all).extracting(RunEvent::seq).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void pausedRunWhoseEndCannotBeShownFailsInTheCatalogToo() throws Exception {
        Engine showing = Engine.builder()
                .scheduler(time)
                .parallelism(1)
                .catalog(catalog)
                .publish((report, definition, artifacts) -> {
                    throw new IllegalStateException("no room");
                })
                .build();
        Run run = time.run(() -> {
            RunHandle handle = showing.start(chain(), RunRequest.of());
            handle.pause();
            time.sleep(Duration.ofSeconds(30));
            assertThat(inCatalog(handle)).isEqualTo(RunState.PAUSED);
            handle.cancel();
            return handle.await();
        });
        assertThat(run.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(run.report().failure().orElseThrow().summary()).isEqualTo("no room");
        assertThat(catalog.find(run.id()).map(RunEntry::state)).contains(RunState.FAILED);
        assertThat(catalog.findReport(run.id())).contains(run.report());
    }
}
