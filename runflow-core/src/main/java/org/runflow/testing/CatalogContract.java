package org.runflow.testing;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.catalog.CancelAnswer;
import org.runflow.catalog.RunCatalog;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunLease;
import org.runflow.catalog.RunQuery;
import org.runflow.error.IllegalTransitionException;
import org.runflow.error.RunBusyException;
import org.runflow.error.RunNotFoundException;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.store.Digest;

/** What every {@link RunCatalog} must do. Each check asks for a catalog of its own, empty. */
public final class CatalogContract {
    private final Supplier<RunCatalog> factory;

    private CatalogContract(Supplier<RunCatalog> factory) {
        this.factory = factory;
    }

    /**
     * {@return the checks, to be run in any order}
     *
     * @param factory makes a new, empty catalog
     */
    public static List<ContractCheck> checks(Supplier<RunCatalog> factory) {
        CatalogContract contract = new CatalogContract(factory);
        List<ContractCheck> checks = new ArrayList<>(List.of(
                new ContractCheck("enters a run as queued", contract::entersQueued),
                new ContractCheck("refuses a run that begins otherwise, or twice", contract::refusesBadBeginnings),
                new ContractCheck("follows the table of states and nothing else", contract::followsTheTable),
                new ContractCheck("compares before it sets", contract::comparesBeforeItSets),
                new ContractCheck("lets one of many threads win a transition", contract::oneThreadWins),
                new ContractCheck("stores the report with the end", contract::storesTheReport),
                new ContractCheck("knows no run that was not entered", contract::knowsNoOtherRun),
                new ContractCheck("reserves a coordinate for one at a time", contract::reserves),
                new ContractCheck("keeps recorded metrics in the row", contract::keepsMetrics),
                new ContractCheck("marks abandoned runs as lost", contract::marksLost),
                new ContractCheck("hands on requests to stop", contract::handsOnRequestsToStop),
                new ContractCheck("keeps pipeline definitions", contract::keepsDefinitions),
                new ContractCheck("survives a rebuild", contract::survivesRebuild)));
        checks.addAll(QueryContract.checks(factory));
        checks.addAll(RunIdContract.checks(factory));
        return List.copyOf(checks);
    }

    private void entersQueued() {
        RunCatalog catalog = factory.get();
        RunEntry entry = RunSamples.entry(1, "city");
        catalog.begin(entry, RunSamples.DEFINITION);
        Expect.equal(catalog.find(entry.id()), Optional.of(entry), "row");
        Expect.equal(catalog.findReport(entry.id()), Optional.empty(), "report of a run that has not ended");
    }

    private void refusesBadBeginnings() {
        RunCatalog catalog = factory.get();
        RunEntry entry = RunSamples.entry(1, "city");
        RunEntry running = entry.to(RunState.RUNNING, Samples.NOON);
        Expect.thrown(
                IllegalArgumentException.class, () -> catalog.begin(running, RunSamples.DEFINITION), "a run that runs");
        catalog.begin(entry, RunSamples.DEFINITION);
        Expect.thrown(
                IllegalArgumentException.class,
                () -> catalog.begin(entry, RunSamples.DEFINITION),
                "the same run again");
    }

    private void reserves() {
        RunCatalog catalog = factory.get();
        RunCoordinate city = RunCoordinate.of("city");
        RunLease reservation = catalog.reserve(city);
        Expect.thrown(RunBusyException.class, () -> catalog.reserve(city), "the same coordinate again");
        catalog.reserve(RunCoordinate.of("village")).close();
        reservation.close();
        reservation.close();
        catalog.reserve(city).close();
        Expect.equal(catalog.query(RunQuery.all()).runs(), List.of(), "runs");
    }

    private void keepsMetrics() {
        RunCatalog catalog = factory.get();
        RunId id = RunSamples.runIn(catalog, 1, RunState.RUNNING);
        RunReport report = RunSamples.report(catalog.find(id).orElseThrow(), RunState.SUCCEEDED);
        catalog.finish(RunState.RUNNING, report);
        Expect.equal(catalog.find(id).map(RunEntry::metrics), Optional.of(report.metrics()), "metrics of the row");
        Expect.equal(report.metrics().isEmpty(), false, "a report without metrics");
    }

