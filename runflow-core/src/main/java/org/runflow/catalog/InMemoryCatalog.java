package org.runflow.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.error.IllegalTransitionException;
import org.runflow.error.RunBusyException;
import org.runflow.error.RunNotFoundException;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.store.Digest;

/** Keeps the rows of this process. Safe for use by many threads and engines. */
public final class InMemoryCatalog implements RunCatalog {
    private final NavigableMap<RunId, RunEntry> entries = new ConcurrentSkipListMap<>();
    private final Map<RunId, RunReport> reports = new ConcurrentHashMap<>();
    private final Map<Digest, PipelineDefinition> definitions = new ConcurrentHashMap<>();
    private final Set<RunId> leased = ConcurrentHashMap.newKeySet();
    private final Map<RunCoordinate, Object> reserved = new ConcurrentHashMap<>();
    private final Set<RunId> toCancel = ConcurrentHashMap.newKeySet();
    private final RunIds ids = new RunIds();
    private final EndedRuns ended;

    /** An empty catalog, which keeps all runs. */
    public InMemoryCatalog() {
        this(Integer.MAX_VALUE);
    }

    private InMemoryCatalog(int mostEnded) {
        this.ended = new EndedRuns(mostEnded);
    }

    /**
     * {@return an empty catalog that forgets runs: of those that have ended it keeps the ones that ended last} A run that goes on is never forgotten; what
     * is forgotten is unknown from then on, with its report.
     *
     * @param mostEnded how many runs that have ended it keeps, at least 1
     * @throws IllegalArgumentException if it is less
     */
    public static InMemoryCatalog bounded(int mostEnded) {
        if (mostEnded < 1) {
            throw new IllegalArgumentException("a catalog keeps at least 1 run that has ended, was told " + mostEnded);
        }
        return new InMemoryCatalog(mostEnded);
    }

    @Override
    public RunId newId(Instant now) {
        return ids.next(now);
    }

    @Override
    public RunLease begin(RunEntry entry, PipelineDefinition definition) {
        if (entry.state() != RunState.QUEUED) {
            throw new IllegalArgumentException("run " + entry.id() + " begins as QUEUED, not as " + entry.state());
        }
        boolean leasedNow = leased.add(entry.id());
        boolean entered;
        synchronized (ended) {
            definitions.putIfAbsent(entry.pipelineHash(), definition);
            entered = entries.putIfAbsent(entry.id(), entry) == null;
        }
        if (!entered) {
            if (leasedNow) {
                leased.remove(entry.id());
            }
            throw new IllegalArgumentException("there is a run " + entry.id() + " already");
        }
        return () -> {
            leased.remove(entry.id());
            toCancel.remove(entry.id());
        };
    }

    @Override
    public RunLease reserve(RunCoordinate coordinate) {
        Object holder = new Object();
        if (reserved.putIfAbsent(coordinate, holder) != null) {
            throw new RunBusyException(coordinate.toString());
        }
        return () -> reserved.remove(coordinate, holder);
    }

    @Override
    public RunEntry transition(RunId id, RunState expected, RunState next, Instant at) {
        if (next.isTerminal()) {
            throw new IllegalArgumentException("run " + id + " becomes " + next + " by finish, with a report");
        }
        return step(id, expected, entry -> entry.to(next, at));
    }

    @Override
    public RunEntry finish(RunState expected, RunReport report) {
        Instant end = report.endedAt()
                .orElseThrow(() -> new IllegalArgumentException("the report of run " + report.runId() + " has no end"));
        RunEntry after = step(report.runId(), expected, entry -> {
            RunEntry last =
                    entry.to(report.state(), end).with(report.attributes()).measured(report.metrics());
            reports.put(report.runId(), report);
            return last;
        });
        hasEnded(after);
        return after;
    }

    private void hasEnded(RunEntry entry) {
        synchronized (ended) {
            ended.add(entry.id()).ifPresent(this::forget);
        }
    }

    private void forget(RunId id) {
        reports.remove(id);
        RunEntry entry = entries.remove(id);
        if (entry != null
                && entries.values().stream()
                        .noneMatch(other -> other.pipelineHash().equals(entry.pipelineHash()))) {
            definitions.remove(entry.pipelineHash());
        }
    }

    @Override
    public Optional<RunEntry> find(RunId id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public Optional<RunReport> findReport(RunId id) {
        return Optional.ofNullable(reports.get(id));
    }

    @Override
    public Optional<PipelineDefinition> findDefinition(Digest pipelineHash) {
        return Optional.ofNullable(definitions.get(pipelineHash));
    }

    @Override
    public RunPage query(RunQuery query) {
        NavigableMap<RunId, RunEntry> older =
                query.olderThan().map(last -> entries.headMap(last, false)).orElse(entries);
        return RunPage.among(query, older.descendingMap().values().stream());
    }

    @Override
    public List<RunCoordinate> children(RunCoordinate prefix) {
        int length = prefix.parts().size() + 1;
        return entries.values().stream()
                .map(RunEntry::coordinate)
                .filter(coordinate -> coordinate.parts().size() >= length && coordinate.startsWith(prefix))
                .map(coordinate -> new RunCoordinate(coordinate.parts().subList(0, length)))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<RunId> markLost(Instant at) {
        Stream<RunEntry> abandoned =
                entries.values().stream().filter(entry -> !entry.state().isTerminal() && !leased.contains(entry.id()));
        return abandoned
                .map(entry -> step(
                        entry.id(),
                        entry.state(),
                        current -> current.to(
                                current.state() == RunState.QUEUED ? RunState.CANCELLED : RunState.LOST, at)))
                .peek(this::hasEnded)
                .map(RunEntry::id)
                .toList();
    }

    @Override
    public CancelAnswer requestCancel(RunId id) {
        RunEntry entry = entries.get(id);
        if (entry == null) {
            return CancelAnswer.UNKNOWN;
        }
        if (entry.state().isTerminal()) {
            return entry.state() == RunState.LOST ? CancelAnswer.LOST : CancelAnswer.ALREADY_ENDED;
        }
        if (!leased.contains(id)) {
            return CancelAnswer.LOST;
        }
        toCancel.add(id);
        return CancelAnswer.REQUESTED;
    }

    @Override
    public boolean isCancelRequested(RunId id) {
        return toCancel.contains(id);
    }

    @Override
    public void rebuild() {
        // the rows are the only form there is
    }

    private RunEntry step(RunId id, RunState expected, UnaryOperator<RunEntry> change) {
        RunEntry after = entries.computeIfPresent(id, (key, entry) -> {
            if (entry.state() != expected) {
                throw new IllegalTransitionException(id.text(), entry.state().name(), "anything from " + expected);
            }
            return change.apply(entry);
        });
        if (after == null) {
            throw new RunNotFoundException(id.text());
        }
        return after;
    }
}
