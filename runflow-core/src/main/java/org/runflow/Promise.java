package org.runflow;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.store.Digest;

/** A value that is read when first asked for, and is what it was promised to be. Whoever waits for another thread to read it can be interrupted. Thread-safe. */
final class Promise<T> implements Supplier<T> {
    private final ArtifactKey<T> key;
    private final Digest digest;
    private final Supplier<? extends T> reading;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable T value;

    Promise(ArtifactKey<T> key, Digest digest, Supplier<? extends T> reading) {
        this.key = key;
        this.digest = digest;
        this.reading = reading;
    }

    boolean isRead() {
        return value != null;
    }

    @Override
    public T get() {
        T here = value;
        return here != null ? here : readOnce();
    }

    private T readOnce() {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("reading input '" + key.path() + "' asks for input '" + key.path() + "'");
        }
        if (!lock.tryLock()) {
            awaitOther();
        }
        try {
            T here = value;
            if (here == null) {
                here = kept(reading.get());
                value = here;
            }
            return here;
        } finally {
            lock.unlock();
        }
    }

    private void awaitOther() {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted while another thread was reading it", e);
        }
    }

    private T kept(@Nullable T found) {
        if (found == null) {
            throw new ArtifactUnavailableException(key.path(), "reading it gave null");
        }
        T typed = key.cast(found);
        Digest there;
        try {
            there = Digest.of(typed);
        } catch (IllegalArgumentException e) {
            throw unavailable("it has changed since its digest was taken, for now it has none: " + e.getMessage(), e);
        }
        if (!there.equals(digest)) {
            throw new ArtifactUnavailableException(
                    key.path(), "it has changed since its digest was taken. [Hint: run again]");
        }
        return typed;
    }

    private ArtifactUnavailableException unavailable(String why, Exception cause) {
        ArtifactUnavailableException unavailable = new ArtifactUnavailableException(key.path(), why);
        unavailable.initCause(cause);
        return unavailable;
    }
}
