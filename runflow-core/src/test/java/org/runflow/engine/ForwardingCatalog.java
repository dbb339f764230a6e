package org.runflow.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.catalog.CancelAnswer;
import org.runflow.catalog.RunCatalog;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunLease;
import org.runflow.catalog.RunPage;
import org.runflow.catalog.RunQuery;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.store.Digest;

/** A catalog in front of another, for tests that change one thing. */
abstract class ForwardingCatalog implements RunCatalog {
    private final RunCatalog catalog;

    ForwardingCatalog(RunCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public RunId newId(Instant now) {
        return catalog.newId(now);
    }

    @Override
    public RunLease begin(RunEntry entry, PipelineDefinition definition) {
        return catalog.begin(entry, definition);
    }

    @Override
    public RunEntry transition(RunId id, RunState expected, RunState next, Instant at) {
        return catalog.transition(id, expected, next, at);
    }

    @Override
    public RunEntry finish(RunState expected, RunReport report) {
        return catalog.finish(expected, report);
    }

    @Override
    public Optional<RunEntry> find(RunId id) {
        return catalog.find(id);
    }

    @Override
    public RunLease reserve(RunCoordinate coordinate) {
        return catalog.reserve(coordinate);
    }

    @Override
    public Optional<RunReport> findReport(RunId id) {
        return catalog.findReport(id);
    }

    @Override
    public Optional<PipelineDefinition> findDefinition(Digest pipelineHash) {
        return catalog.findDefinition(pipelineHash);
    }

    @Override
    public RunPage query(RunQuery query) {
        return catalog.query(query);
    }

    @Override
    public List<RunCoordinate> children(RunCoordinate prefix) {
        return catalog.children(prefix);
    }

    @Override
    public List<RunId> markLost(Instant at) {
        return catalog.markLost(at);
    }

    @Override
    public CancelAnswer requestCancel(RunId id) {
        return catalog.requestCancel(id);
    }

    @Override
    public boolean isCancelRequested(RunId id) {
        return catalog.isCancelRequested(id);
    }

    @Override
    public void rebuild() {
        catalog.rebuild();
    }
}
