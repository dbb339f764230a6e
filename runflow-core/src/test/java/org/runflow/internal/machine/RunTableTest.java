package org.runflow.internal.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.run.RunState;

/**
 * Every signal wherever a run can stand; its pipeline is a → b → c. What is not in the table changes nothing. Between a question to the catalog and its
 * answer nothing else fits, and no answer fits without a question. (A run cannot stand at LOST: whoever would be told is gone.)
 */
class RunTableTest {
    private static final String TABLE = """
            QUEUED
              start -> QUEUED: tell RUN_QUEUED, move QUEUED to RUNNING
              cancel -> QUEUED: tell STAGE_CANCELLED a, release a, tell STAGE_CANCELLED b, release b, tell STAGE_CANCELLED c, conclude
              broken -> QUEUED: tell STAGE_CANCELLED a, release a, tell STAGE_CANCELLED b, release b, tell STAGE_CANCELLED c, conclude
            QUEUED, asked for RUNNING
              moved to RUNNING -> RUNNING: tell RUN_STARTED, submit a
              refused RUNNING -> QUEUED: throw no
            RUNNING, a queued
              pause -> RUNNING: move RUNNING to PAUSING
              cancel -> RUNNING: move RUNNING to CANCELLING
              broken -> RUNNING: withdraw a, tell STAGE_CANCELLED a, release a, tell STAGE_CANCELLED b, release b, tell STAGE_CANCELLED c, conclude
            RUNNING, a decided
              pause -> RUNNING: move RUNNING to PAUSING
              cancel -> RUNNING: move RUNNING to CANCELLING
              broken -> RUNNING: release a, tell STAGE_CANCELLED b, release b, tell STAGE_CANCELLED c
            RUNNING, a computed
              pause -> RUNNING: move RUNNING to PAUSING
              cancel -> RUNNING: move RUNNING to CANCELLING
              broken -> RUNNING: interrupt a, PATIENCE of a in 2 s, release a, tell STAGE_CANCELLED b, release b, tell STAGE_CANCELLED c
            RUNNING, asked for PAUSING
              moved to PAUSING -> PAUSING: -
              refused PAUSING -> RUNNING: throw no
            RUNNING, asked for CANCELLING
              moved to CANCELLING -> CANCELLING: release a, tell STAGE_CANCELLED b, release b, tell STAGE_CANCELLED c
              refused CANCELLING -> RUNNING: release a, tell STAGE_CANCELLED b, release b, tell STAGE_CANCELLED c
            PAUSING, a decided
              resume -> PAUSING: move PAUSING to PAUSED
              cancel -> PAUSING: move PAUSING to CANCELLING
              broken -> PAUSING: release a, tell STAGE_CANCELLED b, release b, tell STAGE_CANCELLED c
            PAUSING, asked for PAUSED by itself
              moved to PAUSED -> PAUSED: tell RUN_PAUSED
              refused PAUSED -> PAUSING: release a, tell STAGE_CANCELLED b, release b, tell STAGE_CANCELLED c, conclude
            PAUSING, asked for PAUSED to go on
              moved to PAUSED -> PAUSED: tell RUN_PAUSED, move PAUSED to RUNNING
              refused PAUSED -> PAUSING: throw no
            PAUSED
              resume -> PAUSED: move PAUSED to RUNNING
              cancel -> PAUSED: tell STAGE_CANCELLED a, release a, tell STAGE_CANCELLED b, release b, tell STAGE_CANCELLED c, conclude
              broken -> PAUSED: tell STAGE_CANCELLED a, release a, tell STAGE_CANCELLED b, release b, tell STAGE_CANCELLED c, conclude
            PAUSED, asked for RUNNING
              moved to RUNNING -> RUNNING: tell RUN_RESUMED, submit a
              refused RUNNING -> PAUSED: throw no
            CANCELLING, a interrupted
              broken -> CANCELLING: -
            RUNNING, concluding
              end begins -> RUNNING: do Publish
            RUNNING, publishing
              published -> RUNNING: do Finish
              publication failed -> RUNNING: do Finish
              publication found damage -> RUNNING: tell WARNING b, submit b
            RUNNING, finishing
              finished -> SUCCEEDED: tell RUN_SUCCEEDED, do Close
              finish refused -> FAILED: tell RUN_FAILED, do Close
            CANCELLING, publishing
              published -> CANCELLING: do Finish
              publication failed -> CANCELLING: do Finish
              publication found damage -> CANCELLING: do Finish
            PAUSED, publishing
              published -> PAUSED: move PAUSED to RUNNING
              publication failed -> PAUSED: move PAUSED to RUNNING
              publication found damage -> PAUSED: move PAUSED to RUNNING
            PAUSED, publishing, asked for RUNNING
              moved to RUNNING -> RUNNING: do Finish
              refused RUNNING -> PAUSED: do Finish
            PAUSED and cancelled, publishing
              published -> PAUSED: do Finish
              publication failed -> PAUSED: move PAUSED to RUNNING
              publication found damage -> PAUSED: move PAUSED to RUNNING
            SUCCEEDED
            PARTIAL
            FAILED
            CANCELLED
            """;

