package org.runflow.stage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.runflow.ArtifactKey;
import org.runflow.RetryPolicy;
import org.runflow.Source;
import org.runflow.Stage;
import org.runflow.internal.items.EachBody;
import org.runflow.internal.items.ItemFunction;
import org.runflow.internal.items.ItemList;
import org.runflow.items.Items;
import org.runflow.items.Tolerance;

/**
 * What a stage over many items may say between its sources and its function. Each thing can be said once.
 *
 * @param <I> type of an item
 * @param <S> the draft itself
 */
public abstract sealed class EachDraft<I, S extends EachDraft<I, S>> extends StageDraft<Items<?>, S>
        permits Each, Each1, Each2 {
    private final Source<?> source;
    private final Function<Object, ItemList<I>> lister;
    private @Nullable Duration timeout;
    private @Nullable Tolerance tolerance;

    EachDraft(StageBuilder<Items<?>> stage, Source<?> source, Function<Object, ItemList<I>> lister) {
        super(stage, List.of(source));
        OverItems.requireKnown(source);
        this.source = source;
        this.lister = lister;
    }

    EachDraft(EachDraft<I, ?> before, Source<?> more) {
        super(before, more);
        this.source = before.source;
        this.lister = before.lister;
        this.timeout = before.timeout;
        this.tolerance = before.tolerance;
    }

    /**
     * Limits how long an attempt at one item may take; the default is no limit. There is no limit for the stage as a whole.
     *
     * @param limit positive, for each attempt at each item
     * @return this draft
     * @throws IllegalStateException when it has such a timeout already
     * @throws IllegalArgumentException when the limit is not positive
     */
    public final S timeoutPerItem(Duration limit) {
        requireUnset("timeout per item", timeout);
        timeout = OverItems.requirePositive(output(), limit);
        return self();
    }

    /**
     * Says how many items may fail before the stage fails; the default is none.
     *
     * @param accepted how many
     * @return this draft
     * @throws IllegalStateException when it has a tolerance already
     */
    public final S tolerate(Tolerance accepted) {
        requireUnset("tolerance", tolerance);
        tolerance = accepted;
        return self();
    }

    /** The stage; sound, as only a key of items with such values fits where it goes. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    final <V> Stage<Items<V>> finish(ItemFunction<I, V> function) {
        ArtifactKey<?> output = output();
        if (output.type() != Items.class) {
            throw new IllegalArgumentException("a stage over many items produces items, not '" + output.name()
                    + "'. [Hint: ArtifactKey.items(name, type of a value)]");
        }
        EachBody<I, V> body = new EachBody<>(
                source,
                lister,
                function,
                retryPolicy(),
                Optional.ofNullable(timeout),
                tolerance == null ? Tolerance.none() : tolerance);
        return finish(Optional.empty(), RetryPolicy.none(), (Stage.Body) body);
    }
}
