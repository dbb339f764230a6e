package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.FailureMode;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.RetryPolicy;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.Stage;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.RunFailedException;
import org.runflow.error.StageTimedOutException;
import org.runflow.error.UndeclaredInputException;
import org.runflow.run.Outcome;
import org.runflow.run.RunState;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;
import org.runflow.store.InMemoryStore;
import org.runflow.testing.VirtualTime;

/** What a failure means for the stage, for the others and for the run. */
class FailureTest {
    private static final ArtifactKey<Integer> BAD = ArtifactKey.of("bad", Integer.class);
    private static final ArtifactKey<Integer> BELOW = ArtifactKey.of("below", Integer.class);
    private static final ArtifactKey<Integer> FAR_BELOW = ArtifactKey.of("far.below", Integer.class);
    private static final ArtifactKey<Integer> SLOW = ArtifactKey.of("slow", Integer.class);
    private static final ArtifactKey<Integer> AFTER_SLOW = ArtifactKey.of("after.slow", Integer.class);

    private final VirtualTime time = new VirtualTime();
    private final InMemoryStore store = new InMemoryStore();

    @AfterEach
    void endTime() {
        time.close();
    }

    private Engine engine(int workers) {
        return Engine.builder()
                .store(store)
                .scheduler(time)
                .parallelism(workers)
                .build();
    }

    private Run run(Pipeline pipeline, RunRequest request) throws Exception {
        return time.run(() -> engine(2).run(pipeline, request));
    }

    /** bad → below → far.below, and beside them slow → after.slow, of 10 s each. */
    private PipelineBuilder around(Stage.Body<Integer> bad) {
        return Pipeline.builder("p")
                .stage(BAD, s -> s.reading().compute(bad))
                .stage(BELOW, s -> s.from(BAD).compute(n -> n + 1))
                .stage(FAR_BELOW, s -> s.from(BELOW).compute(n -> n + 1))
                .stage(SLOW, s -> s.reading().compute(in -> passing(10)))
                .stage(AFTER_SLOW, s -> s.from(SLOW).compute(n -> passing(10)));
    }

    private int passing(int seconds) throws InterruptedException {
        time.sleep(Duration.ofSeconds(seconds));
        return seconds;
    }

    @Test
    void blocksOnlyWhatDepends() throws Exception {
        IOException cause = new IOException("disk");
        Run run = run(
                around((context, in) -> {
                            throw new IllegalStateException("no", cause);
                        })
                        .build(),
                RunRequest.of());
        assertThat(run.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(run.state()).isEqualTo(RunState.PARTIAL);
        assertThat(run.report().exitCode()).contains(1);
        assertThat(run.report().stagesIn(StageState.SUCCEEDED)).containsExactly("slow", "after.slow");
        assertThat(run.report().getStage("below").blockedBy()).containsExactly("bad");
        assertThat(run.report().getStage("far.below").blockedBy()).containsExactly("below");
        StageReport bad = run.report().getStage("bad");
        assertThat(bad.failure().orElseThrow().causes())
                .extracting(each -> each.type() + " " + each.message().orElse(""))
                .containsExactly("java.lang.IllegalStateException no", "java.io.IOException disk");
        assertThat(run.findFailure(BAD))
                .hasValueSatisfying(failure -> assertThat(failure.getCause()).isSameAs(cause));
        assertThatThrownBy(() -> run.get(FAR_BELOW))
                .isInstanceOf(ArtifactUnavailableException.class)
                .hasMessage("artifact 'far.below' is not available: its stage 'far.below' ended as BLOCKED by [below]");
        assertThatThrownBy(() -> run.get(BAD)).hasRootCause(cause);
        assertThatThrownBy(run::orThrow).isInstanceOf(RunFailedException.class).hasRootCause(cause);
    }

    @Test
    void cancelsTheOthersWhenAskedToFailFastAndKeepsWhatIsFinished() throws Exception {
        List<String> interrupted = new ArrayList<>();
        PipelineBuilder builder = around((context, in) -> {
            passing(5);
            throw new IllegalStateException("no");
        });
        builder.replace(
                SLOW,
                s -> s.reading().compute((context, in) -> {
                    try {
                        return passing(10);
                    } catch (InterruptedException e) {
                        interrupted.add("slow, cancelled: " + context.cancelled());
                        throw e;
                    }
                }));
        ArtifactKey<Integer> quick = ArtifactKey.of("quick", Integer.class);
        builder.stage(quick, s -> s.reading().compute(in -> 1));
        Run run = time.run(() -> engine(3).run(builder.build(), RunRequest.of().failureMode(FailureMode.FAIL_FAST)));
        assertThat(run.report().duration()).contains(Duration.ofSeconds(5));
        assertThat(interrupted).containsExactly("slow, cancelled: true");
        assertThat(run.report().getStage("bad").state()).isEqualTo(StageState.FAILED);
        assertThat(run.report().stagesIn(StageState.BLOCKED)).containsExactly("below", "far.below");
        assertThat(run.report().stagesIn(StageState.CANCELLED)).containsExactly("slow", "after.slow");
        assertThat(run.get(quick)).isEqualTo(1);
        assertThat(store.manifests()).hasSize(1);
    }

    @Test
    void endsAsFailureWhenNothingSucceeded() throws Exception {
        Pipeline pipeline = Pipeline.builder("p")
                .stage(
                        BAD,
                        s -> s.reading().compute(in -> {
                            throw new IOException("no");
                        }))
                .build();
        Run run = run(pipeline, RunRequest.of());
        assertThat(run.outcome().exitCode()).isEqualTo(2);
        assertThat(run.state()).isEqualTo(RunState.FAILED);
    }

    @Test
    void timesOutEachAttempt() throws Exception {
        Pipeline pipeline = Pipeline.builder("p")
                .stage(
                        SLOW,
                        s -> s.reading()
                                .timeout(Duration.ofSeconds(3))
                                .retry(RetryPolicy.attempts(2))
                                .compute(in -> passing(10)))
                .build();
        Run run = run(pipeline, RunRequest.of());
        StageReport slow = run.report().getStage("slow");
        assertThat(slow.state()).isEqualTo(StageState.TIMED_OUT);
        assertThat(slow.attempts()).isEqualTo(2);
        assertThat(slow.duration()).contains(Duration.ofSeconds(6));
        assertThat(run.findFailure(SLOW)).containsInstanceOf(StageTimedOutException.class);
    }

    @Test
    void leavesAStageBehindThatIgnoresItsInterruption() throws Exception {
        Pipeline pipeline = around((context, in) -> {
                    while (true) {
                        try {
                            time.sleep(Duration.ofHours(1));
                        } catch (InterruptedException e) {
                            continue;
                        }
                        return 1;
                    }
                })
                .build();
        Pipeline limited = pipeline.toBuilder("limited")
                .replace(BELOW, s -> s.reading().compute(in -> 1))
                .build();
        Run run = time.run(() -> {
            Engine patient = Engine.builder()
                    .scheduler(time)
                    .parallelism(1)
                    .grace(Duration.ofSeconds(2))
                    .build();
            var handle = patient.start(limited, RunRequest.of().targets(BAD));
            time.sleep(Duration.ofSeconds(1));
            handle.cancel();
            return handle.await();
        });
        assertThat(run.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(run.report().duration()).contains(Duration.ofSeconds(3));
        assertThat(run.report().getStage("bad").warnings())
                .containsExactly("attempt 1 ignored its interruption and was left behind");
    }

    @Test
    void retriesWithGrowingPauses() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        Pipeline pipeline = Pipeline.builder("p")
                .stage(
                        BAD,
                        s -> s.reading()
                                .retry(RetryPolicy.attempts(4)
                                        .backoff(Duration.ofSeconds(1), 2)
                                        .upTo(Duration.ofSeconds(3)))
                                .compute(in -> {
                                    if (tries.incrementAndGet() < 4) {
                                        throw new IOException("not yet");
                                    }
                                    return tries.get();
                                }))
                .build();
        Run run = run(pipeline, RunRequest.of());
        assertThat(run.get(BAD)).isEqualTo(4);
        assertThat(run.report().getStage("bad").attempts()).isEqualTo(4);
        assertThat(run.report().duration()).as("1 s + 2 s + 3 s").contains(Duration.ofSeconds(6));
    }

    @Test
    void retriesOnlyTheFailuresThatDeserveIt() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        Pipeline pipeline = Pipeline.builder("p")
                .stage(
                        BAD,
                        s -> s.reading()
                                .retry(RetryPolicy.attempts(5).on(IOException.class::isInstance))
                                .compute(in -> {
                                    if (tries.incrementAndGet() == 1) {
                                        throw new IOException("again");
                                    }
                                    throw new IllegalStateException("never again");
                                }))
                .build();
        assertThat(run(pipeline, RunRequest.of()).report().getStage("bad").attempts())
                .isEqualTo(2);
    }

