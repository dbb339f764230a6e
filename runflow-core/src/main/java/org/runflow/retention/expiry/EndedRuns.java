package org.runflow.retention.expiry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.runflow.RunId;
import org.runflow.catalog.RunCatalog;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunPage;
import org.runflow.catalog.RunQuery;
import org.runflow.error.RunUnreadableException;
import org.runflow.error.StoreException;
import org.runflow.error.UnknownSchemaException;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.RunReport;
import org.runflow.store.Digest;

/** The runs of a catalog that have ended, newest first, and whether there are others. */
final class EndedRuns {
    private static final int PAGE = 1_000;

    private final RunCatalog catalog;
    private final List<RunEntry> ended = new ArrayList<>();
    private final Set<RunId> pinned;
    private final Map<Digest, Optional<PipelineDefinition>> definitions = new HashMap<>();
    private boolean live;

    /** Throws RunUnreadableException when one cannot be read. */
    EndedRuns(RunCatalog catalog) {
        this.catalog = catalog;
        this.pinned = new HashSet<>(catalog.pinned());
        catalog.unreadable().forEach((run, reason) -> {
            throw new RunUnreadableException(run.text(), reason);
        });
        Optional<RunQuery> query = Optional.of(RunQuery.all().limit(PAGE));
        while (query.isPresent()) {
            RunPage page = catalog.query(query.get());
            page.runs().forEach(this::add);
            query = page.next();
        }
    }

    private void add(RunEntry run) {
        if (run.state().isTerminal()) {
            ended.add(run);
        } else {
            live = true;
        }
    }

    List<RunEntry> newestFirst() {
        return ended;
    }

    /** Whether a run has not ended: it may be about to use anything. */
    boolean isAnyLive() {
        return live;
    }

    boolean isPinned(RunEntry run) {
        return pinned.contains(run.id());
    }

    Optional<Known> find(RunEntry run) {
        try {
            Optional<PipelineDefinition> definition =
                    definitions.computeIfAbsent(run.pipelineHash(), catalog::findDefinition);
            return definition.flatMap(
                    found -> catalog.findReport(run.id()).map(report -> new Known(run, report, found)));
        } catch (StoreException | UnknownSchemaException e) {
            throw new RunUnreadableException(run.id().text(), e);
        }
    }

    /** A run with its report and what its pipeline looked like. */
    record Known(RunEntry run, RunReport report, PipelineDefinition definition) {}
}
