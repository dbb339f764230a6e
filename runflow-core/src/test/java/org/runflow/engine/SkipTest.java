package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.FailureMode;
import org.runflow.Pipeline;
import org.runflow.RetryPolicy;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.Stage;
import org.runflow.StageContext;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.StageSkippedException;
import org.runflow.event.RunEvent;
import org.runflow.event.StageEvent;
import org.runflow.run.Outcome;
import org.runflow.run.RunState;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;
import org.runflow.store.InMemoryStore;
import org.runflow.testing.StrictEngine;
import org.runflow.testing.VirtualTime;

/** A stage that has nothing to do says so; what that means for the others and for the run. */
class SkipTest {
    private static final ArtifactKey<Integer> NEWS = ArtifactKey.of("news", Integer.class);
    private static final ArtifactKey<Integer> DIGEST = ArtifactKey.of("digest", Integer.class);
    private static final ArtifactKey<Integer> LETTER = ArtifactKey.of("letter", Integer.class);
    private static final ArtifactKey<Integer> WEATHER = ArtifactKey.of("weather", Integer.class);

    private final VirtualTime time = new VirtualTime();
    private final InMemoryStore store = new InMemoryStore();
    private final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void endTime() {
        time.close();
    }

    private Run run(Pipeline pipeline, RunRequest request) throws Exception {
        return time.run(() -> Engine.builder()
                .store(store)
                .scheduler(time)
                .onEvent(events::add)
                .build()
                .run(pipeline, request));
    }

    private Run run(Pipeline pipeline) throws Exception {
        return run(pipeline, RunRequest.of());
    }

    private static Pipeline alone(Stage.Body<Integer> news) {
        return Pipeline.builder("alone")
                .stage(NEWS, s -> s.reading().compute(news))
                .build();
    }

    /** news → digest → letter, and weather beside them. */
    private static Pipeline paper(Stage.Body<Integer> news, Stage.Body<Integer> weather) {
        return Pipeline.builder("paper")
                .stage(NEWS, s -> s.reading().compute(news))
                .stage(DIGEST, s -> s.from(NEWS).compute(n -> n + 1))
                .stage(LETTER, s -> s.from(DIGEST, WEATHER).compute(Integer::sum))
                .stage(WEATHER, s -> s.reading().compute(weather))
                .build();
    }

    private static Integer nothingNew(StageContext context) {
        return context.skip("nothing new");
    }

    private static Integer fails() {
        throw new IllegalStateException("no");
    }

    @Test
    void isSkippedWithAllThatNeedsItAndTheRestGoesOn() throws Exception {
        Run run = run(paper((context, in) -> nothingNew(context), (context, in) -> 7));

        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(run.orThrow().get(WEATHER)).isEqualTo(7);
        assertThat(run.report().stagesIn(StageState.SKIPPED)).containsExactly("news", "digest", "letter");
        assertThat(run.report().getStage("news").skipReason()).contains("nothing new");
        assertThat(run.report().getStage("digest").skipReason()).contains("because news was skipped");
        assertThat(run.report().getStage("letter").blockedBy()).containsExactly("digest");
        assertThat(run.findFailure(NEWS)).isEmpty();
        assertThatThrownBy(() -> run.get(DIGEST))
                .isInstanceOf(ArtifactUnavailableException.class)
                .hasMessageContaining("ended as SKIPPED: because news was skipped");
    }

    @Test
    void nothingIsCachedAndTheNextRunAsksAgain() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Pipeline pipeline = alone((context, in) -> asked.incrementAndGet() < 3 ? context.skip("not yet") : 5);

