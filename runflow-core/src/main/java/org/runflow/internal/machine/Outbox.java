package org.runflow.internal.machine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.runflow.RunId;
import org.runflow.event.EventHeader;
import org.runflow.event.RunEvent;

/** Collects what follows from one signal, and counts the events of a run. */
final class Outbox {
    private final RunId runId;
    private List<Effect> effects = new ArrayList<>();
    private Moment now = new Moment(Instant.EPOCH, 0);
    private long lastEvent;

    Outbox(RunId runId) {
        this.runId = runId;
    }

    void open(Moment moment) {
        now = moment;
    }

    Moment now() {
        return now;
    }

    void add(Effect effect) {
        effects.add(effect);
    }

    void emit(Function<EventHeader, RunEvent> event) {
        lastEvent++;
        add(new Effect.Emit(event.apply(new EventHeader(lastEvent, runId, now.at()))));
    }

    List<Effect> take() {
        List<Effect> taken = effects;
        effects = new ArrayList<>();
        return taken;
    }
}
