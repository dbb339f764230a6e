package org.runflow.stage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.runflow.RetryPolicy;
import org.runflow.Source;
import org.runflow.Stage;
import org.runflow.internal.items.FoldBody;
import org.runflow.items.Items;

/**
 * A stage that folds the values of many items into one, part by part. Each part has a place in the cache, and which parts there are depends on the names of
 * the items and their order alone; so when one of n items is added, changed or taken away, in the order of log n parts are merged again on average, and no
 * other item's value is read. Items without value are left out.
 *
 * @param <T> type of what is folded together
 * @param <V> type of a value
 */
public final class FoldOf<T, V> extends StageDraft<T, FoldOf<T, V>> {
    private final Source<Items<V>> source;
    private @Nullable Duration timeout;

    FoldOf(StageBuilder<T> stage, Source<Items<V>> source) {
        super(stage, List.of(source));
        OverItems.requireKnown(source);
        this.source = source;
    }

    /**
     * Limits how long an attempt at one part may take, adding a value or merging a group of at most 16; the default is no limit.
     *
     * @param limit positive
     * @return this draft
     * @throws IllegalStateException when it has such a timeout already
     * @throws IllegalArgumentException when the limit is not positive
     */
    public FoldOf<T, V> timeoutPerItem(Duration limit) {
        requireUnset("timeout per item", timeout);
        timeout = OverItems.requirePositive(output(), limit);
        return this;
    }

    /**
     * {@return the stage} The functions are pure, change nothing they are given, and follow two laws, which {@link org.runflow.testing.StrictEngine} tries:
     * {@code merge} is associative, and {@code add(s, v)} equals {@code merge(s, add(empty, v))}. What the functions throw fails the stage; parts that were
     * computed are kept.
     *
     * @param empty gives what is folded of no value at all
     * @param add gives what is folded of one value more
     * @param merge gives what is folded of the values behind both, those of the first before those of the second
     * @throws IllegalArgumentException when the stage gives {@link Items}
     */
    public Stage<T> compute(
            Supplier<? extends T> empty, BiFunction<? super T, ? super V, ? extends T> add, BinaryOperator<T> merge) {
        if (output().type() == Items.class) {
            throw new IllegalArgumentException("a fold puts items together into one value, but '" + output().name()
                    + "' are items. [Hint: forEach gives items]");
        }
        FoldBody.Functions<T, V> functions = new FoldBody.Functions<>(empty, add, merge);
        return finish(
                Optional.empty(),
                RetryPolicy.none(),
                new FoldBody<>(source, functions, retryPolicy(), Optional.ofNullable(timeout)));
    }

    @Override
    FoldOf<T, V> self() {
        return this;
    }
}
