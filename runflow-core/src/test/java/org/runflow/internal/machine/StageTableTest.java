package org.runflow.internal.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.FailureMode;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.internal.graph.Selection;
import org.runflow.run.ItemsReport;
import org.runflow.store.Digest;

/** Every signal wherever a stage can stand: stage b of a → b → c. What is not in the table has come too late, or too early, and changes nothing. */
class StageTableTest {
    private static final String TABLE = """
            PENDING
            READY, paused
            QUEUED to be decided
              taken -> RUNNING: do Decide
            QUEUED to be computed
              taken -> RUNNING: do Read
            BACK_OFF
              back-off rang -> READY: submit b
            BACK_OFF, another run computes it
              back-off rang, attempt before -> READY: submit b
            DECIDING
              found -> REUSED: tell STAGE_REUSED b, release a, submit c
              must compute -> RUNNING: do Learn
              damaged -> PENDING: tell WARNING a, submit a
              failed -> FAILED: tell STAGE_STARTED b, tell STAGE_FAILED b, release a, release b, tell STAGE_BLOCKED c, conclude
            DECIDING, pausing
              found -> REUSED: tell STAGE_REUSED b, release a, move PAUSING to PAUSED
              must compute -> RUNNING: do Learn
              damaged -> PENDING: tell WARNING a, move PAUSING to PAUSED
              failed -> FAILED: tell STAGE_STARTED b, tell STAGE_FAILED b, release a, release b, tell STAGE_BLOCKED c, conclude
            DECIDING, cancelling
              found -> REUSED: tell STAGE_REUSED b, release a, release b, conclude
              must compute -> CANCELLED: forget b, release a, tell STAGE_CANCELLED b, conclude
              damaged -> CANCELLED: release a, tell STAGE_CANCELLED b, conclude
              failed -> FAILED: tell STAGE_STARTED b, tell STAGE_FAILED b, release a, conclude
            LEARNING
              learned -> READY: submit b
              failed -> FAILED: tell STAGE_STARTED b, tell STAGE_FAILED b, release a, release b, tell STAGE_BLOCKED c, conclude
            LEARNING, cancelling
              learned -> CANCELLED: forget b, release a, tell STAGE_CANCELLED b, conclude
              failed -> FAILED: tell STAGE_STARTED b, tell STAGE_FAILED b, release a, conclude
            READING
              found -> REUSED: tell STAGE_REUSED b, forget b, release a, submit c
              busy -> WAITING: BACK_OFF of b in 0 s
              inputs read -> RUNNING: tell STAGE_STARTED b, LIMIT of b in 5 s, do Attempt
              damaged -> PENDING: forget b, tell WARNING a, submit a
              failed -> FAILED: tell STAGE_STARTED b, tell STAGE_FAILED b, forget b, release a, release b, tell STAGE_BLOCKED c, conclude
            READING, cancelling
              found -> REUSED: tell STAGE_REUSED b, forget b, release a, release b, conclude
              busy -> CANCELLED: forget b, release a, tell STAGE_CANCELLED b, conclude
              inputs read -> CANCELLED: forget b, release a, tell STAGE_CANCELLED b, conclude
              damaged -> CANCELLED: forget b, release a, tell STAGE_CANCELLED b, conclude
              failed -> FAILED: tell STAGE_STARTED b, tell STAGE_FAILED b, forget b, release a, conclude
            COMPUTING
              returned -> RUNNING: stop timer b, do Store
              threw -> RUNNING: stop timer b, do Judge
              progressed -> RUNNING: tell PROGRESS b
              measured -> RUNNING: tell METRIC b
              warned -> RUNNING: tell WARNING b
              item failed -> RUNNING: tell WARNING b
              yielded -> READY: stop timer b, submit b
              found damage -> PENDING: stop timer b, forget b, tell WARNING a, submit a
              limit rang -> RUNNING: interrupt b, PATIENCE of b in 2 s
              failed -> FAILED: tell STAGE_FAILED b, stop timer b, forget b, release a, release b, tell STAGE_BLOCKED c, conclude
            COMPUTING, late
              returned -> RUNNING: stop timer b, do Judge
              threw -> RUNNING: stop timer b, do Judge
              progressed -> RUNNING: tell PROGRESS b
              measured -> RUNNING: tell METRIC b
              warned -> RUNNING: tell WARNING b
              item failed -> RUNNING: tell WARNING b
              yielded -> READY: stop timer b, submit b
              found damage -> PENDING: stop timer b, forget b, tell WARNING a, submit a
              patience rang -> TIMED_OUT: abandon b, tell WARNING b, tell STAGE_TIMED_OUT b, forget b, release a, release b, tell STAGE_BLOCKED c, conclude
              failed -> FAILED: tell STAGE_FAILED b, stop timer b, forget b, release a, release b, tell STAGE_BLOCKED c, conclude
            COMPUTING, pausing
              returned -> RUNNING: stop timer b, do Store
              threw -> RUNNING: stop timer b, do Judge
              progressed -> RUNNING: tell PROGRESS b
              measured -> RUNNING: tell METRIC b
              warned -> RUNNING: tell WARNING b
              item failed -> RUNNING: tell WARNING b
              yielded -> READY: stop timer b, move PAUSING to PAUSED
              found damage -> PENDING: stop timer b, forget b, tell WARNING a, move PAUSING to PAUSED
              limit rang -> RUNNING: interrupt b, PATIENCE of b in 2 s
              failed -> FAILED: tell STAGE_FAILED b, stop timer b, forget b, release a, release b, tell STAGE_BLOCKED c, conclude
            COMPUTING, cancelling
              returned -> RUNNING: stop timer b, do Store
              threw -> CANCELLED: stop timer b, forget b, release a, tell STAGE_CANCELLED b, conclude
              progressed -> RUNNING: tell PROGRESS b
              measured -> RUNNING: tell METRIC b
              warned -> RUNNING: tell WARNING b
              item failed -> RUNNING: tell WARNING b
              yielded -> CANCELLED: stop timer b, forget b, release a, tell STAGE_CANCELLED b, conclude
              found damage -> CANCELLED: stop timer b, forget b, release a, tell STAGE_CANCELLED b, conclude
              patience rang -> CANCELLED: abandon b, tell WARNING b, forget b, release a, tell STAGE_CANCELLED b, conclude
              failed -> FAILED: tell STAGE_FAILED b, stop timer b, forget b, release a, conclude
            COMPUTING, late and cancelling
              returned -> TIMED_OUT: stop timer b, tell STAGE_TIMED_OUT b, forget b, release a, conclude
              threw -> TIMED_OUT: stop timer b, tell STAGE_TIMED_OUT b, forget b, release a, conclude
              progressed -> RUNNING: tell PROGRESS b
              measured -> RUNNING: tell METRIC b
              warned -> RUNNING: tell WARNING b
              item failed -> RUNNING: tell WARNING b
              yielded -> CANCELLED: stop timer b, forget b, release a, tell STAGE_CANCELLED b, conclude
              found damage -> CANCELLED: stop timer b, forget b, release a, tell STAGE_CANCELLED b, conclude
              patience rang -> TIMED_OUT: abandon b, tell WARNING b, tell STAGE_TIMED_OUT b, forget b, release a, conclude
              failed -> FAILED: tell STAGE_FAILED b, stop timer b, forget b, release a, conclude
            COMPUTING, skipped
              returned -> SKIPPED: stop timer b, tell STAGE_SKIPPED b, forget b, release a, release b, tell STAGE_SKIPPED c, conclude
              threw -> SKIPPED: stop timer b, tell STAGE_SKIPPED b, forget b, release a, release b, tell STAGE_SKIPPED c, conclude
              progressed -> RUNNING: tell PROGRESS b
              measured -> RUNNING: tell METRIC b
              warned -> RUNNING: tell WARNING b
              item failed -> RUNNING: tell WARNING b
              yielded -> READY: stop timer b, submit b
              found damage -> PENDING: stop timer b, forget b, tell WARNING a, submit a
              limit rang -> RUNNING: interrupt b, PATIENCE of b in 2 s
              failed -> FAILED: tell STAGE_FAILED b, stop timer b, forget b, release a, release b, tell STAGE_BLOCKED c, conclude
            COMPUTING, skipped and late
              returned -> SKIPPED: stop timer b, tell STAGE_SKIPPED b, forget b, release a, release b, tell STAGE_SKIPPED c, conclude
              threw -> SKIPPED: stop timer b, tell STAGE_SKIPPED b, forget b, release a, release b, tell STAGE_SKIPPED c, conclude
              progressed -> RUNNING: tell PROGRESS b
              measured -> RUNNING: tell METRIC b
              warned -> RUNNING: tell WARNING b
              item failed -> RUNNING: tell WARNING b
              yielded -> READY: stop timer b, submit b
              found damage -> PENDING: stop timer b, forget b, tell WARNING a, submit a
              patience rang -> SKIPPED: abandon b, tell WARNING b, tell STAGE_SKIPPED b, forget b, release a, release b, tell STAGE_SKIPPED c, conclude
              failed -> FAILED: tell STAGE_FAILED b, stop timer b, forget b, release a, release b, tell STAGE_BLOCKED c, conclude
            COMPUTING, skipped and cancelling
              returned -> SKIPPED: stop timer b, tell STAGE_SKIPPED b, forget b, release a, conclude
              threw -> SKIPPED: stop timer b, tell STAGE_SKIPPED b, forget b, release a, conclude
              progressed -> RUNNING: tell PROGRESS b
              measured -> RUNNING: tell METRIC b
              warned -> RUNNING: tell WARNING b
              item failed -> RUNNING: tell WARNING b
              yielded -> CANCELLED: stop timer b, forget b, release a, tell STAGE_CANCELLED b, conclude
              found damage -> CANCELLED: stop timer b, forget b, release a, tell STAGE_CANCELLED b, conclude
              patience rang -> SKIPPED: abandon b, tell WARNING b, tell STAGE_SKIPPED b, forget b, release a, conclude
              failed -> FAILED: tell STAGE_FAILED b, stop timer b, forget b, release a, conclude
            JUDGING
              again at once -> READY: tell STAGE_RETRYING b, submit b
              again later -> WAITING: tell STAGE_RETRYING b, BACK_OFF of b in 9 s
              not again -> FAILED: tell STAGE_FAILED b, forget b, release a, release b, tell STAGE_BLOCKED c, conclude
              failed -> FAILED: tell STAGE_FAILED b, forget b, release a, release b, tell STAGE_BLOCKED c, conclude
            JUDGING, pausing
              again at once -> READY: tell STAGE_RETRYING b, move PAUSING to PAUSED
              again later -> WAITING: tell STAGE_RETRYING b, BACK_OFF of b in 9 s, move PAUSING to PAUSED
              not again -> FAILED: tell STAGE_FAILED b, forget b, release a, release b, tell STAGE_BLOCKED c, conclude
              failed -> FAILED: tell STAGE_FAILED b, forget b, release a, release b, tell STAGE_BLOCKED c, conclude
            JUDGING, cancelling
              again at once -> FAILED: tell STAGE_FAILED b, forget b, release a, conclude
              again later -> FAILED: tell STAGE_FAILED b, forget b, release a, conclude
              not again -> FAILED: tell STAGE_FAILED b, forget b, release a, conclude
              failed -> FAILED: tell STAGE_FAILED b, forget b, release a, conclude
            STORING
              stored -> RUNNING: tell ARTIFACT_STORED b
              committed -> SUCCEEDED: tell STAGE_SUCCEEDED b, forget b, release a, submit c
              failed -> FAILED: tell STAGE_FAILED b, forget b, release a, release b, tell STAGE_BLOCKED c, conclude
            STORING, cancelling
              stored -> RUNNING: tell ARTIFACT_STORED b
              committed -> SUCCEEDED: tell STAGE_SUCCEEDED b, forget b, release a, release b, conclude
              failed -> FAILED: tell STAGE_FAILED b, forget b, release a, conclude
            SUCCEEDED
            PARTIAL
            REUSED
            SKIPPED
            SKIPPED with a
            EXCLUDED
            BLOCKED
            FAILED
            TIMED_OUT
            CANCELLED
            """;