    private static final Failure FAILURE = Failure.of(new IOException("no"));
    private static final Map<String, Supplier<Play>> PLACES = places();
    private static final Map<String, Signal> SIGNALS = signals();

    private static Map<String, Supplier<Play>> places() {
        Map<String, Supplier<Play>> places = new LinkedHashMap<>();
        Supplier<Play> running = () -> new Play().then(new RunSignal.Start());
        Supplier<Play> deciding = () -> taken(running.get());
        Supplier<Play> computing = () -> attempted(deciding.get());
        Supplier<Play> pausing = () -> deciding.get().then(new RunSignal.Pause());
        Supplier<Play> paused = () -> running.get().then(new RunSignal.Pause());
        Supplier<Play> concluding = () -> allFound(running.get());
        Supplier<Play> publishing = () -> concluding.get().then(new EndSignal.EndBegins());
        Supplier<Play> finishing = () -> publishing.get().then(new EndSignal.Published());
        places.put("QUEUED", Play::new);
        places.put("QUEUED, asked for RUNNING", () -> asking(new Play(), new RunSignal.Start()));
        places.put("RUNNING, a queued", running);
        places.put("RUNNING, a decided", deciding);
        places.put("RUNNING, a computed", computing);
        places.put("RUNNING, asked for PAUSING", () -> asking(deciding.get(), new RunSignal.Pause()));
        places.put("RUNNING, asked for CANCELLING", () -> asking(deciding.get(), new RunSignal.Cancel()));
        places.put("PAUSING, a decided", pausing);
        places.put("PAUSING, asked for PAUSED by itself", () -> asking(pausing.get(), Play.found(Play.A)));
        places.put("PAUSING, asked for PAUSED to go on", () -> asking(pausing.get(), new RunSignal.Resume()));
        places.put("PAUSED", paused);
        places.put("PAUSED, asked for RUNNING", () -> asking(paused.get(), new RunSignal.Resume()));
        places.put("CANCELLING, a interrupted", () -> computing.get().then(new RunSignal.Cancel()));
        places.put("RUNNING, concluding", concluding);
        places.put("RUNNING, publishing", publishing);
        places.put("RUNNING, finishing", finishing);
        places.put(
                "CANCELLING, publishing", () -> running.get().then(new RunSignal.Cancel(), new EndSignal.EndBegins()));
        Supplier<Play> broken = () -> paused.get().then(new RunSignal.Broken(FAILURE), new EndSignal.EndBegins());
        places.put("PAUSED, publishing", broken);
        places.put("PAUSED, publishing, asked for RUNNING", () -> asking(broken.get(), new EndSignal.Published()));
        places.put(
                "PAUSED and cancelled, publishing",
                () -> paused.get().then(new RunSignal.Cancel(), new EndSignal.EndBegins()));
        places.put("SUCCEEDED", () -> finishing.get().then(new EndSignal.Finished()));
        places.put("PARTIAL", () -> ended(bFails(running.get())));
        places.put("FAILED", () -> ended(deciding.get().then(new StageSignal.Failed(Play.A, FAILURE))));
        places.put("CANCELLED", () -> ended(running.get().then(new RunSignal.Cancel())));
        return places;
    }

