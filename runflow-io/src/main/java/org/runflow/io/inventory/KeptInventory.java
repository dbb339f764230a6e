package org.runflow.io.inventory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.runflow.error.RunflowException;
import org.runflow.error.StoreException;
import org.runflow.inventory.CoordinateFilter;
import org.runflow.inventory.Freshness;
import org.runflow.inventory.Inventory;
import org.runflow.inventory.InventoryDelta;
import org.runflow.inventory.StaleMark;
import org.runflow.io.disk.FileLocks;
import org.runflow.io.disk.StoreFailure;

/**
 * What was last seen of a place, kept on disk and taken anew when it is too old. A look that fails or is interrupted changes nothing but a mark: the last good
 * inventory stays, and says that and why it may no longer be so. A process that is killed while it looks leaves such a mark, too. Safe for use by several threads
 * and processes; one of them looks at a time.
 */
public final class KeptInventory {
    private final InventoryFile file;
    private final InventorySource source;
    private final Clock clock;

    private KeptInventory(InventoryFile file, InventorySource source, Clock clock) {
        this.file = file;
        this.source = source;
        this.clock = clock;
    }

    /**
     * {@return the inventory of a place}
     *
     * @param source place
     * @param file that keeps it, made with its folder when it is missing
     */
    public static KeptInventory of(InventorySource source, Path file) {
        return new KeptInventory(InventoryFile.at(file), source, Clock.systemUTC());
    }

    KeptInventory at(Clock newClock) {
        return new KeptInventory(file, source, newClock);
    }

    /**
     * {@return what was last seen, with its marks; absent when nobody has looked yet, or what was kept is damaged or of another schema}
     */
    public Optional<Inventory> find() {
        try {
            return file.find().filter(kept -> kept.schema().equals(source.schema()));
        } catch (StoreException e) {
            System.getLogger(KeptInventory.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "an inventory has to be taken anew: {0}",
                            StoreFailure.reasonOf(e));
            return Optional.empty();
        }
    }

    /**
     * Gives what is there, after a look at the place where that is too old.
     *
     * @param freshness how old it may be
     * @return the inventory; one that could not be taken anew is marked stale with the reason
     * @throws RunflowException when the place cannot be looked at, and nobody ever has
     * @throws CancellationException when the thread is interrupted; what is kept is marked
     */
    public Inventory get(Freshness freshness) {
        Optional<Inventory> kept = find();
        return kept.filter(inventory -> freshness.admits(inventory, clock.instant()))
                .orElseGet(() -> refresh(CoordinateFilter.all(source.schema()), kept));
    }

    /**
     * Looks at a part of the place.
     *
     * @param filter which part; with nothing kept yet, all of it
     * @return the inventory; when the look failed, as it was before, marked stale with the reason
     * @throws RunflowException when the place cannot be looked at, and nobody ever has
     * @throws CancellationException when the thread is interrupted; what is kept is marked
     */
    public Inventory refresh(CoordinateFilter filter) {
        Optional<Inventory> kept = find();
        return refresh(kept.isPresent() ? filter : CoordinateFilter.all(source.schema()), kept);
    }

    /**
     * Marks a part as no longer certain, until it is looked at again.
     *
     * @param filter which part
     * @param reason why, a few words
     */
    public void invalidate(CoordinateFilter filter, String reason) {
        StaleMark mark = new StaleMark(filter, reason, clock.instant());
        file.add(id -> InventoryChange.of(id, mark));
    }

    /**
     * Applies what has become of single files, as a transfer tells it. Without an inventory there is nothing to apply it to.
     *
     * @param delta what is there now, and what is gone
     */
    public void apply(InventoryDelta delta) {
        file.apply(delta);
    }

    private Inventory refresh(CoordinateFilter filter, Optional<Inventory> kept) {
        try {
            Optional<FileLocks.Held> held = FileLocks.tryLock(file.takingLock());
            if (held.isEmpty() && kept.isPresent()) {
                return kept.get().with(new StaleMark(filter, "somebody else is just looking", clock.instant()));
            }
            FileLocks.Held lock = held.isPresent() ? held.get() : FileLocks.lock(file.takingLock());
            try {
                return kept.isPresent() ? takeAgain(filter, kept.get()) : take(filter);
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new StoreException("lock the inventory of '" + source.name() + "'", e);
        }
    }

    private Inventory take(CoordinateFilter filter) {
        Inventory look = source.scan(filter);
        file.write(look);
        return look;
    }

    private Inventory takeAgain(CoordinateFilter filter, Inventory kept) {
        StaleMark begun = new StaleMark(filter, "a look that had begun did not end", clock.instant());
        LineHolder holder = new LineHolder();
        file.add(id -> holder.hold(InventoryChange.of(id, begun)));
        int settled = file.changeCount();
        Inventory before = find().orElse(kept);
        try {
            Inventory look = source.scan(filter);
            Inventory both = before.with(look).withDigestsOf(before);
            file.replace(both, settled);
            return find().orElse(both);
        } catch (CancellationException e) {
            fail(holder, filter, "a look was interrupted");
            throw e;
        } catch (RunflowException e) {
            fail(holder, filter, "it could not be looked at: " + e.getMessage());
            return find().orElse(kept);
        } catch (RuntimeException e) {
            fail(holder, filter, "a look failed: " + e);
            throw e;
        }
    }

    private void fail(LineHolder begun, CoordinateFilter filter, String reason) {
        StaleMark mark = new StaleMark(filter, reason, clock.instant());
        begun.line.ifPresent(line -> file.replaceLine(line, id -> InventoryChange.of(id, mark)));
    }

    private static final class LineHolder {
        private Optional<InventoryChange> line = Optional.empty();

        InventoryChange hold(InventoryChange change) {
            line = Optional.of(change);
            return change;
        }
    }
}
