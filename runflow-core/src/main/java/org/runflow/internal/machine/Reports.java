package org.runflow.internal.machine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.run.Outcome;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.run.StageReport;

/** Writes down where a run stands. */
final class Reports {
    /** Stands where the path of a stage would, for the failure of the engine itself. */
    private static final String ENGINE = "";

    private final RunFacts facts;
    private final Board board;
    private final RunStatus status;

    Reports(RunFacts facts, Board board, RunStatus status) {
        this.facts = facts;
        this.board = board;
        this.status = status;
    }

    RunReport now() {
        return report(status.state(), Optional.empty(), Optional.empty());
    }

    RunEnd end(Instant endedAt) {
        Outcome outcome = status.outcome(board);
        RunReport report = report(RunStatus.terminal(outcome), Optional.of(outcome), Optional.of(endedAt));
        return new RunEnd(report, results(), failures());
    }

    private RunReport report(RunState state, Optional<Outcome> outcome, Optional<Instant> endedAt) {
        return new RunReport(
                facts.id(),
                facts.definition().name(),
                facts.hash(),
                facts.coordinate(),
                facts.parent(),
                state,
                outcome,
                facts.createdAt(),
                status.startedAt(),
                endedAt,
                stages(),
                facts.inputs(),
                facts.keptInputs(),
                facts.attributes(),
                recorded(),
                facts.environment(),
                status.failure().map(Failure::report));
    }

    private List<StageReport> stages() {
        List<StageReport> stages = new ArrayList<>();
        for (Cell cell : board.cells()) {
            stages.add(cell.report());
        }
        return stages;
    }

    private SortedMap<String, Double> recorded() {
        SortedMap<String, Double> recorded = new TreeMap<>();
        if (!facts.recorded().isEmpty()) {
            for (Cell cell : board.cells()) {
                for (String name : facts.recorded().getOrDefault(cell.path(), Collections.emptySortedSet())) {
                    cell.record().metric(name).ifPresent(value -> recorded.put(cell.path() + ":" + name, value));
                }
            }
        }
        return recorded;
    }

    private List<RunEnd.Result> results() {
        List<RunEnd.Result> results = new ArrayList<>();
        for (Cell cell : board.cells()) {
            StageRecord record = cell.record();
            if (record.output().isPresent() && record.key().isPresent()) {
                results.add(new RunEnd.Result(
                        cell.index(), record.key().get(), record.output().get()));
            }
        }
        return results;
    }

    private Map<String, Throwable> failures() {
        Map<String, Throwable> failures = new HashMap<>();
        if (status.failure().isPresent()) {
            failures.put(ENGINE, status.failure().get().cause());
        }
        for (Cell cell : board.cells()) {
            Optional<Failure> failure = cell.record().failure();
            if (failure.isPresent()) {
                failures.put(cell.path(), failure.get().cause());
            }
        }
        return failures;
    }
}
