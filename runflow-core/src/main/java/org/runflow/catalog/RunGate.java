package org.runflow.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.error.RunflowException;
import org.runflow.run.FailureReport;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.run.StageReport;

/**
 * Says whether a series of runs has failed so often in a row that another start is of no use, for whoever starts runs by a clock. It decides nothing: what it says is the
 * caller's to follow or to pass over, and nobody has to delete a run to get going again. Immutable.
 *
 * <pre>{@code
 * RunGate gate = RunGate.afterFailures(3).by(ProcessFailedException.class).reopeningAfter(Duration.ofHours(6));
 * gate.find(workspace.catalog(), RunCoordinate.of("readings"), Instant.now()).ifPresent(blocked -> show(blocked.sentence()));
 * }</pre>
 *
 * @param failures how many runs in a row must have failed, at least 1
 * @param codes class names of exceptions by which a failure counts, in any place of its chain of causes, never part of a name or message; empty when every failure counts
 * @param reopening how long after the last of them a start is of use again; absent when only a run that is started all the same tells
 */
public record RunGate(int failures, Set<String> codes, Optional<Duration> reopening) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for fewer than 1 failure or a time that is not positive
     */
    public RunGate {
        codes = Set.copyOf(codes);
        if (failures < 1) {
            throw new IllegalArgumentException("a gate closes after 1 failure or more, not after " + failures);
        }
        reopening.filter(time -> time.isNegative() || time.isZero()).ifPresent(time -> {
            throw new IllegalArgumentException("a gate reopens after some time, not after " + time);
        });
    }

    /**
     * {@return a gate that closes when so many runs in a row have failed, whatever by}
     *
     * @param failures at least 1
     */
    public static RunGate afterFailures(int failures) {
        return new RunGate(failures, Set.of(), Optional.empty());
    }

    /**
     * Counts only failures of some kind, beside those named before.
     *
     * @param exception the failure of a stage or of the run, or one of its causes; not what extends it
     * @return the gate with it
     */
    public RunGate by(Class<? extends Throwable> exception) {
        Set<String> more = new HashSet<>(codes);
        more.add(exception.getName());
        return new RunGate(failures, more, reopening);
    }

    /**
     * Lets one start try again after some time.
     *
     * @param time since the end of the newest failed run
     * @return the gate with it
     */
    public RunGate reopeningAfter(Duration time) {
        return new RunGate(failures, codes, Optional.of(time));
    }

    /**
     * Why a gate is closed.
     *
     * @param series that has failed
     * @param runs which did, newest first
     * @param codes by which they count, sorted; empty when every failure counts
     * @param until when a start is of use again; absent when only a run tells
     */
    public record Blocked(RunCoordinate series, List<RunId> runs, List<String> codes, Optional<Instant> until) {
        /** Copies the lists. */
        public Blocked {
            runs = List.copyOf(runs);
            codes = List.copyOf(codes);
        }

        /** {@return why, in a sentence for people} */
        public String sentence() {
            return "the last " + runs.size() + " runs of '" + series + "' have failed"
                    + (codes.isEmpty() ? "" : " by " + String.join(", ", codes)) + ", the newest is " + runs.get(0)
                    + until.map(at -> "; the next try is due at " + at).orElse("");
        }
    }

    /**
     * Looks at the newest runs of a series. Success and partial success end a row of failures, and so does a failure of another kind or one whose report cannot be read. Runs
     * that were cancelled or lost, or go on, tell nothing and are passed over.
     *
     * @param catalog to look in
     * @param series its runs are at exactly this coordinate
     * @param now the instant, UTC
     * @return why the gate is closed; absent while it is open
     * @throws org.runflow.error.StoreException when the catalog cannot be read
     */
    public Optional<Blocked> find(RunCatalog catalog, RunCoordinate series, Instant now) {
        List<RunEntry> failed = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        Optional<RunQuery> query = Optional.of(RunQuery.all()
                .under(series)
                .in(RunState.SUCCEEDED, RunState.PARTIAL, RunState.FAILED)
                .limit(failures));
        while (query.isPresent()) {
            RunPage page = catalog.query(query.get());
            for (RunEntry run : page.runs()) {
                if (!run.coordinate().equals(series)) {
                    continue;
                }
                if (run.state() != RunState.FAILED || !counts(catalog, run, seen)) {
                    return Optional.empty();
                }
                failed.add(run);
                if (failed.size() == failures) {
                    return blocked(series, failed, seen, now);
                }
            }
            query = page.next();
        }
        return Optional.empty();
    }

    private Optional<Blocked> blocked(RunCoordinate series, List<RunEntry> failed, Set<String> seen, Instant now) {
        Optional<Instant> until =
                reopening.flatMap(time -> failed.get(0).endedAt().map(end -> end.plus(time)));
        if (until.isPresent() && !now.isBefore(until.get())) {
            return Optional.empty();
        }
        return Optional.of(new Blocked(series, failed.stream().map(RunEntry::id).toList(), List.copyOf(seen), until));
    }

    private boolean counts(RunCatalog catalog, RunEntry run, Set<String> seen) {
        if (codes.isEmpty()) {
            return true;
        }
        Set<String> found = reportOf(catalog, run).stream()
                .flatMap(report -> Stream.concat(
                        report.failure().stream(),
                        report.stages().stream().map(StageReport::failure).flatMap(Optional::stream)))
                .map(FailureReport::causes)
                .flatMap(List::stream)
                .map(FailureReport.Cause::type)
                .filter(codes::contains)
                .collect(Collectors.toSet());
        seen.addAll(found);
        return !found.isEmpty();
    }

    /** What cannot be read must keep nobody from starting. */
    private static Optional<RunReport> reportOf(RunCatalog catalog, RunEntry run) {
        try {
            return catalog.findReport(run.id());
        } catch (RunflowException e) {
            return Optional.empty();
        }
    }
}
