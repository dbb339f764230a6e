package org.runflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.runflow.error.StageSkippedException;
import org.runflow.spread.Spread;

/** The context of a function that nobody watches. */
enum DetachedContext implements StageContext, Spread {
    INSTANCE;

    @Override
    public void progress(long done, long total, String unit) {
        // nobody listens
    }

    @Override
    public void metric(String name, double value) {
        // nobody listens
    }

    @Override
    public void warn(String message) {
        // nobody listens
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // it never returns
    public <R> R skip(String reason) {
        throw new StageSkippedException(reason);
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public int attempt() {
        return 1;
    }

    @Override
    public Spread parallel() {
        return this;
    }

    @Override
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function) {
        List<R> results = new ArrayList<>(items.size());
        for (T item : items) {
            results.add(function.apply(item));
        }
        return results;
    }
}
