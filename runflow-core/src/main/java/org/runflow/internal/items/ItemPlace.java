package org.runflow.internal.items;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.runflow.ArtifactKey;
import org.runflow.Scheduler;
import org.runflow.StageContext;
import org.runflow.internal.schedule.Workers;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.ItemHeader;
import org.runflow.store.ItemLedger;

/**
 * Where a stage over many items is computed.
 *
 * @param store keeps the values
 * @param value key of a value
 * @param header what its results have in common
 * @param keys under which they count
 * @param reusing whether results that are there may be taken
 * @param damaged keys of results whose values have turned out to be damaged
 * @param workers compute
 * @param scheduler has clock and timers
 * @param grace how long an item may take to end after it was told to
 * @param stage its path
 * @param place of the stage, for what is written beside a run
 * @param shuffleSeed draws the order of the items, for tests
 * @param watching whether laws that functions have to follow are checked, for tests
 * @param guard throws when what the stage reads is not what it was; absent when nobody can change that
 */
public record ItemPlace(
        ArtifactStore store,
        ArtifactKey<?> value,
        ItemHeader header,
        ItemKeys keys,
        boolean reusing,
        Set<Digest> damaged,
        Workers workers,
        Scheduler scheduler,
        Duration grace,
        String stage,
        Optional<StageContext.Place> place,
        Optional<Long> shuffleSeed,
        boolean watching,
        Optional<Runnable> guard) {
    /** Opens what lets results count, but none that were computed from something that has changed meanwhile. */
    ItemLedger openLedger() {
        ItemLedger ledger = store.items(header);
        return guard.<ItemLedger>map(check -> new GuardedLedger(ledger, check, scheduler))
                .orElse(ledger);
    }

    /** The same place, for parts of a fold. */
    ItemPlace keyed(ItemKeys others) {
        return new ItemPlace(
                store,
                value,
                header,
                others,
                reusing,
                damaged,
                workers,
                scheduler,
                grace,
                stage,
                place,
                shuffleSeed,
                watching,
                guard);
    }
}
