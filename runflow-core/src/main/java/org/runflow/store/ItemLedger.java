package org.runflow.store;

import java.util.Optional;

/**
 * Where the results of single items count. Opened for one stage of one run; it finds what any run has committed for that stage. Safe for use by several
 * threads; every method may throw {@link org.runflow.error.StoreException}.
 */
public interface ItemLedger extends AutoCloseable {
    /**
     * {@return what was committed last under the key}
     *
     * @param key of an item
     */
    Optional<ItemRecord> find(Digest key);

    /**
     * {@return the manifest of what {@link #find} finds: every ingredient of it, and which run computed it}
     *
     * @param key of an item
     */
    Optional<Manifest> findManifest(Digest key);

    /**
     * Makes the result of an item count, durably: once this returns, whoever opens a ledger of the stage finds it, also when this process dies.
     *
     * @param item whose value was stored before
     */
    void commit(ItemRecord item);

    /**
     * Lets the result of an item count no more.
     *
     * @param key of an item; nothing happens when nothing was committed for it
     */
    void forget(Digest key);

    /** Ends committing. */
    @Override
    void close();
}
