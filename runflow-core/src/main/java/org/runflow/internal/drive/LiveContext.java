package org.runflow.internal.drive;

import org.runflow.Parallel;
import org.runflow.StageContext;
import org.runflow.event.StageEvent;

/** What one attempt can say and ask. Once the attempt is closed nobody hears it. */
final class LiveContext implements StageContext {
    private final RunExecution run;
    private final Cell cell;
    private final Attempt attempt;
    private final int number;
    private final Parallel parallel;

    LiveContext(RunExecution run, Cell cell, Attempt attempt, int number, Parallel parallel) {
        this.run = run;
        this.cell = cell;
        this.attempt = attempt;
        this.number = number;
        this.parallel = parallel;
    }

    @Override
    public void progress(long done, long total, String unit) {
        if (done < 0 || done > total) {
            throw new IllegalArgumentException("progress cannot be " + done + " of " + total + " " + unit);
        }
        if (attempt.isOpen()) {
            run.emit(header -> new StageEvent.Progress(header, cell.path(), done, total, unit));
        }
    }

    @Override
    public void metric(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("metric '" + name + "' cannot be " + value);
        }
        run.metric(cell, attempt, name, value);
    }

    @Override
    public void warn(String message) {
        run.warn(cell, attempt, message);
    }

    @Override
    public boolean cancelled() {
        return attempt.cancelled();
    }

    @Override
    public int attempt() {
        return number;
    }

    @Override
    public Parallel parallel() {
        return parallel;
    }
}
