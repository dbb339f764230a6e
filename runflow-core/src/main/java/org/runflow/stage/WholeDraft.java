package org.runflow.stage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.runflow.Source;
import org.runflow.Stage;

/**
 * What a stage that computes one value may say between its sources and its function. Each thing can be said once.
 *
 * @param <T> type of the output
 * @param <S> the draft itself
 */
public abstract sealed class WholeDraft<T, S extends WholeDraft<T, S>> extends StageDraft<T, S>
        permits From1, From2, From3, From4, From5, From6, FromReader {
    private @Nullable Duration timeout;

    WholeDraft(StageBuilder<T> stage, List<Source<?>> sources) {
        super(stage, sources);
    }

    /**
     * Limits how long an attempt may take; the default is no limit.
     *
     * @param limit positive, for each attempt
     * @return this draft
     * @throws IllegalStateException when it has a timeout already
     */
    public final S timeout(Duration limit) {
        requireUnset("timeout", timeout);
        timeout = limit;
        return self();
    }

    final Stage<T> finish(Stage.Body<T> body) {
        return finish(Optional.ofNullable(timeout), retryPolicy(), body);
    }
}
