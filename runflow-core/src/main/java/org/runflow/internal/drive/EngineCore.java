package org.runflow.internal.drive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.runflow.ArtifactKey;
import org.runflow.Plan;
import org.runflow.Run;
import org.runflow.RunCoordinate;
import org.runflow.RunHandle;
import org.runflow.RunId;
import org.runflow.RunRequest;
import org.runflow.StageContext;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunLease;
import org.runflow.error.InvalidRequestException;
import org.runflow.error.RunNotFoundException;
import org.runflow.error.RunWithoutReportException;
import org.runflow.error.RunflowException;
import org.runflow.event.RunListener;
import org.runflow.internal.graph.Graph;
import org.runflow.internal.graph.GraphInput;
import org.runflow.internal.graph.Selection;
import org.runflow.internal.machine.RunFacts;
import org.runflow.internal.machine.RunMachine;
import org.runflow.internal.machine.RunRules;
import org.runflow.internal.plan.BoundInputs;
import org.runflow.internal.plan.Planner;
import org.runflow.internal.plan.Verdict;
import org.runflow.internal.schedule.Attempt;
import org.runflow.internal.schedule.Workers;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.KeptInput;
import org.runflow.run.OnConflict;
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
        List<ListenerQueue> all = new ArrayList<>();
        for (RunListener listener : parts.listeners()) {
            all.add(new ListenerQueue(listener, parts.scheduler(), parts.eventQueue()));
        }
        this.queues = List.copyOf(all);
    }

    /**
     * {@return what a run would do: a step for every selected stage}
     *
     * @param graph of the pipeline
     * @param request for it
     * @param selection of the request
     */
    public Plan plan(Graph graph, RunRequest request, Selection selection) {
        BoundInputs inputs = bound(graph, request, selection, request.isEvaluating());
        Verdict verdict = new Verdict(parts.store(), graph, coordinate(graph, request));
        Planner.Evaluator evaluator = request.isEvaluating()
                ? (node, ingredients, origins) -> Optional.ofNullable(node.stage()
                        .body()
                        .compute(StageContext.detached(), new StageReader(node, ingredients, origins)))
                : (node, ingredients, origins) -> Optional.empty();
        Planner planner = new Planner(graph, selection, inputs, parts.store(), verdict, evaluator);
        return new Plan(graph.name(), planner.steps(), planner.items());
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
        BoundInputs inputs = bound(graph, request, selection, true);
        if (!request.isExclusive()) {
            return start(graph, definition, hash, request, selection, inputs, () -> {});
        }
        RunLease reservation = parts.catalog().reserve(coordinate(graph, request));
        try {
            return start(graph, definition, hash, request, selection, inputs, reservation);
        } catch (RuntimeException | Error e) {
            reservation.close();
            throw e;
        }
    }

    private static BoundInputs bound(Graph graph, RunRequest request, Selection selection, boolean running) {
        List<String> unknown = Selection.unknownStages(graph, request.recorded().keySet());
        if (!unknown.isEmpty()) {
            throw new InvalidRequestException(graph.name(), unknown);
        }
        return BoundInputs.bind(graph, request, selection, running);
    }

    private RunHandle start(
            Graph graph,
            PipelineDefinition definition,
            Digest hash,
            RunRequest request,
            Selection selection,
            BoundInputs inputs,
            RunLease reservation) {
        Workers limited = request.findParallelism().map(workers::limitedTo).orElse(workers);
        RunId id = parts.runIds().get();
        RunCoordinate coordinate = coordinate(graph, request);
        Instant now = parts.scheduler().now();
        RunFacts facts = new RunFacts(
                id,
                definition,
                hash,
                coordinate,
                request.parent(),
                request.attributes(),
                inputs.digestsByPath(),
                new InputKeeper(parts.store(), graph, inputs).keep(request.keepsInputs(), id, coordinate, now),
                request.recorded(),
                RunEnvironment.here(limited.slots()),
                now);
        RunRules rules = new RunRules(request.failureMode(), parts.grace(), parts.shuffleSeed());
        RunMachine machine = new RunMachine(graph, selection, facts, rules);
        // what somebody waits for waits for nobody: two that do could wait for each other
        boolean expected = Attempt.isExpected();
        RunContext run = new RunContext(
                parts,
                limited,
                graph,
                facts,
                inputs,
                new RunValues(graph, inputs, parts.store(), parts::readsAtTheEnd),
                new Verdict(parts.store(), graph, facts.coordinate()),
                new Bench(limited, graph.nodes().size(), expected),
                expected ? OnConflict.COMPUTE : request.onConflict());
        return start(run, machine, reservation);
    }

    /** A run that cannot even begin is given up at once, so that it does not look alive for ever. */
    private RunHandle start(RunContext run, RunMachine machine, RunLease reservation) {
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
        RunLease entered = parts.catalog().begin(entry, facts.definition());
        RunLease lease = () -> {
            try {
                entered.close();
            } finally {
                reservation.close();
            }
        };
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
     * {@return the run, ended; cancelled when the calling thread is interrupted meanwhile, or was before: files cannot be locked by a thread that is}
     *
     * @param starting begins the run
     */
    public Run awaited(Supplier<? extends RunHandle> starting) {
        boolean interrupted = Thread.interrupted();
        try {
            RunHandle handle = starting.get();
            if (interrupted) {
                handle.cancel();
            }
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

    /**
     * {@return what the run was given, and where, as a request to run it again}
     *
     * @param graph of the pipeline
     * @param id of a run that has ended and kept its inputs
     * @throws RunNotFoundException when the catalog has no report of it
     * @throws InvalidRequestException when an input of the pipeline was given and not kept
     */
    public RunRequest request(Graph graph, RunId id) {
        RunReport report = parts.catalog().findReport(id).orElseThrow(() -> withoutReport(id));
        RunRequest request = RunRequest.of().at(report.coordinate()).parent(id).keepInputs();
        for (Map.Entry<String, String> attribute : report.attributes().entrySet()) {
            request = request.attribute(attribute.getKey(), attribute.getValue());
        }
        List<String> lost = new ArrayList<>();
        for (GraphInput input : graph.inputs()) {
            String path = input.key().path();
            KeptInput kept = report.keptInputs().get(path);
            if (input.using()) {
                request = request.toAdd(input.key());
            } else if (kept != null) {
                request = with(request, input.key(), kept);
            } else if (report.inputs().containsKey(path)) {
                lost.add("input '" + path + "' was not kept by run " + id
                        + ". [Hint: keep it by keepInputs(), or publish it]");
            }
        }
        if (!lost.isEmpty()) {
            throw new InvalidRequestException(graph.name(), lost);
        }
        return request;
    }

    private <T> RunRequest with(RunRequest request, ArtifactKey<T> key, KeptInput kept) {
        return request.with(key, parts.store().get(key, kept.value()));
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
