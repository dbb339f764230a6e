package org.runflow.stage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.runflow.ArtifactKey;
import org.runflow.RetryPolicy;
import org.runflow.Source;
import org.runflow.Stage;

/**
 * What every stage may say between its sources and its function. Each thing can be said once.
 *
 * @param <T> type of the output
 * @param <S> the draft itself
 */
public abstract sealed class StageDraft<T, S extends StageDraft<T, S>> permits WholeDraft, EachDraft, FoldOf {
    private final StageBuilder<T> stage;
    private final List<Source<?>> sources;
    private @Nullable String name;
    private @Nullable String version;
    private @Nullable RetryPolicy retry;
    private boolean cacheable = true;
    private boolean onDemand;

    StageDraft(StageBuilder<T> stage, List<Source<?>> sources) {
        this.stage = stage;
        this.sources = sources;
    }

    /** Goes on from another draft, with one source more. */
    StageDraft(StageDraft<T, ?> before, Source<?> more) {
        this.stage = before.stage;
        this.sources = Stream.concat(before.sources.stream(), Stream.of(more)).toList();
        this.name = before.name;
        this.version = before.version;
        this.retry = before.retry;
        this.cacheable = before.cacheable;
        this.onDemand = before.onDemand;
    }

    /**
     * Names the stage; the default is its output's name.
     *
     * @param newName part of the cache key
     * @return this draft
     * @throws IllegalStateException when it has a name already
     */
    public final S named(String newName) {
        requireUnset("name", name);
        name = newName;
        return self();
    }

    /**
     * Sets the version of the function; the default is 1.
     *
     * @param newVersion part of the cache key; must change whenever the function gives another result for the same inputs
     * @return this draft
     * @throws IllegalStateException when it has a version already
     */
    public final S version(String newVersion) {
        requireUnset("version", version);
        version = newVersion;
        return self();
    }

    /**
     * Tries again after a failed attempt, for a stage over many items at the item that failed, for a fold at the part; the default is one attempt.
     *
     * @param policy which failures, how often, how long between
     * @return this draft
     * @throws IllegalStateException when it has a policy already
     */
    public final S retry(RetryPolicy policy) {
        requireUnset("retry", retry);
        retry = policy;
        return self();
    }

    /**
     * Lets the stage wait until others have their result or were skipped, as {@link StageBuilder#after}.
     *
     * @param outputs of the stages to come after; several calls add up
     * @return this draft
     */
    public final S after(ArtifactKey<?>... outputs) {
        stage.after(outputs);
        return self();
    }

    /**
     * Always computes, as for a stage that asks the world outside. What it gives is stored all the same, and stages downstream are reused when it
     * gives the same as before.
     *
     * @return this draft
     */
    public final S notCacheable() {
        cacheable = false;
        return self();
    }

    /**
     * Runs only when a request names it, as a target or by {@link org.runflow.RunRequest#also}, or when a selected stage needs it. For what is large
     * or seldom read. Whether a stage is on demand changes no cache key.
     *
     * @return this draft
     */
    public final S onDemand() {
        onDemand = true;
        return self();
    }

    abstract S self();

    final RetryPolicy retryPolicy() {
        return retry == null ? RetryPolicy.none() : retry;
    }

    final ArtifactKey<T> output() {
        return stage.output();
    }

    final Stage<T> finish(Optional<Duration> timeout, RetryPolicy policy, Stage.Body<T> body) {
        return new Stage<>(
                name == null ? stage.output().name() : name,
                stage.output(),
                sources,
                stage.after(),
                version == null ? "1" : version,
                timeout,
                policy,
                cacheable,
                onDemand,
                body);
    }

    final void requireUnset(String what, @Nullable Object current) {
        if (current != null) {
            throw new IllegalStateException(
                    "the " + what + " of stage '" + stage.output().name() + "' was already set to " + current);
        }
    }
}
