package org.runflow.io.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.catalog.RunCatalog;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunLease;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.Outcome;
import org.runflow.run.RunEnvironment;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;

/** Runs that are entered and ended without an engine. */
public final class SampleRuns {
    public static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");

    private static final PipelineDefinition DEFINITION = TextsPipeline.DAY.definition();

    private static final Map<Integer, RunId> IDS = new ConcurrentHashMap<>();

    private SampleRuns() {}

    public static RunId id(int number) {
        return IDS.computeIfAbsent(number, seconds -> RunId.at(NOON.plusSeconds(seconds)));
    }

    public static RunEntry queued(RunId id) {
        return new RunEntry(
                id,
                "texts",
                TextsPipeline.DAY.hash(),
                RunCoordinate.of("texts"),
                Optional.empty(),
                RunState.QUEUED,
                NOON,
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>());
    }

    /** Enters a run and lets it go as far as RUNNING. */
    public static RunLease running(RunCatalog catalog, RunId id) {
        RunLease lease = catalog.begin(queued(id), DEFINITION);
        catalog.transition(id, RunState.QUEUED, RunState.RUNNING, NOON);
        return lease;
    }

    /** A whole run, from its beginning to its end. */
    public static void whole(RunCatalog catalog, RunId id) {
        RunLease lease = catalog.begin(queued(id), DEFINITION);
        try {
            catalog.transition(id, RunState.QUEUED, RunState.RUNNING, NOON);
            catalog.finish(RunState.RUNNING, succeeded(id));
        } finally {
            lease.close();
        }
    }

    public static RunReport succeeded(RunId id) {
        return new RunReport(
                id,
                "texts",
                TextsPipeline.DAY.hash(),
                RunCoordinate.of("texts"),
                Optional.empty(),
                RunState.SUCCEEDED,
                Optional.of(Outcome.SUCCESS),
                NOON,
                Optional.of(NOON),
                Optional.of(NOON.plus(Duration.ofMinutes(1))),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                RunEnvironment.here(1),
                Optional.empty());
    }
}
