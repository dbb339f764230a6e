package org.runflow.internal.items;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.runflow.internal.schedule.Attempt;
import org.runflow.internal.schedule.SharedParallel;

/** One try of one item: its threads count for the attempt at the whole stage, too, so that stopping that stops them. Safe for use by several threads. */
final class ItemAttempt implements SharedParallel.Presence {
    private final Attempt whole;
    private final Attempt own;

    @GuardedBy("this")
    private boolean over;

    @GuardedBy("this")
    private boolean late;

    @GuardedBy("this")
    private @Nullable String skipReason;

    ItemAttempt(Attempt whole, Attempt own) {
        this.whole = whole;
        this.own = own;
    }

    @Override
    public boolean enter() {
        if (!whole.enter()) {
            return false;
        }
        if (!own.enter()) {
            whole.leave();
            return false;
        }
        return true;
    }

    @Override
    public void leave() {
        own.leave();
        whole.leave();
    }

    @Override
    public boolean cancelled() {
        return own.cancelled() || whole.cancelled();
    }

    /** It takes too long: tells it to end, if it is not over; returns whether it was told. */
    boolean timeOut() {
        synchronized (this) {
            if (over) {
                return false;
            }
            late = true;
        }
        own.stop();
        return true;
    }

    synchronized boolean isLate() {
        return late;
    }

    /** Its function has said that there is nothing to do; the first reason counts, and none of one that is late. */
    synchronized void skip(String reason) {
        if (!late && skipReason == null) {
            skipReason = reason;
        }
    }

    synchronized Optional<String> skipReason() {
        return Optional.ofNullable(skipReason);
    }

    /** Returns whether it is the caller who ends it. */
    synchronized boolean end() {
        boolean first = !over;
        over = true;
        return first;
    }

    void close() {
        own.close();
    }

    /** Goes on without it: gives the slots of its threads to others. */
    void abandon() {
        own.abandon();
    }
}
