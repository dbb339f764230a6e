package org.runflow.internal.drive;

import java.util.Objects;
import java.util.Optional;
import org.runflow.StageContext;
import org.runflow.error.StageSkippedException;
import org.runflow.internal.machine.AttemptSignal;
import org.runflow.internal.schedule.SharedParallel;
import org.runflow.internal.text.Clip;
import org.runflow.internal.text.PropertyNames;
import org.runflow.metric.SummarySpec;
import org.runflow.rows.RowSink;
import org.runflow.spread.Spread;

/** What one attempt can say and ask. Once the attempt is over nobody hears it. */
final class LiveContext implements StageContext {
    private final Signals signals;
    private final int stage;
    private final Place place;
    private final int number;
    private final SharedParallel.Presence presence;
    private final Spread parallel;
    private final AttemptRows rows;

    LiveContext(
            Signals signals,
            int stage,
            Place place,
            int number,
            SharedParallel.Presence presence,
            Spread parallel,
            AttemptRows rows) {
        this.signals = signals;
        this.stage = stage;
        this.place = place;
        this.number = number;
        this.presence = presence;
        this.parallel = parallel;
        this.rows = rows;
    }

    @Override
    public void progress(long done, long total, String unit) {
        if (done < 0 || done > total) {
            throw new IllegalArgumentException("progress cannot be " + done + " of " + total + " " + unit);
        }
        Objects.requireNonNull(unit, "progress counts something, its unit is null");
        say(new AttemptSignal.Progressed(stage, number, done, total, unit));
    }

    @Override
    public void metric(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("metric '" + name + "' cannot be " + value);
        }
        PropertyNames.require("a metric", name);
        say(new AttemptSignal.Measured(stage, number, name, value));
    }

    @Override
    public void warn(String message) {
        Objects.requireNonNull(message, "a warning says something, its message is null");
        say(new AttemptSignal.Warned(stage, number, Clip.of(message)));
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // it never returns
    public <R> R skip(String reason) {
        StageSkippedException skipped = new StageSkippedException(reason);
        say(new AttemptSignal.Skipped(stage, number, Clip.of(reason)));
        throw skipped;
    }

    @Override
    public <R> RowSink<R> rows(Class<R> type, SummarySpec<R> spec) {
        return rows.open(type, spec);
    }

    private void say(AttemptSignal signal) {
        var unused = signals.tell(signal);
    }

    @Override
    public boolean cancelled() {
        return presence.cancelled();
    }

    @Override
    public int attempt() {
        return number;
    }

    @Override
    public Optional<Place> findPlace() {
        return Optional.of(place);
    }

    @Override
    public Spread parallel() {
        return parallel;
    }
}
