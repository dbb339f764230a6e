package org.runflow.internal.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.runflow.FailureMode;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.StoreException;
import org.runflow.event.RunEvent;
import org.runflow.internal.graph.Selection;
import org.runflow.run.Outcome;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;

/** What a table of single signals does not show: courses of several. */
class RunMachineTest {
    private static final Failure FAILURE = Failure.of(new IllegalStateException("no"));

    private static List<Effect> course(Play play) {
        List<Effect> all = new ArrayList<>(play.tellAll(new RunSignal.Start()));
        all.addAll(play.tellAll(play.taken(Play.A)));
        all.addAll(play.tellAll(Play.mustCompute(Play.A)));
        all.addAll(play.tellAll(new StageSignal.Learned(Play.A, Map.of())));
        all.addAll(play.tellAll(play.taken(Play.A)));
        all.addAll(play.tellAll(new StageSignal.InputsRead(Play.A)));
        all.addAll(play.tellAll(new AttemptSignal.Warned(Play.A, 1, "careful")));
        all.addAll(play.tellAll(new AttemptSignal.Threw(Play.A, 1, FAILURE)));
        all.addAll(play.tellAll(new StageSignal.Failed(Play.A, FAILURE)));
        all.addAll(play.tellAll(new EndSignal.EndBegins()));
        all.addAll(play.tellAll(new EndSignal.Published()));
        all.addAll(play.tellAll(new EndSignal.Finished()));
        return all;
    }

    private static List<RunEvent> events(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.Emit.class::isInstance)
                .map(effect -> ((Effect.Emit) effect).event())
                .toList();
    }

    private static double urgency(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.Submit.class::isInstance)
                .mapToDouble(effect -> ((Effect.Submit) effect).urgency())
                .max()
                .orElseThrow();
    }

    private static Play fastFailing() {
        return new Play(Play.apart(), FailureMode.FAIL_FAST, Selection.everything()).then(new RunSignal.Start());
    }

    private static Play computing(Play play, int stage) {
        play.then(play.taken(stage)).then(Play.mustCompute(stage), new StageSignal.Learned(stage, Map.of()));
        return play.then(play.taken(stage)).then(new StageSignal.InputsRead(stage));
    }

    @Test
    void sameSignalsBringTheSameEffects() {
        assertThat(course(new Play()).toString()).isEqualTo(course(new Play()).toString());
    }

    @Test
    void eventsAreNumberedWithoutGap() {
        List<RunEvent> events = events(course(new Play()));

        assertThat(events)
                .extracting(RunEvent::type)
                .containsExactly(
                        "RUN_QUEUED",
                        "RUN_STARTED",
                        "STAGE_STARTED",
                        "WARNING",
                        "STAGE_FAILED",
                        "STAGE_BLOCKED",
                        "STAGE_BLOCKED",
                        "RUN_FAILED");
        assertThat(events)
                .extracting(RunEvent::seq)
                .isEqualTo(LongStream.rangeClosed(1, 8).boxed().toList());
    }

    @Test
    void timesAreThoseOfTheSignals() {
        Play play = new Play();
        course(play);
        StageReport a = play.report().getStage("a");

        assertThat(play.report().startedAt()).as("RUNNING in the catalog").contains(Instant.ofEpochSecond(2));
        assertThat(a.startedAt()).as("inputs read").contains(Instant.ofEpochSecond(7));
        assertThat(a.duration()).as("until it failed").contains(Duration.ofSeconds(3));
        assertThat(play.report().endedAt()).as("end begins").contains(Instant.ofEpochSecond(11));
    }

    @Test
    void longestRemainingPathIsTheUrgencyOfWhatComputes() {
        Play play = new Play().then(new RunSignal.Start());
        play.then(play.taken(Play.A)).then(Play.mustCompute(Play.A));

        Map<Integer, Long> millis = Map.of(Play.A, 10L, Play.B, 20L, Play.C, 60L);
        assertThat(urgency(play.tell(new StageSignal.Learned(Play.A, millis)))).isEqualTo(90);
    }

    @Test
    void decisionsComeBeforeAnyComputing() {
        assertThat(urgency(new Play().tellAll(new RunSignal.Start()))).isGreaterThan(1e12);
    }

    @Test
    void ticketOfBeforeAPauseIsWorthNothing() {
        Play play = new Play().then(new RunSignal.Start());
        StageSignal before = play.taken(Play.A);
        play.then(new RunSignal.Pause(), new RunSignal.Resume());

        assertThat(play.reaction(before)).isEmpty();
        assertThat(play.reaction(play.taken(Play.A))).contains("do Decide");
    }

    @Test
    void durationsAreLookedUpOnce() {
        Play play = new Play(Play.apart(), FailureMode.CONTINUE_INDEPENDENT, Selection.everything())
                .then(new RunSignal.Start());
        play.then(play.taken(Play.A)).then(play.taken(Play.B));

        assertThat(play.reaction(Play.mustCompute(Play.A))).contains("do Learn");
        assertThat(play.reaction(Play.mustCompute(Play.B))).contains("submit b");
    }

    @Test
    void failingFastInterruptsWhatRunsAndCancelsTheRest() {
        Play play = computing(fastFailing(), Play.A);
        play.then(play.taken(Play.B));

        assertThat(play.reaction(new StageSignal.Failed(Play.B, FAILURE)))
                .contains("tell STAGE_STARTED b, tell STAGE_FAILED b, withdraw c, interrupt a, PATIENCE of a in 2 s, "
                        + "tell STAGE_CANCELLED c");
        assertThat(play.report().state()).isEqualTo(RunState.RUNNING);
        assertThat(play.reaction(new AttemptSignal.Threw(Play.A, 1, FAILURE)))
                .contains("stop timer a, forget a, tell STAGE_CANCELLED a, conclude");
    }

    @Test
    void storeThatFailsEndsTheRun() {
        Play play = computing(new Play().then(new RunSignal.Start()), Play.A);
        play.then(new AttemptSignal.Returned(Play.A, 1));
        Failure full = Failure.of(new StoreException("put", new IOException("no space left")));
        play.then(new StageSignal.Failed(Play.A, full), new EndSignal.EndBegins(), new EndSignal.Published());
        play.then(new EndSignal.Finished());

        RunReport report = play.report();
        assertThat(report.outcome()).contains(Outcome.ERROR);
        assertThat(report.failure()).contains(full.report());
        assertThat(report.stagesIn(StageState.FAILED)).containsExactly("a");
    }

    @Test
    void readersOfADamagedResultWaitUntilItIsThereAgain() {
        Play play = new Play().then(new RunSignal.Start());
        play.then(play.taken(Play.A)).then(Play.found(Play.A));
        play.then(play.taken(Play.B));
        play.then(new StageSignal.Damaged(Play.B, Play.A, new ArtifactUnavailableException("a", "gone")));

        assertThat(play.state(Play.B)).isEqualTo(StageState.PENDING);
        assertThat(play.reaction(play.taken(Play.A))).contains("do Decide");
        assertThat(play.reaction(Play.found(Play.A))).contains("tell STAGE_REUSED a, submit b");
    }

    @Test
    void reportOfAnEndIsKept() {
        Play play = new Play();
        RunEnd end = course(play).stream()
                .filter(Work.Close.class::isInstance)
                .map(effect -> ((Work.Close) effect).end())
                .findFirst()
                .orElseThrow();

        assertThat(play.report()).isSameAs(end.report());
        assertThat(end.failures()).containsEntry("a", FAILURE.cause());
    }
}
