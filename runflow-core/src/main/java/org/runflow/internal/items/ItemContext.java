package org.runflow.internal.items;

import java.util.Optional;
import org.runflow.StageContext;
import org.runflow.error.StageSkippedException;
import org.runflow.internal.text.Clip;
import org.runflow.internal.text.PropertyNames;
import org.runflow.items.Item;
import org.runflow.metric.SummarySpec;
import org.runflow.rows.RowSink;
import org.runflow.spread.Spread;

/** What the function of one item can say and ask. */
final class ItemContext implements StageContext {
    private final StageContext stage;
    private final ItemAttempt attempt;
    private final int number;
    private final String item;
    private final Spread parallel;
    private final ItemTally tally;

    ItemContext(StageContext stage, ItemAttempt attempt, int number, String item, Spread parallel, ItemTally tally) {
        this.stage = stage;
        this.attempt = attempt;
        this.number = number;
        this.item = item;
        this.parallel = parallel;
        this.tally = tally;
    }

    /** The progress of the stage is that of its items. */
    @Override
    public void progress(long done, long total, String unit) {
        if (done < 0 || done > total) {
            throw new IllegalArgumentException("progress cannot be " + done + " of " + total + " " + unit);
        }
    }

    @Override
    public void metric(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("metric '" + name + "' cannot be " + value);
        }
        PropertyNames.require("a metric", name);
        tally.measured(name, value);
    }

    @Override
    public void warn(String message) {
        stage.warn("item '" + Clip.of(item) + "': " + message);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // it never returns
    public <R> R skip(String reason) {
        StageSkippedException skipped = new StageSkippedException(reason);
        attempt.skip(reason);
        throw skipped;
    }

    /** The value of an item is one value. */
    @Override
    public <R> RowSink<R> rows(Class<R> type, SummarySpec<R> spec) {
        throw new IllegalArgumentException("the value of an item cannot be rows, as those of item '" + Clip.of(item)
                + "' would be. [Hint: a list, or rows of all items that a stage of its own writes]");
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
    public Optional<Place> findPlace() {
        return stage.findPlace().map(place -> new Place(place.run(), place.stage() + "/" + Item.fileName(item)));
    }

    @Override
    public Spread parallel() {
        return parallel;
    }
}
