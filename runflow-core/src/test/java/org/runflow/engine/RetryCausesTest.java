package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RetryPolicy;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.Stage;
import org.runflow.error.RunFailedException;
import org.runflow.run.Outcome;
import org.runflow.run.RunReport;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;
import org.runflow.testing.VirtualTime;

/** Between two attempts a stage is WAITING, and why the last one failed is known, whatever happens next. */
class RetryCausesTest {
    private static final ArtifactKey<Integer> PAGE = ArtifactKey.of("page", Integer.class);
    private static final ArtifactKey<Integer> BELOW = ArtifactKey.of("below", Integer.class);

    private final VirtualTime time = new VirtualTime();
    private final Engine engine =
            Engine.builder().scheduler(time).parallelism(1).build();

    @AfterEach
    void endTime() {
        time.close();
    }

    /** Three attempts, ten minutes between them. */
    private static Pipeline patient(Stage.Body<Integer> page) {
        RetryPolicy retry = RetryPolicy.attempts(3).backoff(Duration.ofMinutes(10), 1);
        return Pipeline.builder("p")
                .stage(PAGE, s -> s.reading().retry(retry).compute(page))
                .stage(BELOW, s -> s.from(PAGE).compute(n -> n + 1))
                .build();
    }

    private static Integer unreachable(int attempt) throws IOException {
        throw new IOException("no route, attempt " + attempt);
    }

    @Test
    void waitingStageTellsWhyItWaits() throws Exception {
        RunReport waiting = time.run(() -> {
            RunHandle handle = engine.start(patient((context, in) -> unreachable(context.attempt())), RunRequest.of());
            time.sleep(Duration.ofMinutes(1));
            RunReport snapshot = handle.snapshot();
            handle.cancel();
            handle.await();
            return snapshot;
        });

        StageReport page = waiting.getStage("page");
        assertThat(page.state()).isEqualTo(StageState.WAITING);
        assertThat(page.attempts()).isEqualTo(1);
        assertThat(page.failure().orElseThrow().summary()).isEqualTo("no route, attempt 1");
        assertThat(waiting.stagesIn(StageState.PENDING)).containsExactly("below");
    }

    @Test
    void causeSurvivesACancelBetweenAttempts() throws Exception {
        Run run = time.run(() -> {
            RunHandle handle = engine.start(patient((context, in) -> unreachable(context.attempt())), RunRequest.of());
            time.sleep(Duration.ofMinutes(15));
            handle.cancel();
            return handle.await();
        });

        assertThat(run.outcome()).isEqualTo(Outcome.CANCELLED);
        StageReport page = run.report().getStage("page");
        assertThat(page.state()).isEqualTo(StageState.CANCELLED);
        assertThat(page.failure().orElseThrow().summary()).isEqualTo("no route, attempt 2");
        assertThat(run.findFailure(PAGE)).get().isInstanceOf(IOException.class);
        assertThatThrownBy(run::orThrow)
                .isInstanceOf(RunFailedException.class)
                .hasRootCauseMessage("no route, attempt 2");
    }

    @Test
    void causeSurvivesACancelOfTheNextAttempt() throws Exception {
        Run run = time.run(() -> {
            RunHandle handle = engine.start(
                    patient((context, in) -> {
                        if (context.attempt() == 1) {
                            return unreachable(1);
                        }
                        time.sleep(Duration.ofHours(1));
                        return 1;
                    }),
                    RunRequest.of());
            time.sleep(Duration.ofMinutes(15));
            assertThat(handle.snapshot().getStage("page").state()).isEqualTo(StageState.RUNNING);
            handle.cancel();
            return handle.await();
        });

        assertThat(run.report().getStage("page").failure().orElseThrow().summary())
                .isEqualTo("no route, attempt 1");
    }

    @Test
    void pausedRunKeepsItsWaitingStageAndGoesOn() throws Exception {
        Run run = time.run(() -> {
            RunHandle handle = engine.start(
                    patient((context, in) -> context.attempt() == 1 ? unreachable(1) : 5), RunRequest.of());
            time.sleep(Duration.ofMinutes(1));
            handle.pause();
            time.sleep(Duration.ofHours(1));
            assertThat(handle.snapshot().getStage("page").state()).isEqualTo(StageState.READY);
            handle.resume();
            return handle.await();
        });

        assertThat(run.orThrow().get(BELOW)).isEqualTo(6);
        assertThat(run.report().getStage("page").failure())
                .as("it has a result")
                .isEmpty();
    }

    @Test
    void aPolicyThatFailsDoesNotHideWhyTheAttemptFailed() {
        RetryPolicy broken = RetryPolicy.attempts(3).on(failure -> ((IllegalStateException) failure) != null);
        Pipeline pipeline = Pipeline.builder("p")
                .stage(PAGE, s -> s.reading().retry(broken).compute((context, in) -> unreachable(context.attempt())))
                .build();
        Throwable failure = Engine.inMemory()
                .run(pipeline, RunRequest.of())
                .findFailure(PAGE)
                .orElseThrow();

        assertThat(failure).hasMessage("no route, attempt 1");
        assertThat(failure.getSuppressed()).singleElement().isInstanceOf(ClassCastException.class);
    }
}