    private static final Failure FAILURE = Failure.of(new IllegalStateException("no"));
    private static final Map<String, Supplier<Play>> PLACES = places();
    private static final Map<String, Function<Play, Signal>> SIGNALS = signals();

    private static Map<String, Supplier<Play>> places() {
        Map<String, Supplier<Play>> places = new LinkedHashMap<>();
        Supplier<Play> pending = () -> new Play().then(new RunSignal.Start());
        Supplier<Play> queued = () -> aIsThere(pending.get());
        Supplier<Play> deciding = () -> taken(queued.get());
        Supplier<Play> learning = () -> deciding.get().then(Play.mustCompute(Play.B));
        Supplier<Play> decided = () -> learning.get().then(new StageSignal.Learned(Play.B, Map.of(Play.B, 7L)));
        Supplier<Play> reading = () -> taken(decided.get());
        Supplier<Play> computing = () -> reading.get().then(new StageSignal.InputsRead(Play.B));
        Supplier<Play> late = () -> computing.get().then(rang(1, Alarm.Kind.LIMIT));
        Supplier<Play> skipped = () -> computing.get().then(skip(Play.B));
        Supplier<Play> judging = () -> computing.get().then(new AttemptSignal.Threw(Play.B, 1, FAILURE));
        Supplier<Play> storing = () -> computing.get().then(new AttemptSignal.Returned(Play.B, 1));
        places.put("PENDING", pending);
        places.put("READY, paused", () -> queued.get().then(new RunSignal.Pause()));
        places.put("QUEUED to be decided", queued);
        places.put("QUEUED to be computed", decided);
        places.put("BACK_OFF", () -> judging.get().then(judged(Duration.ofSeconds(9))));
        places.put("BACK_OFF, another run computes it", () -> reading.get().then(new StageSignal.Busy(Play.B)));
        places.put("DECIDING", deciding);
        places.put("DECIDING, pausing", () -> deciding.get().then(new RunSignal.Pause()));
        places.put("DECIDING, cancelling", () -> deciding.get().then(new RunSignal.Cancel()));
        places.put("LEARNING", learning);
        places.put("LEARNING, cancelling", () -> learning.get().then(new RunSignal.Cancel()));
        places.put("READING", reading);
        places.put("READING, cancelling", () -> reading.get().then(new RunSignal.Cancel()));
        places.put("COMPUTING", computing);
        places.put("COMPUTING, late", late);
        places.put("COMPUTING, pausing", () -> computing.get().then(new RunSignal.Pause()));
        places.put("COMPUTING, cancelling", () -> computing.get().then(new RunSignal.Cancel()));
        places.put("COMPUTING, late and cancelling", () -> late.get().then(new RunSignal.Cancel()));
        places.put("COMPUTING, skipped", skipped);
        places.put("COMPUTING, skipped and late", () -> skipped.get().then(rang(1, Alarm.Kind.LIMIT)));
        places.put("COMPUTING, skipped and cancelling", () -> skipped.get().then(new RunSignal.Cancel()));
        places.put("JUDGING", judging);
        places.put("JUDGING, pausing", () -> judging.get().then(new RunSignal.Pause()));
        places.put("JUDGING, cancelling", () -> judging.get().then(new RunSignal.Cancel()));
        places.put("STORING", storing);
        places.put("STORING, cancelling", () -> storing.get().then(new RunSignal.Cancel()));
        places.put("SUCCEEDED", () -> storing.get().then(committed()));
        places.put("PARTIAL", () -> counted(computing.get()).then(new AttemptSignal.Returned(Play.B, 1), committed()));
        places.put("REUSED", () -> deciding.get().then(Play.found(Play.B)));
        places.put("SKIPPED", () -> skipped.get().then(new AttemptSignal.Returned(Play.B, 1)));
        places.put("SKIPPED with a", () -> skippedA(pending.get()));
        places.put("EXCLUDED", () -> aIsThere(excluding().then(new RunSignal.Start())));
        places.put("BLOCKED", () -> failedA(pending.get()));
        places.put("FAILED", () -> deciding.get().then(new StageSignal.Failed(Play.B, FAILURE)));
        places.put("TIMED_OUT", () -> late.get().then(rang(1, Alarm.Kind.PATIENCE)));
        places.put("CANCELLED", () -> queued.get().then(new RunSignal.Cancel()));
        return places;
    }