    @Test
    void givesTheWorkerToOthersBetweenAttempts() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        Pipeline pipeline = Pipeline.builder("p")
                .stage(
                        BAD,
                        s -> s.reading()
                                .retry(RetryPolicy.attempts(2).backoff(Duration.ofSeconds(10), 1))
                                .compute(in -> {
                                    if (tries.incrementAndGet() == 1) {
                                        throw new IOException("again");
                                    }
                                    return 1;
                                }))
                .stage(SLOW, s -> s.reading().compute(in -> passing(10)))
                .build();
        Run run = time.run(() -> engine(1).run(pipeline, RunRequest.of()));
        assertThat(run.report().duration()).contains(Duration.ofSeconds(10));
    }

    @Test
    void takesNullAndWhatHasNoCanonicalFormForAFailureOfTheStage() throws Exception {
        ArtifactKey<Object> odd = ArtifactKey.of("odd", Object.class);
        Run run = run(
                Pipeline.builder("p")
                        .stage(BAD, s -> s.reading().compute(in -> (Integer) null))
                        .stage(odd, s -> s.reading().compute(in -> new Object()))
                        .build(),
                RunRequest.of());
        assertThat(run.report().stagesIn(StageState.FAILED)).containsExactly("bad", "odd");
        assertThat(run.findFailure(BAD)).hasValueSatisfying(e -> assertThat(e).hasMessage("stage 'bad' returned null"));
        assertThat(run.findFailure(odd))
                .hasValueSatisfying(
                        e -> assertThat(e).hasMessageStartingWith("java.lang.Object has no canonical form"));
    }

    @Test
    void letsAStageReadOnlyWhatItDeclared() throws Exception {
        Run run = run(
                Pipeline.builder("p")
                        .stage(SLOW, s -> s.reading().compute(in -> 1))
                        .stage(BAD, s -> s.reading(SLOW).compute(in -> in.get(BELOW)))
                        .build(),
                RunRequest.of());
        assertThat(run.findFailure(BAD))
                .hasValueSatisfying(e -> assertThat(e)
                        .isInstanceOf(UndeclaredInputException.class)
                        .hasMessageContaining("stage 'bad' reads 'below' without declaring it; it declared [slow]"));
    }

    @Test
    void survivesErrorsOfAStage() throws Exception {
        Run run = run(
                around((context, in) -> {
                            throw new StackOverflowError("deep");
                        })
                        .build(),
                RunRequest.of());
        assertThat(run.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(run.findFailure(BAD)).containsInstanceOf(StackOverflowError.class);
    }
}