    private void followsTheTable() {
        RunCatalog catalog = factory.get();
        int number = 0;
        for (RunState from : RunState.values()) {
            for (RunState to : RunState.values()) {
                if (from.isTerminal() || from == to) {
                    continue;
                }
                RunId id = RunSamples.runIn(catalog, ++number, from);
                if (from.canBecome(to)) {
                    step(catalog, id, from, to);
                } else {
                    Expect.thrown(
                            IllegalTransitionException.class, () -> step(catalog, id, from, to), from + " to " + to);
                }
                RunState expected = from.canBecome(to) ? to : from;
                Expect.equal(
                        catalog.find(id).map(RunEntry::state),
                        Optional.of(expected),
                        "state after " + from + " to " + to);
            }
        }
    }

    /** Takes the way that leads to a state: terminal ones have a report, except LOST, which nobody is left to write. */
    private static void step(RunCatalog catalog, RunId id, RunState from, RunState to) {
        if (to.isTerminal()) {
            catalog.finish(from, RunSamples.report(catalog.find(id).orElseThrow(), to));
        } else {
            catalog.transition(id, from, to, Samples.NOON);
        }
    }

    private void comparesBeforeItSets() {
        RunCatalog catalog = factory.get();
        RunId id = RunSamples.runIn(catalog, 1, RunState.PAUSED);
        Expect.thrown(
                IllegalTransitionException.class,
                () -> catalog.transition(id, RunState.RUNNING, RunState.PAUSING, Samples.NOON),
                "a transition from a state it is not in");
        Expect.equal(catalog.find(id).map(RunEntry::state), Optional.of(RunState.PAUSED), "state");
    }

    private void oneThreadWins() throws Exception {
        RunCatalog catalog = factory.get();
        RunId id = RunSamples.runIn(catalog, 1, RunState.RUNNING);
        int winners = Threads.count(8, () -> {
            try {
                catalog.transition(id, RunState.RUNNING, RunState.PAUSING, Samples.NOON);
                return true;
            } catch (IllegalTransitionException e) {
                return false;
            }
        });
        Expect.equal(winners, 1, "number of threads that made the transition");
    }

    private void storesTheReport() {
        RunCatalog catalog = factory.get();
        RunId id = RunSamples.runIn(catalog, 1, RunState.RUNNING);
        RunReport report = RunSamples.report(catalog.find(id).orElseThrow(), RunState.PARTIAL);
        RunEntry ended = catalog.finish(RunState.RUNNING, report);
        Expect.equal(catalog.findReport(id), Optional.of(report), "report");
        Expect.equal(catalog.find(id), Optional.of(ended), "row");
        Expect.equal(ended.state(), RunState.PARTIAL, "state");
        Expect.equal(ended.endedAt(), report.endedAt(), "end");
        Expect.equal(ended.attributes(), ImmutableSortedMap.of("name", "run 1", "peak", "0.54"), "attributes");
    }

    private void knowsNoOtherRun() {
        RunCatalog catalog = factory.get();
        RunEntry unknown = RunSamples.entry(1, "city");
        Expect.equal(catalog.find(unknown.id()), Optional.empty(), "row");
        Expect.equal(catalog.findReport(unknown.id()), Optional.empty(), "report");
        Expect.thrown(
                RunNotFoundException.class,
                () -> catalog.transition(unknown.id(), RunState.QUEUED, RunState.RUNNING, Samples.NOON),
                "transition");
        Expect.thrown(
                RunNotFoundException.class,
                () -> catalog.finish(RunState.RUNNING, RunSamples.report(unknown, RunState.FAILED)),
                "finish");
    }

