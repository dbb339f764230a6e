package org.runflow.io.spread;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.runflow.spread.Job;
import org.runflow.store.Digest;

/**
 * Which work a worker has to do: names and a digest only. What all its items share is made ready once in each process and kept for those that come after, of the
 * last few jobs. Immutable; its methods may be called by several threads.
 *
 * @param jobs class name of a {@link WireJobs}
 * @param job name of one of its jobs
 * @param sharedDigest SHA-256 of the bytes that all items share, hexadecimal
 */
public record RemoteWork(String jobs, String job, String sharedDigest) implements Serializable {
    private static final int KEPT = 2;

    private static final Map<RemoteWork, CompletableFuture<Function<byte[], byte[]>>> READY =
            new LinkedHashMap<>(8, 0.75F, true);

    /**
     * Names the work of a job.
     *
     * @param jobs has the job
     * @param job name of the job
     * @param shared bytes that all its items share
     * @return its name for workers
     */
    public static RemoteWork of(Class<? extends WireJobs> jobs, String job, byte[] shared) {
        return new RemoteWork(jobs.getName(), job, Digest.ofBytes(shared).hex());
    }

    /**
     * Gets the codecs of a job.
     *
     * @param jobs where to look
     * @param job the job
     * @param <C> type of what all items share
     * @param <T> type of an item
     * @param <R> type of a result
     * @return the job as workers know it
     * @throws IllegalArgumentException if they know none of its name and class
     */
    @SuppressWarnings("unchecked")
    public static <C, T, R> WireJob<C, T, R> get(Class<? extends WireJobs> jobs, Job<C, T, R> job) {
        return make(jobs).jobs().stream()
                .filter(known -> known.job().name().equals(job.name())
                        && known.job().getClass().equals(job.getClass()))
                .map(known -> (WireJob<C, T, R>) known)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(jobs.getName() + " does not have the job '" + job.name()
                        + "' of " + job.getClass().getName() + "; name the WireJobs that have it"));
    }

    /**
     * Works on one item, if this process has made the work ready or is doing so.
     *
     * @param item bytes of the item
     * @return bytes of its result, absent when the process does not have what all items share
     * @throws IllegalStateException as {@link #apply}
     */
    public Optional<byte[]> applyIfReady(byte[] item) {
        CompletableFuture<Function<byte[], byte[]>> kept;
        synchronized (READY) {
            kept = READY.get(this);
        }
        return Optional.ofNullable(kept).map(ready -> joined(ready).apply(item));
    }

    /**
     * Works on one item in this process.
     *
     * @param shared gives the bytes that all items share, if this process does not have the work ready
     * @param item bytes of the item
     * @return bytes of its result
     * @throws IllegalStateException if the classes of the job are not on the class path of this process
     */
    public byte[] apply(Supplier<byte[]> shared, byte[] item) {
        return ready(shared).apply(item);
    }

    private Function<byte[], byte[]> ready(Supplier<byte[]> shared) {
        CompletableFuture<Function<byte[], byte[]>> mine = new CompletableFuture<>();
        CompletableFuture<Function<byte[], byte[]>> kept;
        synchronized (READY) {
            kept = READY.putIfAbsent(this, mine);
            if (READY.size() > KEPT) {
                READY.remove(READY.keySet().iterator().next());
            }
        }
        if (kept != null) {
            return joined(kept);
        }
        try {
            mine.complete(make(shared.get()));
        } catch (RuntimeException | Error e) {
            synchronized (READY) {
                READY.remove(this, mine);
            }
            mine.completeExceptionally(e);
            throw e;
        }
        return joined(mine);
    }

    /** Who waits for another to make the work ready is told what that one is told. */
    private static Function<byte[], byte[]> joined(CompletableFuture<Function<byte[], byte[]>> ready) {
        try {
            return ready.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException told ? told : e;
        }
    }

    private Function<byte[], byte[]> make(byte[] shared) {
        return make(classOf(jobs)).jobs().stream()
                .filter(known -> known.job().name().equals(job))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        jobs + " knows no job '" + job + "'; the worker has another version of it"))
                .on(shared);
    }

    private static Class<? extends WireJobs> classOf(String name) {
        try {
            return Class.forName(name, true, loader()).asSubclass(WireJobs.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "the worker has no class " + name + "; give it the jars of Runflow and of your jobs", e);
        } catch (ClassCastException e) {
            throw new IllegalStateException("the class " + name + " of the worker is no WireJobs", e);
        }
    }

    private static ClassLoader loader() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread == null ? RemoteWork.class.getClassLoader() : ofThread;
    }

    private static WireJobs make(Class<? extends WireJobs> jobs) {
        try {
            return jobs.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    jobs.getName() + " has to be public, with a public constructor without parameters", e);
        }
    }
}
