package org.runflow.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Remembers in which order values were used, and which go when there are too many bytes; without a limit, nothing. What is done to the store itself is done by the way,
 * so that both always agree. Safe for use by many threads.
 */
final class RecentUse {
    private final long limit;
    private final Consumer<Gone> letGo;
    /** The one that was not used for the longest time comes first. */
    private final Map<Digest, Use> uses = new LinkedHashMap<>(16, 0.75f, true);

    private final Map<Digest, Set<Digest>> manifestsByValue = new HashMap<>();
    /** Since when values stay: how many say so. */
    private final TreeMap<Long, Integer> holds = new TreeMap<>();

    private long bytes;
    private long count;

    /** With what to do about each value that goes. */
    RecentUse(long limit, Consumer<Gone> letGo) {
        this.limit = limit;
        this.letGo = letGo;
    }

    private record Use(long bytes, long number) {}

    /**
     * A value that goes.
     *
     * @param value its digest
     * @param manifests keys of those that refer to it
     */
    record Gone(Digest value, Set<Digest> manifests) {}

    /** Stores a value and lets others go; never this one. */
    void store(Digest value, long length, Runnable put) {
        if (isUnbounded()) {
            put.run();
            return;
        }
        synchronized (this) {
            put.run();
            Use before = uses.put(value, new Use(length, ++count));
            bytes += length - (before == null ? 0 : before.bytes());
            shrink();
        }
    }

    /** Makes a manifest refer to a value, unless that has gone meanwhile. */
    void refer(Digest manifest, Digest value, Runnable commit) {
        if (isUnbounded()) {
            commit.run();
            return;
        }
        synchronized (this) {
            if (uses.containsKey(value)) {
                manifestsByValue
                        .computeIfAbsent(value, digest -> new HashSet<>())
                        .add(manifest);
                commit.run();
            }
        }
    }

    /** Nothing refers to the value by this manifest any more. */
    void unrefer(Digest manifest, Digest value) {
        if (!isUnbounded()) {
            synchronized (this) {
                manifestsByValue.computeIfPresent(value, (digest, manifests) -> {
                    manifests.remove(manifest);
                    return manifests.isEmpty() ? null : manifests;
                });
            }
        }
    }

    /** Deletes values, each of which tells {@link #forget}. */
    void delete(Runnable deletion) {
        if (isUnbounded()) {
            deletion.run();
            return;
        }
        synchronized (this) {
            deletion.run();
        }
    }

    synchronized void forget(Digest value) {
        Use use = uses.remove(value);
        bytes -= use == null ? 0 : use.bytes();
        manifestsByValue.remove(value);
    }

    void used(Digest value) {
        if (!isUnbounded()) {
            synchronized (this) {
                uses.computeIfPresent(value, (digest, use) -> new Use(use.bytes(), ++count));
            }
        }
    }

    /** What is stored or used from now on stays until what this returns is run; running it twice does nothing. */
    Runnable hold() {
        if (isUnbounded()) {
            return () -> {};
        }
        synchronized (this) {
            long since = count + 1;
            holds.merge(since, 1, Integer::sum);
            AtomicBoolean over = new AtomicBoolean();
            return () -> {
                if (over.compareAndSet(false, true)) {
                    end(since);
                }
            };
        }
    }

    private synchronized void end(long since) {
        holds.computeIfPresent(since, (start, many) -> many == 1 ? null : many - 1);
        shrink();
    }

    private void shrink() {
        Iterator<Map.Entry<Digest, Use>> oldestFirst = uses.entrySet().iterator();
        while (bytes > limit && uses.size() > 1) {
            Map.Entry<Digest, Use> oldest = oldestFirst.next();
            if (!holds.isEmpty() && oldest.getValue().number() >= holds.firstKey()) {
                return;
            }
            bytes -= oldest.getValue().bytes();
            Set<Digest> manifests = manifestsByValue.remove(oldest.getKey());
            Digest value = oldest.getKey();
            oldestFirst.remove();
            letGo.accept(new Gone(value, manifests == null ? Set.of() : manifests));
        }
    }

    private boolean isUnbounded() {
        return limit == Long.MAX_VALUE;
    }
}