        run(pipeline);
        run(pipeline);
        assertThat(store.manifests()).isEmpty();
        assertThat(run(pipeline).get(NEWS)).isEqualTo(5);
        assertThat(asked).hasValue(3);
    }

    @Test
    void nothingButSkippedStagesIsNothingToDo() throws Exception {
        Run run = run(alone((context, in) -> nothingNew(context)));

        assertThat(run.outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.report().exitCode()).contains(0);
        assertThat(run.orThrow()).isSameAs(run);
    }

    @Test
    void skippedAndFailedWithoutAnyResultIsAFailure() throws Exception {
        Run run = run(paper((context, in) -> nothingNew(context), (context, in) -> fails()));

        assertThat(run.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(run.report().exitCode()).contains(2);
    }

    @Test
    void needingWhatFailedAndWhatWasSkippedIsBlockedWhicheverEndsFirst() throws Exception {
        for (int newsTakes : new int[] {1, 9}) {
            Run run = run(paper(
                    (context, in) -> {
                        time.sleep(Duration.ofSeconds(newsTakes));
                        return nothingNew(context);
                    },
                    (context, in) -> {
                        time.sleep(Duration.ofSeconds(5));
                        return fails();
                    }));

            assertThat(run.report().stagesIn(StageState.SKIPPED)).containsExactly("news", "digest");
            assertThat(run.report().getStage("letter").state()).isEqualTo(StageState.BLOCKED);
            assertThat(run.report().getStage("letter").blockedBy()).containsExactly("weather");
            assertThat(run.report().getStage("letter").skipReason()).isEmpty();
        }
    }

    @Test
    void whateverTheFunctionDoesWithTheExceptionChangesNothing() throws Exception {
        Stage.Body<Integer> returnsAllTheSame = (context, in) -> {
            try {
                return context.skip("first");
            } catch (StageSkippedException e) {
                try {
                    return context.skip("second");
                } catch (StageSkippedException again) {
                    return 1;
                }
            }
        };
        Stage.Body<Integer> throwsAnother = (context, in) -> {
            try {
                return context.skip("first");
            } catch (RuntimeException e) {
                throw new IllegalStateException("another", e);
            }
        };
        for (Stage.Body<Integer> body : List.of(returnsAllTheSame, throwsAnother)) {
            StageReport report = run(alone(body)).report().getStage("news");
            assertThat(report.state()).isEqualTo(StageState.SKIPPED);
            assertThat(report.skipReason()).contains("first");
            assertThat(report.failure()).isEmpty();
        }
        assertThat(store.manifests()).isEmpty();
    }

    @Test
    void anItemOfAFanOutSkipsTheWholeStage() throws Exception {
        Run run = run(alone((context, in) -> context.parallel()
                .map(List.of(1, 2, 3), item -> item == 2 ? context.<Integer>skip("2 is missing") : item)
                .size()));

        assertThat(run.report().getStage("news").skipReason()).contains("2 is missing");
    }

    @Test
    void isNoFailureToTryAgainOrToStopTheOthersFor() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        Pipeline pipeline = Pipeline.builder("p")
                .stage(
                        NEWS,
                        s -> s.reading().retry(RetryPolicy.attempts(5)).compute((context, in) -> {
                            if (attempts.incrementAndGet() == 1) {
                                return fails();
                            }
                            return nothingNew(context);
                        }))
                .stage(WEATHER, s -> s.reading().compute(in -> 7))
                .build();

        Run run = run(pipeline, RunRequest.of().failureMode(FailureMode.FAIL_FAST));

        assertThat(attempts).hasValue(2);
        assertThat(run.get(WEATHER)).isEqualTo(7);
        assertThat(run.report().getStage("news").failure()).isEmpty();
    }

    @Test
    void sayingItTooLateIsStillTooLate() throws Exception {
        Pipeline pipeline = Pipeline.builder("p")
                .stage(
                        NEWS,
                        s -> s.reading().timeout(Duration.ofSeconds(2)).compute((context, in) -> {
                            try {
                                time.sleep(Duration.ofSeconds(9));
                                return 1;
                            } catch (InterruptedException e) {
                                return nothingNew(context);
                            }
                        }))
                .build();

        assertThat(run(pipeline).report().stagesIn(StageState.TIMED_OUT)).containsExactly("news");
    }

    @Test
    void eventsSayWhyAndBecauseOfWhom() throws Exception {
        run(paper((context, in) -> nothingNew(context), (context, in) -> 7));

        List<StageEvent.StageSkipped> skipped = events.stream()
                .filter(StageEvent.StageSkipped.class::isInstance)
                .map(StageEvent.StageSkipped.class::cast)
                .toList();
        assertThat(skipped)
                .extracting(event -> event.stage() + " " + event.message().orElseThrow() + " " + event.data())
                .containsExactlyInAnyOrder(
                        "news nothing new {}",
                        "digest because news was skipped {by=[news]}",
                        "letter because digest was skipped {by=[digest]}");
        assertThat(events)
                .filteredOn(
                        event -> event instanceof StageEvent of && of.stage().equals("news"))
                .extracting(RunEvent::type)
                .containsExactly("STAGE_STARTED", "STAGE_SKIPPED");
    }

    @Test
    void strictModeTriesSkippedStagesToo() {
        Pipeline pipeline = paper((context, in) -> nothingNew(context), (context, in) -> 7);

        assertThat(StrictEngine.inMemory().check(pipeline, RunRequest.of())).containsOnlyKeys("weather");
    }

    @Test
    void reasonIsNotBlankAndOutsideAnEngineItIsThrown() {
        StageContext context = StageContext.detached();

        assertThatIllegalArgumentException().isThrownBy(() -> context.skip(" "));
        assertThatThrownBy(() -> context.skip("nothing"))
                .isInstanceOfSatisfying(
                        StageSkippedException.class,
                        skipped -> assertThat(skipped.reason()).isEqualTo("nothing"));
    }
}