    private static Map<String, Function<Play, Signal>> signals() {
        Map<String, Function<Play, Signal>> signals = new LinkedHashMap<>();
        signals.put("taken", play -> play.taken(Play.B));
        signals.put("taken with an old ticket", play -> new StageSignal.Taken(Play.B, -1));
        signals.put("found", play -> Play.found(Play.B));
        signals.put("must compute", play -> Play.mustCompute(Play.B));
        signals.put("learned", play -> new StageSignal.Learned(Play.B, Map.of()));
        signals.put("busy", play -> new StageSignal.Busy(Play.B));
        signals.put("inputs read", play -> new StageSignal.InputsRead(Play.B));
        signals.put("damaged", play -> new StageSignal.Damaged(Play.B, Play.A, corrupt()));
        signals.put("returned", play -> new AttemptSignal.Returned(Play.B, 1));
        signals.put("returned, attempt before", play -> new AttemptSignal.Returned(Play.B, 0));
        signals.put("threw", play -> new AttemptSignal.Threw(Play.B, 1, FAILURE));
        signals.put("progressed", play -> new AttemptSignal.Progressed(Play.B, 1, 1, 2, "files"));
        signals.put("measured", play -> new AttemptSignal.Measured(Play.B, 1, "m", 1));
        signals.put("warned", play -> new AttemptSignal.Warned(Play.B, 1, "w"));
        signals.put("item failed", play -> new AttemptSignal.ItemFailed(Play.B, 1, "item 'x' failed"));
        signals.put("yielded", play -> new AttemptSignal.Yielded(Play.B, 1));
        signals.put("yielded, attempt before", play -> new AttemptSignal.Yielded(Play.B, 0));
        signals.put("found damage", play -> new AttemptSignal.FoundDamage(Play.B, 1, Play.A, corrupt()));
        signals.put("skipped, attempt before", play -> new AttemptSignal.Skipped(Play.B, 0, "nothing"));
        signals.put("limit rang", play -> rang(1, Alarm.Kind.LIMIT));
        signals.put("patience rang", play -> rang(1, Alarm.Kind.PATIENCE));
        signals.put("patience rang, attempt before", play -> rang(0, Alarm.Kind.PATIENCE));
        signals.put("back-off rang", play -> rang(1, Alarm.Kind.BACK_OFF));
        signals.put("back-off rang, attempt before", play -> rang(0, Alarm.Kind.BACK_OFF));
        signals.put("again at once", play -> judged(Duration.ZERO));
        signals.put("again later", play -> judged(Duration.ofSeconds(9)));
        signals.put("not again", play -> new StageSignal.Judged(Play.B, FAILURE, Optional.empty()));
        signals.put("stored", play -> new StageSignal.Stored(Play.B, Play.ref(Play.B)));
        signals.put("committed", play -> committed());
        signals.put("failed", play -> new StageSignal.Failed(Play.B, FAILURE));
        return signals;
    }

