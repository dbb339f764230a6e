package org.runflow.inventory;

import java.util.Optional;
import org.runflow.RunCoordinate;
import org.runflow.RunId;

/**
 * Where one coordinate stands: what is there, what is here, what runs have made of it, and what comes next. A pure function of inventories and facts about runs; nothing of
 * it is stored.
 *
 * @param coordinate a whole one
 * @param remote what is there
 * @param local what is here
 * @param sync how the two differ
 * @param facts what runs have made of it
 * @param status in one word
 * @param detail of the status: which step failed and why, how many of how many files, why it is unknown; may be empty
 * @param next what to do
 * @param stale why what is said of either side may no longer be so; absent when nothing speaks against it
 */
public record RunOverview(
        RunCoordinate coordinate,
        SideStatus remote,
        SideStatus local,
        SyncState sync,
        RunFacts facts,
        DataStatus status,
        String detail,
        NextAction next,
        Optional<String> stale) {
    /**
     * Derives where a coordinate stands. The first that applies is its status: a step that failed, a run that goes on, analysed, extracted, downloaded, partial, not downloaded.
     * What was made of files that are no longer those of the other side counts as made of older ones: such a coordinate is partial, or not downloaded.
     *
     * @param coordinate a whole one
     * @param local what is here
     * @param remote what is there
     * @param names how files are called here
     * @param facts what runs have made of it
     * @return where it stands
     */
    public static RunOverview of(
            RunCoordinate coordinate, Inventory local, Inventory remote, NameMapping names, RunFacts facts) {
        SyncState sync = Reconciler.state(coordinate, local, remote, names);
        Verdict verdict = Verdict.of(sync, facts);
        Optional<String> stale = remote.findStale(coordinate)
                .or(() -> local.findStale(coordinate))
                .map(StaleMark::reason);
        return new RunOverview(
                coordinate,
                remote.status(coordinate),
                local.status(coordinate),
                sync,
                facts,
                verdict.status(),
                verdict.detail(),
                verdict.next(),
                stale);
    }

    /** {@return a run that is going on} */
    public Optional<RunId> running() {
        return facts.running();
    }
}
