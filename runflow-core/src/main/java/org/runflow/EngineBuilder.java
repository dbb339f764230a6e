package org.runflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.runflow.catalog.InMemoryCatalog;
import org.runflow.catalog.RunCatalog;
import org.runflow.catalog.RunPublication;
import org.runflow.event.RunListener;
import org.runflow.internal.drive.EngineCore;
import org.runflow.internal.drive.EngineParts;
import org.runflow.internal.schedule.ThreadScheduler;
import org.runflow.store.ArtifactStore;
import org.runflow.store.InMemoryStore;

/** Puts an engine together. Each thing can be said once, but listeners and publications in any number. Not safe for use by several threads. */
public final class EngineBuilder {
    private static final Duration DEFAULT_GRACE = Duration.ofSeconds(10);
    private static final int DEFAULT_QUEUE = 10_000;

    private final List<RunListener> listeners = new ArrayList<>();
    private final List<RunPublication> publications = new ArrayList<>();
    private @Nullable ArtifactStore store;
    private @Nullable RunCatalog catalog;
    private @Nullable Integer parallelism;
    private @Nullable Scheduler scheduler;
    private @Nullable Supplier<RunId> runIds;
    private @Nullable Duration grace;
    private @Nullable Integer eventQueue;
    private @Nullable Long shuffleSeed;
    private boolean watching;

    EngineBuilder() {}

    /**
     * Keeps results in a store; the default is a new one in memory.
     *
     * @param newStore where results lie
     * @return this builder
     * @throws IllegalStateException when it was set before
     */
    public EngineBuilder store(ArtifactStore newStore) {
        requireUnset("store", store);
        store = newStore;
        return this;
    }

    /**
     * Lists runs in a catalog; the default is a new one in memory.
     *
     * @param newCatalog where runs are listed
     * @return this builder
     * @throws IllegalStateException when it was set before
     */
    public EngineBuilder catalog(RunCatalog newCatalog) {
        requireUnset("catalog", catalog);
        catalog = newCatalog;
        return this;
    }

    /**
     * Limits how many stages, and parts of stages, are computed at once; the default is one per processor.
     *
     * @param workers at least 1, shared by all runs of the engine and by what stages fan out
     * @return this builder
     * @throws IllegalStateException when it was set before
     * @throws IllegalArgumentException for a number below 1
     */
    public EngineBuilder parallelism(int workers) {
        requireUnset("parallelism", parallelism);
        if (workers < 1) {
            throw new IllegalArgumentException("parallelism must be at least 1, not " + workers);
        }
        parallelism = workers;
        return this;
    }

    /**
     * Adds a listener.
     *
     * @param listener is told every event of every run; whatever it does changes no outcome
     * @return this builder
     */
    public EngineBuilder onEvent(RunListener listener) {
        listeners.add(listener);
        return this;
    }

    /**
     * Adds somebody who shows runs to people.
     *
     * @param publication is called once for each run, after its stages and before its end
     * @return this builder
     */
    public EngineBuilder publish(RunPublication publication) {
        publications.add(publication);
        return this;
    }

    /**
     * Takes threads and time from elsewhere; the default is daemon threads and the system's clock.
     *
     * @param newScheduler threads and time
     * @return this builder
     * @throws IllegalStateException when it was set before
     */
    public EngineBuilder scheduler(Scheduler newScheduler) {
        requireUnset("scheduler", scheduler);
        scheduler = newScheduler;
        return this;
    }

    /**
     * Takes the ids of runs from elsewhere; by default the catalog gives them.
     *
     * @param source of new, distinct ids that rise
     * @return this builder
     * @throws IllegalStateException when it was set before
     */
    public EngineBuilder runIds(Supplier<RunId> source) {
        requireUnset("source of run ids", runIds);
        runIds = source;
        return this;
    }

    /**
     * Sets how long a stage may ignore an interruption before the run goes on without it; the default is ten seconds.
     *
     * @param patience 0 or longer
     * @return this builder
     * @throws IllegalStateException when it was set before
     * @throws IllegalArgumentException for a negative duration
     */
    public EngineBuilder grace(Duration patience) {
        requireUnset("grace", grace);
        if (patience.isNegative()) {
            throw new IllegalArgumentException("grace cannot be negative: " + patience);
        }
        grace = patience;
        return this;
    }

    /**
     * Sets how many events may wait for a slow listener before it misses some; the default is ten thousand.
     *
     * @param events at least 1
     * @return this builder
     * @throws IllegalStateException when it was set before
     * @throws IllegalArgumentException for a number below 1
     */
    public EngineBuilder eventQueue(int events) {
        requireUnset("event queue", eventQueue);
        if (events < 1) {
            throw new IllegalArgumentException("an event queue holds at least 1 event, not " + events);
        }
        eventQueue = events;
        return this;
    }

    /**
     * Starts ready stages, and items of a stage, in an order drawn from a seed instead of the longest path first: for tests that look for hidden dependencies.
     *
     * @param seed any; the same one gives the same order at parallelism 1
     * @return this builder
     * @throws IllegalStateException when it was set before
     */
    public EngineBuilder shuffledBy(long seed) {
        requireUnset("seed", shuffleSeed);
        shuffleSeed = seed;
        return this;
    }

    /**
     * Digests everything a stage reads before and after it, and fails the stage that has changed something; tries the functions of a fold in other ways, and
     * fails the fold that does not keep the laws: for tests, as it takes time. Without it only what a run was given is watched, and only where it can be changed at all.
     *
     * @return this builder
     */
    public EngineBuilder watchingValues() {
        watching = true;
        return this;
    }

    /** {@return the engine} */
    public Engine build() {
        Scheduler time = scheduler == null ? ThreadScheduler.shared() : scheduler;
        RunCatalog runs = catalog == null ? new InMemoryCatalog() : catalog;
        return new Engine(new EngineCore(new EngineParts(
                store == null ? new InMemoryStore() : store,
                runs,
                parallelism == null ? Runtime.getRuntime().availableProcessors() : parallelism,
                listeners,
                publications,
                time,
                runIds == null ? () -> runs.newId(time.now()) : runIds,
                grace == null ? DEFAULT_GRACE : grace,
                eventQueue == null ? DEFAULT_QUEUE : eventQueue,
                Optional.ofNullable(shuffleSeed),
                watching)));
    }

    private static void requireUnset(String what, @Nullable Object current) {
        if (current != null) {
            throw new IllegalStateException("the " + what + " was already set to " + current);
        }
    }
}