    private void marksLost() {
        RunCatalog catalog = factory.get();
        Instant later = Samples.NOON.plusSeconds(3600);
        RunLease queued = catalog.begin(RunSamples.entry(1, "city"), RunSamples.DEFINITION);
        RunLease running = catalog.begin(RunSamples.entry(2, "city"), RunSamples.DEFINITION);
        catalog.begin(RunSamples.entry(3, "city"), RunSamples.DEFINITION);
        catalog.transition(Samples.runId(2), RunState.QUEUED, RunState.RUNNING, Samples.NOON);
        catalog.transition(Samples.runId(3), RunState.QUEUED, RunState.RUNNING, Samples.NOON);
        Expect.equal(catalog.markLost(later), List.of(), "runs lost while all are held");
        queued.close();
        running.close();
        running.close();
        Expect.equal(catalog.markLost(later), List.of(Samples.runId(1), Samples.runId(2)), "runs lost");
        Expect.equal(state(catalog, 1), RunState.CANCELLED, "abandoned before it began");
        Expect.equal(state(catalog, 2), RunState.LOST, "abandoned while it ran");
        Expect.equal(state(catalog, 3), RunState.RUNNING, "still held");
        Expect.equal(
                catalog.find(Samples.runId(2)).flatMap(RunEntry::endedAt), Optional.of(later), "end of a lost run");
        Expect.equal(catalog.markLost(later), List.of(), "runs lost a second time");
    }

    private void handsOnRequestsToStop() {
        RunCatalog catalog = factory.get();
        RunId running = RunSamples.runIn(catalog, 1, RunState.RUNNING);
        RunId other = RunSamples.runIn(catalog, 2, RunState.PAUSED);
        RunLease lost = catalog.begin(RunSamples.entry(3, "city"), RunSamples.DEFINITION);
        catalog.transition(Samples.runId(3), RunState.QUEUED, RunState.RUNNING, Samples.NOON);
        Expect.equal(catalog.isCancelRequested(running), false, "before anybody asked");
        Expect.equal(catalog.requestCancel(running), CancelAnswer.REQUESTED, "asked while it runs");
        Expect.equal(catalog.requestCancel(running), CancelAnswer.REQUESTED, "asked again");
        Expect.equal(catalog.isCancelRequested(running), true, "asked");
        Expect.equal(catalog.isCancelRequested(other), false, "another run");
        Expect.equal(catalog.requestCancel(Samples.runId(4)), CancelAnswer.UNKNOWN, "no such run");
        lost.close();
        Expect.equal(catalog.requestCancel(Samples.runId(3)), CancelAnswer.LOST, "abandoned");
        catalog.markLost(Samples.NOON);
        Expect.equal(catalog.requestCancel(Samples.runId(3)), CancelAnswer.LOST, "marked as abandoned");
        catalog.finish(RunState.RUNNING, RunSamples.report(catalog.find(running).orElseThrow(), RunState.SUCCEEDED));
        Expect.equal(catalog.requestCancel(running), CancelAnswer.ALREADY_ENDED, "ended");
    }

    private static RunState state(RunCatalog catalog, int number) {
        return catalog.find(Samples.runId(number)).orElseThrow().state();
    }

    private void keepsDefinitions() {
        RunCatalog catalog = factory.get();
        PipelineDefinition definition = RunSamples.DEFINITION;
        catalog.begin(RunSamples.entry(1, "city"), definition);
        catalog.begin(RunSamples.entry(2, "city"), definition);
        Expect.equal(catalog.findDefinition(definition.hash()), Optional.of(definition), "definition");
        Expect.equal(catalog.findDefinition(Digest.of("other")), Optional.empty(), "unknown definition");
    }

    private void survivesRebuild() {
        RunCatalog catalog = factory.get();
        RunId running = RunSamples.runIn(catalog, 1, RunState.RUNNING);
        RunId ended = RunSamples.runIn(catalog, 2, RunState.RUNNING);
        RunReport report = RunSamples.report(catalog.find(ended).orElseThrow(), RunState.SUCCEEDED);
        catalog.finish(RunState.RUNNING, report);
        List<RunEntry> before = catalog.query(RunQuery.all()).runs();
        catalog.rebuild();
        Expect.equal(catalog.query(RunQuery.all()).runs(), before, "rows");
        Expect.equal(catalog.findReport(ended), Optional.of(report), "report");
        Expect.equal(
                catalog.find(running).map(RunEntry::coordinate), Optional.of(RunCoordinate.of("city")), "coordinate");
    }
}
