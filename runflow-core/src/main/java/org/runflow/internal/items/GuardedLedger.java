package org.runflow.internal.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.runflow.Scheduler;
import org.runflow.error.ValueChangedException;
import org.runflow.store.Digest;
import org.runflow.store.ItemLedger;
import org.runflow.store.ItemRecord;
import org.runflow.store.Manifest;

/**
 * Lets the result of an item count once it is known that what it was computed from had not changed until then: its key says what that was. Looking may cost
 * as much as computing an item, so it takes a tenth of the time at most; results wait for one another until then, at the latest until the end.
 */
final class GuardedLedger implements ItemLedger {
    private static final int SHARE = 10;

    private final ItemLedger ledger;
    private final Runnable check;
    private final Scheduler scheduler;
    private final long began;
    private final Queue<ItemRecord> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private long spent;

    /** Over a ledger that has just been opened; the check throws {@link ValueChangedException}. */
    GuardedLedger(ItemLedger ledger, Runnable check, Scheduler scheduler) {
        this.ledger = ledger;
        this.check = check;
        this.scheduler = scheduler;
        this.began = scheduler.nanos();
    }

    @Override
    public Optional<ItemRecord> find(Digest key) {
        return ledger.find(key);
    }

    @Override
    public Optional<Manifest> findManifest(Digest key) {
        return ledger.findManifest(key);
    }

    @Override
    public void commit(ItemRecord item) {
        waiting.add(item);
        if (turn.tryLock()) {
            try {
                if (spent * SHARE <= scheduler.nanos() - began) {
                    commitWaiting();
                }
            } finally {
                turn.unlock();
            }
        }
    }

    @Override
    public void forget(Digest key) {
        waiting.removeIf(item -> item.key().equals(key));
        ledger.forget(key);
    }

    @Override
    public void close() {
        turn.lock();
        try (ledger) {
            commitWaiting();
        } catch (ValueChangedException e) {
            // the stage says so itself; what waits does not count
        } finally {
            turn.unlock();
        }
    }

    /** What was computed before a look that finds everything whole was computed from the whole. */
    private void commitWaiting() {
        List<ItemRecord> computed = new ArrayList<>();
        for (ItemRecord item = waiting.poll(); item != null; item = waiting.poll()) {
            computed.add(item);
        }
        long before = scheduler.nanos();
        check.run();
        spent += scheduler.nanos() - before;
        computed.forEach(ledger::commit);
    }
}