    private static Map<String, Signal> signals() {
        Map<String, Signal> signals = new LinkedHashMap<>();
        signals.put("start", new RunSignal.Start());
        signals.put("pause", new RunSignal.Pause());
        signals.put("resume", new RunSignal.Resume());
        signals.put("cancel", new RunSignal.Cancel());
        for (RunState to : List.of(RunState.RUNNING, RunState.PAUSING, RunState.PAUSED, RunState.CANCELLING)) {
            signals.put("moved to " + to, new RunSignal.Moved(to));
            signals.put("refused " + to, new RunSignal.Refused(to, FAILURE));
        }
        signals.put("broken", new RunSignal.Broken(FAILURE));
        signals.put("end begins", new EndSignal.EndBegins());
        signals.put("published", new EndSignal.Published());
        signals.put("publication failed", new EndSignal.PublicationFailed(FAILURE));
        signals.put("publication found damage", new EndSignal.PublicationFailed(damageOf(Play.B)));
        signals.put("finished", new EndSignal.Finished());
        signals.put("finish refused", new EndSignal.FinishRefused(FAILURE));
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
            if (fits(place, name)) {
                play.reaction(signal)
                        .ifPresent(text -> reactions.put(name, play.report().state() + ": " + text));
            } else {
                assertThatIllegalStateException().as(name).isThrownBy(() -> play.tell(signal));
            }
        });
        assertThat(reactions).isEqualTo(TableText.parse(TABLE).get(place));
    }

    private static boolean fits(String place, String signal) {
        boolean answer = signal.startsWith("moved to ") || signal.startsWith("refused ");
        int question = place.indexOf("asked for ");
        if (question < 0) {
            return !answer;
        }
        String wanted = place.substring(question).split(" ", -1)[2];
        return answer && signal.endsWith(" " + wanted);
    }

    @ParameterizedTest
    @MethodSource("placeNames")
    void reportSaysWhereItStands(String place) {
        RunState state = RunState.valueOf(place.split("[ ,]", 2)[0]);

        assertThat(PLACES.get(place).get().report().state()).isEqualTo(state);
    }

    @Test
    void tableHasEveryPlaceAndNoOther() {
        assertThat(TableText.parse(TABLE).keySet()).isEqualTo(PLACES.keySet());
    }

    /** Tells the machine, and leaves the catalog's answer to the test. */
    private static Play asking(Play play, Signal signal) {
        List<Effect> effects = play.tell(signal);
        assertThat(effects.get(effects.size() - 1)).isInstanceOf(Effect.Transition.class);
        return play;
    }

    private static Play taken(Play play) {
        return play.then(play.taken(Play.A));
    }

    private static Play attempted(Play play) {
        play.then(Play.mustCompute(Play.A), new StageSignal.Learned(Play.A, Map.of()));
        return taken(play).then(new StageSignal.InputsRead(Play.A));
    }

    private static Play allFound(Play play) {
        for (int stage = Play.A; stage <= Play.C; stage++) {
            play.then(play.taken(stage)).then(Play.found(stage));
        }
        return play;
    }

    private static Play bFails(Play play) {
        play.then(play.taken(Play.A)).then(Play.found(Play.A));
        return play.then(play.taken(Play.B)).then(new StageSignal.Failed(Play.B, FAILURE));
    }

    private static Play ended(Play play) {
        return play.then(new EndSignal.EndBegins(), new EndSignal.Published(), new EndSignal.Finished());
    }

    private static Failure damageOf(int stage) {
        String digest = Play.ref(stage).digest().hex();
        return Failure.of(new ArtifactCorruptException("r", digest, "a flipped byte"));
    }
}
