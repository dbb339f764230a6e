package org.runflow.internal.drive;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.runflow.Plan;
import org.runflow.Run;
import org.runflow.RunCoordinate;
import org.runflow.RunHandle;
import org.runflow.RunId;
import org.runflow.RunRequest;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunLease;
import org.runflow.error.RunNotFoundException;
import org.runflow.error.RunWithoutReportException;
import org.runflow.error.RunflowException;
import org.runflow.internal.graph.Graph;
import org.runflow.internal.graph.Selection;
import org.runflow.internal.machine.RunFacts;
import org.runflow.internal.machine.RunMachine;
import org.runflow.internal.machine.RunRules;
import org.runflow.internal.plan.BoundInputs;
import org.runflow.internal.plan.Planner;
import org.runflow.internal.plan.Verdict;
import org.runflow.internal.schedule.Workers;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.RunEnvironment;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.store.Digest;

/** What stays the same from run to run of an engine: its parts, its workers, its listeners' queues. */
public final class EngineCore {
    private final EngineParts parts;
    private final Workers workers;
    private final List<ListenerQueue> queues;

    /**
     * An engine at rest.
     *
     * @param parts of the engine
     */
    public EngineCore(EngineParts parts) {
        this.parts = parts;
        this.workers = new Workers(parts.parallelism(), parts.scheduler());
        this.queues = parts.listeners().stream()
                .map(listener -> new ListenerQueue(listener, parts.scheduler(), parts.eventQueue()))
                .toList();
    }

    /**
     * {@return a step for every selected stage}
     *
     * @param graph of the pipeline
     * @param request for it
     * @param selection of the request
     */
    public List<Plan.Step> plan(Graph graph, RunRequest request, Selection selection) {
        BoundInputs inputs = BoundInputs.bind(graph, request, selection);
        Verdict verdict = new Verdict(parts.store(), graph, coordinate(graph, request));
        return new Planner(graph, selection, inputs, parts.store(), verdict).steps();
    }

    /**
     * {@return a handle on the run, which has begun}
     *
     * @param graph of the pipeline
     * @param definition of the pipeline
     * @param hash of the definition
     * @param request for it
     * @param selection of the request
     */
    public RunHandle start(
            Graph graph, PipelineDefinition definition, Digest hash, RunRequest request, Selection selection) {
        BoundInputs inputs = BoundInputs.bind(graph, request, selection);
        RunFacts facts = new RunFacts(
                parts.runIds().get(),
                definition,
                hash,
                coordinate(graph, request),
                request.parent(),
                request.attributes(),
                inputs.digestsByPath(),
                RunEnvironment.here(parts.parallelism()),
                parts.scheduler().now());
        RunRules rules = new RunRules(request.failureMode(), parts.grace(), parts.shuffleSeed());
        RunMachine machine = new RunMachine(graph, selection, facts, rules);
        RunContext run = new RunContext(
                parts,
                workers,
                graph,
                facts,
                inputs,
                new RunValues(graph, inputs, parts.store(), parts::readsAtTheEnd),
                new Verdict(parts.store(), graph, facts.coordinate()),
                new Bench(workers, graph.nodes().size()));
        return start(run, machine);
    }

    /** A run that cannot even begin is given up at once, so that it does not look alive for ever. */
    private RunHandle start(RunContext run, RunMachine machine) {
        RunFacts facts = run.facts();
        RunEntry entry = new RunEntry(
                facts.id(),
                facts.definition().name(),
                facts.hash(),
                facts.coordinate(),
                facts.parent(),
                RunState.QUEUED,
                facts.createdAt(),
                Optional.empty(),
                Optional.empty(),
                facts.attributes());
        RunLease lease = parts.catalog().begin(entry, facts.definition());
        try {
            Events events = new Events(facts.id(), queues);
            RunEnding ending = new RunEnding(run, events, lease);
            RunDriver driver = new RunDriver(run, machine, events, ending);
            driver.start();
            watch(new CancelWatch(run, driver), ending.end());
            return new ExecutionHandle(run, driver, ending.end());
        } catch (RuntimeException | Error e) {
            lease.close();
            throw e;
        }
    }

    private static void watch(CancelWatch watch, CompletableFuture<Run> end) {
        watch.await();
        CompletableFuture<Run> unused = end.whenComplete((ended, defect) -> watch.stop());
    }

    /**
     * {@return the run, ended; cancelled when the calling thread is interrupted meanwhile}
     *
     * @param handle of a run
     */
    public Run awaited(RunHandle handle) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return handle.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                    handle.cancel();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * {@return the run}
     *
     * @param id of a run that has ended
     * @throws RunNotFoundException when there is no such run
     * @throws RunWithoutReportException when it has not ended, or nobody has written its report
     */
    public Run open(RunId id) {
        RunReport report = parts.catalog().findReport(id).orElseThrow(() -> withoutReport(id));
        PipelineDefinition definition = parts.catalog()
                .findDefinition(report.pipelineHash())
                .orElseThrow(() -> new RunNotFoundException(id.text()));
        return new StoredRun(report, definition, parts.store());
    }

    private RunflowException withoutReport(RunId id) {
        return parts.catalog()
                .find(id)
                .<RunflowException>map(entry -> new RunWithoutReportException(
                        id.text(), entry.state().name(), entry.state().isTerminal()))
                .orElseGet(() -> new RunNotFoundException(id.text()));
    }

    private static RunCoordinate coordinate(Graph graph, RunRequest request) {
        return request.coordinate().orElseGet(() -> RunCoordinate.of(graph.name()));
    }
}
