package org.runflow.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.store.Digest;

/**
 * Knows the runs. Safe for use by many threads and engines at once, and, where it outlives a process, by many processes. Every method may throw
 * {@link org.runflow.error.StoreException} when what lies underneath fails; one unreadable run never makes the others unreadable. Implementations
 * prove themselves with {@code org.runflow.testing.CatalogContract}.
 */
public interface RunCatalog {
    /**
     * Gives the next run its id. The ids of one catalog object rise strictly, also within a millisecond and when the clock goes back; those of several
     * catalogs, or processes, as far as their clocks agree.
     *
     * @param now the instant, UTC
     * @return an id that nobody has; {@link RunIds} makes such
     */
    RunId newId(Instant now);

    /**
     * Enters a run, which is QUEUED then, and takes the lease that says it lives. The definition is stored once per content.
     *
     * @param entry in state QUEUED
     * @param definition of its pipeline
     * @return the lease; held until the run is terminal
     * @throws IllegalArgumentException when the state is another, or the id is known already
     */
    RunLease begin(RunEntry entry, PipelineDefinition definition);

    /**
     * Reserves a coordinate for an exclusive run, before the run is entered. Frees itself when its holder's process dies.
     *
     * @param coordinate of the run
     * @return the reservation; held until the run is terminal
     * @throws org.runflow.error.RunBusyException when another has reserved it, of this process or another
     */
    RunLease reserve(RunCoordinate coordinate);

    /**
     * Moves a run from one state to another if it still is in the first: compare and set.
     *
     * @param id of the run
     * @param expected state
     * @param next a state that is not terminal; those are reached by {@link #finish}
     * @param at the instant, UTC
     * @return the row afterwards
     * @throws org.runflow.error.IllegalTransitionException when the run is in another state, or the table does not allow the step
     * @throws org.runflow.error.RunNotFoundException when there is no such run
     */
    RunEntry transition(RunId id, RunState expected, RunState next, Instant at);

    /**
     * Ends a run: stores its report, then moves it to the report's state.
     *
     * @param expected state
     * @param report whose state is terminal; its attributes go into the row
     * @return the row afterwards
     * @throws org.runflow.error.IllegalTransitionException when the run is in another state, or the table does not allow the step
     * @throws org.runflow.error.RunNotFoundException when there is no such run
     */
    RunEntry finish(RunState expected, RunReport report);

    /**
     * {@return its row}
     *
     * @param id of a run
     */
    Optional<RunEntry> find(RunId id);

    /**
     * {@return its report; absent until it has ended, and for ever when it was lost}
     *
     * @param id of a run
     */
    Optional<RunReport> findReport(RunId id);

    /**
     * {@return the definition stored with it}
     *
     * @param pipelineHash from a row
     */
    Optional<PipelineDefinition> findDefinition(Digest pipelineHash);

    /**
     * {@return a page of them, newest first unless the query says otherwise}
     *
     * @param query which runs, and where to go on
     */
    RunPage query(RunQuery query);

    /**
     * {@return the coordinates one part longer under which there are runs, sorted, each once}
     *
     * @param prefix of coordinates
     */
    List<RunCoordinate> children(RunCoordinate prefix);

    /**
     * {@return whether there is a run in that series or below it}
     *
     * @param prefix of coordinates
     */
    default boolean exists(RunCoordinate prefix) {
        return !query(RunQuery.all().under(prefix).limit(1)).runs().isEmpty();
    }

    /**
     * {@return the series that have runs, sorted, each once}
     *
     * @param prefix with which they begin
     */
    default Stream<RunCoordinate> coordinates(RunCoordinate prefix) {
        SortedSet<RunCoordinate> found = new TreeSet<>();
        Optional<RunQuery> next = Optional.of(RunQuery.all().under(prefix).limit(10_000));
        while (next.isPresent()) {
            RunPage page = query(next.get());
            page.runs().forEach(run -> found.add(run.coordinate()));
            next = page.next();
        }
        return found.stream();
    }

    /** {@return how many runs there are now, by state, pipeline and series} */
    default RunCounts counts() {
        RunCounts.Tally tally = new RunCounts.Tally();
        Optional<RunQuery> next = Optional.of(RunQuery.all().limit(10_000));
        while (next.isPresent()) {
            RunPage page = query(next.get());
            page.runs().forEach(run -> tally.add(run.state(), run.pipeline(), run.coordinate()));
            next = page.next();
        }
        return tally.counts();
    }

    /**
     * Marks as LOST every run that has begun, is not terminal and whose lease nobody holds. One that is still QUEUED becomes CANCELLED.
     *
     * @param at the instant, UTC
     * @return the runs that were marked, oldest first
     */
    List<RunId> markLost(Instant at);

    /**
     * Asks whoever works on a run, in this process or another, to stop it as {@link org.runflow.RunHandle#cancel} does. Asking twice is asking once.
     *
     * @param id of any run
     * @return what became of it
     */
    CancelAnswer requestCancel(RunId id);

    /**
     * {@return whether somebody has asked it to stop} An engine looks twice a second while the run goes on.
     *
     * @param id of a run that is going on
     */
    boolean isCancelRequested(RunId id);

    /**
     * {@return the runs that are here but cannot be read, each with the reason; none unless the catalog says otherwise} Queries leave them out; who
     * deletes what no run uses must not.
     */
    default SortedMap<RunId, String> unreadable() {
        return new TreeMap<>();
    }

    /** {@return the runs that somebody has pinned: they stay, with all they use, whatever rules say; none unless the catalog says otherwise} */
    default Set<RunId> pinned() {
        return Set.of();
    }

    /** Recreates every index from the runs themselves. */
    void rebuild();
}
