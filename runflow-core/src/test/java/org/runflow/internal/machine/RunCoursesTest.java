package org.runflow.internal.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.FailureMode;
import org.runflow.error.StageTimedOutException;
import org.runflow.internal.graph.Selection;
import org.runflow.plan.Reason;
import org.runflow.run.Outcome;
import org.runflow.run.RunState;
import org.runflow.run.StageState;

/** Courses that keep what happened on the way: reasons, causes, warnings, and how all of it ends. */
class RunCoursesTest {
    private static final Failure FAILURE = Failure.of(new IllegalStateException("no"));

    private static Play apart() {
        return new Play(Play.apart(), FailureMode.CONTINUE_INDEPENDENT, Selection.everything())
                .then(new RunSignal.Start());
    }

    private static Play chain() {
        return new Play().then(new RunSignal.Start());
    }

    private static Play toldToCompute(Play play, int stage) {
        return play.then(play.taken(stage)).then(Play.mustCompute(stage), new StageSignal.Learned(stage, Map.of()));
    }

    private static Play computing(Play play, int stage) {
        toldToCompute(play, stage);
        return play.then(play.taken(stage)).then(new StageSignal.InputsRead(stage));
    }

    private static void settle(Play play, int stage, char how) {
        switch (how) {
            case 'r' -> play.then(play.taken(stage)).then(Play.found(stage));
            case 's' ->
                computing(play, stage)
                        .then(new AttemptSignal.Skipped(stage, 1, "nothing new"), new AttemptSignal.Returned(stage, 1));
            case 'f' -> play.then(play.taken(stage)).then(new StageSignal.Failed(stage, FAILURE));
            default -> throw new IllegalArgumentException("how " + how);
        }
    }

    private static void end(Play play) {
        play.then(new EndSignal.EndBegins(), new EndSignal.Published(), new EndSignal.Finished());
    }

    @ParameterizedTest
    @CsvSource({"rrr, SUCCESS", "rrs, SUCCESS", "sss, NOTHING_TO_DO", "rff, PARTIAL", "fff, FAILURE", "ssf, FAILURE"})
    void outcomeSaysWhatStagesCameTo(String stages, Outcome outcome) {
        Play play = apart();
        IntStream.range(0, 3).forEach(stage -> settle(play, stage, stages.charAt(stage)));
        end(play);

        assertThat(play.report().outcome()).contains(outcome);
    }

    @Test
    void reportSaysWhyAStageComputes() {
        Reason forced = new Reason.Forced();
        Play play = chain();
        play.then(play.taken(Play.A))
                .then(new StageSignal.MustCompute(Play.A, Play.ref(Play.A).digest(), List.of(forced)));

        assertThat(play.report().getStage("a").reasons()).containsExactly(forced);
    }

    @Test
    void stageThatBeginsWhileTheRunPausesIsAskedToStopBetweenItems() {
        Play play = toldToCompute(chain(), Play.A);
        play.then(play.taken(Play.A)).then(new RunSignal.Pause());

        assertThat(play.reaction(new StageSignal.InputsRead(Play.A)))
                .contains("tell STAGE_STARTED a, do Attempt, yield a");
    }

    @Test
    void whatWaitsIsQueuedAgainOnceDurationsAreKnown() {
        Play play = apart();
        play.then(play.taken(Play.A)).then(Play.mustCompute(Play.A));

        assertThat(play.reaction(new StageSignal.Learned(Play.A, Map.of(Play.A, 3L))))
                .contains("withdraw b, withdraw c, submit b, submit c, submit a");
    }

    @Test
    void causeOfAFailedAttemptOutlivesACancelDuringTheBackOff() {
        Play play = computing(chain(), Play.A);
        play.then(new AttemptSignal.Threw(Play.A, 1, FAILURE))
                .then(new StageSignal.Judged(Play.A, FAILURE, Optional.of(Duration.ofSeconds(1))));
        assertThat(play.state(Play.A)).isEqualTo(StageState.WAITING);

        play.then(new RunSignal.Cancel());

        assertThat(play.state(Play.A)).isEqualTo(StageState.CANCELLED);
        assertThat(play.report().getStage("a").failure()).contains(FAILURE.report());
    }

    @Test
    void whatAStageThrowsAfterItsLimitIsKeptBesideTheTimeout() {
        Play play = chain();
        play.then(play.taken(Play.A)).then(Play.found(Play.A));
        computing(play, Play.B);
        play.then(new StageSignal.Rang(new Alarm(Play.B, 1, Alarm.Kind.LIMIT)));
        Failure late = play.tellAll(new AttemptSignal.Threw(Play.B, 1, FAILURE)).stream()
                .filter(Work.Judge.class::isInstance)
                .map(effect -> ((Work.Judge) effect).failure())
                .findFirst()
                .orElseThrow();
        play.then(new StageSignal.Judged(Play.B, late, Optional.empty()));
        end(play);

        assertThat(play.report().getStage("b").state()).isEqualTo(StageState.TIMED_OUT);
        assertThat(play.failures().get("b"))
                .isInstanceOf(StageTimedOutException.class)
                .hasSuppressedException(FAILURE.cause());
    }

    @Test
    void stageThatIgnoresItsInterruptionLeavesAWarning() {
        Play play = chain();
        play.then(play.taken(Play.A)).then(Play.found(Play.A));
        computing(play, Play.B);
        play.then(new StageSignal.Rang(new Alarm(Play.B, 1, Alarm.Kind.LIMIT)));
        play.then(new StageSignal.Rang(new Alarm(Play.B, 1, Alarm.Kind.PATIENCE)));

        assertThat(play.report().getStage("b").warnings())
                .containsExactly("attempt 1 ignored its interruption and was left behind");
    }

    @Test
    void firstFailureOfTheEngineCountsAndTheOthersAreKeptWithIt() {
        Failure first = Failure.of(new IllegalStateException("first"));
        Failure later = Failure.of(new IllegalStateException("later"));
        Play play = chain().then(new RunSignal.Broken(first), new EndSignal.EndBegins());
        play.then(new EndSignal.PublicationFailed(later), new EndSignal.Finished());

        assertThat(play.report().outcome()).contains(Outcome.ERROR);
        assertThat(play.report().failure()).contains(first.report());
        assertThat(first.cause()).hasSuppressedException(later.cause());
    }

    @Test
    void blockedStagesNameWhatBlocksThem() {
        Play play = chain();
        play.then(play.taken(Play.A)).then(new StageSignal.Failed(Play.A, FAILURE));

        assertThat(play.report().getStage("b").blockedBy()).containsExactly("a");
        assertThat(play.report().getStage("c").blockedBy()).containsExactly("b");
    }

    @Test
    void answerThatNobodyAskedForIsRefused() {
        Play play = chain();

        assertThatIllegalStateException()
                .isThrownBy(() -> play.tell(new RunSignal.Moved(RunState.PAUSED)))
                .withMessageContaining("is not asked for anything");
    }
}