    static Stream<String> placeNames() {
        return PLACES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("placeNames")
    void answersEverySignalAsTheTableSays(String place) {
        Map<String, String> reactions = new LinkedHashMap<>();
        SIGNALS.forEach((name, signal) -> {
            Play play = PLACES.get(place).get();
            play.reaction(signal.apply(play)).ifPresent(text -> reactions.put(name, play.state(Play.B) + ": " + text));
        });
        assertThat(reactions).isEqualTo(TableText.parse(TABLE).get(place));
    }

    @ParameterizedTest
    @MethodSource("placeNames")
    void reportSaysWhereItStands(String place) {
        Step step = Step.valueOf(place.split("[ ,]", 2)[0]);

        assertThat(PLACES.get(place).get().state(Play.B)).isEqualTo(step.state());
    }

    @Test
    void tableHasEveryPlaceAndNoOther() {
        assertThat(TableText.parse(TABLE).keySet()).isEqualTo(PLACES.keySet());
    }

    private static Play excluding() {
        return new Play(
                Play.chain(),
                FailureMode.CONTINUE_INDEPENDENT,
                Selection.everything().targets(List.of("a")));
    }

    private static Play aIsThere(Play play) {
        return play.then(play.taken(Play.A)).then(Play.found(Play.A));
    }

    private static Play failedA(Play play) {
        return play.then(play.taken(Play.A)).then(new StageSignal.Failed(Play.A, FAILURE));
    }

    private static Play counted(Play play) {
        return play.then(new AttemptSignal.Counted(Play.B, 1, new ItemsReport(3, 1, 1, 1, 0, 0, 0, List.of())));
    }

    private static Play skippedA(Play play) {
        play.then(play.taken(Play.A)).then(Play.mustCompute(Play.A), new StageSignal.Learned(Play.A, Map.of()));
        play.then(play.taken(Play.A)).then(new StageSignal.InputsRead(Play.A), skip(Play.A));
        return play.then(new AttemptSignal.Threw(Play.A, 1, FAILURE));
    }

    private static Signal skip(int stage) {
        return new AttemptSignal.Skipped(stage, 1, "nothing new");
    }

    private static Play taken(Play play) {
        return play.then(play.taken(Play.B));
    }

    private static StageSignal rang(int attempt, Alarm.Kind kind) {
        return new StageSignal.Rang(new Alarm(Play.B, attempt, kind));
    }

    private static StageSignal judged(Duration pause) {
        return new StageSignal.Judged(Play.B, FAILURE, Optional.of(pause));
    }

    private static StageSignal committed() {
        return new StageSignal.Committed(Play.B, Digest.of("b"), Play.ref(Play.B), Duration.ofSeconds(1));
    }

    private static ArtifactCorruptException corrupt() {
        return new ArtifactCorruptException("a", "00", "a flipped byte");
    }
}
