package org.runflow.inventory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.catalog.RunCatalog;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunPage;
import org.runflow.catalog.RunQuery;
import org.runflow.run.FailureReport;
import org.runflow.run.RunReport;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;

/**
 * Reads from a catalog what runs have made of coordinates. A step is as the newest run left it that came to it; runs that stopped before do not count. Reports of
 * ended runs are read once and remembered. Safe for use by several threads.
 */
public final class CatalogFacts {
    private static final int PAGE = 10_000;

    private final RunCatalog catalog;
    private final StepNames names;
    private final Map<RunId, SortedMap<Step, StepStatus>> known = new ConcurrentHashMap<>();

    /**
     * Reads a catalog, later.
     *
     * @param catalog of a workspace
     * @param names which stages are which step
     */
    public CatalogFacts(RunCatalog catalog, StepNames names) {
        this.catalog = catalog;
        this.names = names;
    }

    /**
     * {@return what runs have made of each coordinate that has any}
     *
     * @param under a prefix of the coordinates
     */
    public SortedMap<RunCoordinate, RunFacts> facts(RunCoordinate under) {
        SortedMap<RunCoordinate, List<RunEntry>> newestFirst = new TreeMap<>();
        RunQuery query = RunQuery.all().under(under).limit(PAGE);
        RunPage page = catalog.query(query);
        page.runs()
                .forEach(run -> newestFirst
                        .computeIfAbsent(run.coordinate(), c -> new ArrayList<>())
                        .add(run));
        while (page.runs().size() == PAGE) {
            page = catalog.query(query.after(page.runs().get(PAGE - 1).id()));
            page.runs()
                    .forEach(run -> newestFirst
                            .computeIfAbsent(run.coordinate(), c -> new ArrayList<>())
                            .add(run));
        }
        SortedMap<RunCoordinate, RunFacts> facts = new TreeMap<>();
        newestFirst.forEach((coordinate, runs) -> facts.put(coordinate, facts(runs)));
        return facts;
    }

    private RunFacts facts(List<RunEntry> newestFirst) {
        EnumMap<Step, StepStatus> steps = new EnumMap<>(Step.class);
        Optional<RunId> running = Optional.empty();
        for (RunEntry run : newestFirst) {
            if (!run.state().isTerminal()) {
                running = running.or(() -> Optional.of(run.id()));
            } else if (steps.size() < names.steps().values().stream().distinct().count()) {
                stepsOf(run).forEach(steps::putIfAbsent);
            }
        }
        return new RunFacts(new TreeMap<>(steps), running);
    }

    private SortedMap<Step, StepStatus> stepsOf(RunEntry run) {
        @Nullable SortedMap<Step, StepStatus> before = known.get(run.id());
        if (before != null) {
            return before;
        }
        SortedMap<Step, StepStatus> steps =
                catalog.findReport(run.id()).map(this::stepsOf).orElseGet(TreeMap::new);
        known.put(run.id(), steps);
        return steps;
    }

    /** Of several stages of a step the worst counts. */
    private SortedMap<Step, StepStatus> stepsOf(RunReport report) {
        SortedMap<Step, StepStatus> steps = new TreeMap<>();
        for (StageReport stage : report.stages()) {
            Optional<Step> step = names.findStep(stage.stage());
            Optional<StepStatus> status = findStatus(report.runId(), stage);
            if (step.isPresent() && status.isPresent()) {
                steps.merge(step.get(), status.get(), (a, b) -> a.state() == StepStatus.State.FAILED ? a : b);
            }
        }
        return steps;
    }

    private static Optional<StepStatus> findStatus(RunId run, StageReport stage) {
        if (stage.state() == StageState.FAILED || stage.state() == StageState.TIMED_OUT) {
            String reason = stage.failure().map(FailureReport::summary).orElse("");
            return Optional.of(StepStatus.failed(run, reason));
        }
        return stage.state().hasResult() ? Optional.of(StepStatus.done(run)) : Optional.empty();
    }
}
