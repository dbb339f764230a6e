package org.runflow.internal.items;

import org.runflow.error.RunflowException;
import org.runflow.store.Digest;

/** A stored part of a fold is gone or damaged, and must be computed again. */
final class DamagedPartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // nobody writes it
    private final Digest key;

    private final RunflowException damage;

    DamagedPartException(Digest key, RunflowException damage) {
        super(damage);
        this.key = key;
        this.damage = damage;
    }

    /** Of the part. */
    Digest key() {
        return key;
    }

    RunflowException damage() {
        return damage;
    }
}
