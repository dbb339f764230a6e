package org.runflow.testing;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.catalog.RunCatalog;
import org.runflow.catalog.RunEntry;
import org.runflow.items.ItemState;
import org.runflow.plan.PipelineDefinition;
import org.runflow.plan.PipelineDefinition.StageDefinition;
import org.runflow.plan.Reason;
import org.runflow.run.FailureReport;
import org.runflow.run.ItemsReport;
import org.runflow.run.KeptInput;
import org.runflow.run.Outcome;
import org.runflow.run.RunEnvironment;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;

/** Runs for the contracts. */
final class RunSamples {
    static final PipelineDefinition DEFINITION = new PipelineDefinition(
            "pipeline",
            List.of("race", "settings"),
            List.of("settings"),
            List.of(new StageDefinition(
                    "sun", "density", "3", "sun/density", "1", false, List.of("race", "settings:density"))));

    private RunSamples() {}

    static RunEntry entry(int number, String... coordinate) {
        return new RunEntry(
                Samples.runId(number),
                "pipeline",
                DEFINITION.hash(),
                RunCoordinate.of(coordinate),
                number == 2 ? Optional.of(Samples.runId(1)) : Optional.empty(),
                RunState.QUEUED,
                Samples.NOON.plusSeconds(number),
                Optional.empty(),
                Optional.empty(),
                ImmutableSortedMap.of("name", "run " + number));
    }

    /** Leads a new run to a state that is not terminal. */
    static RunId runIn(RunCatalog catalog, int number, RunState state) {
        RunEntry entry = entry(number, "city");
        catalog.begin(entry, DEFINITION);
        List<RunState> way = switch (state) {
            case QUEUED -> List.of();
            case RUNNING -> List.of(RunState.RUNNING);
            case PAUSING -> List.of(RunState.RUNNING, RunState.PAUSING);
            case PAUSED -> List.of(RunState.RUNNING, RunState.PAUSING, RunState.PAUSED);
            case CANCELLING -> List.of(RunState.RUNNING, RunState.CANCELLING);
            case SUCCEEDED, PARTIAL, FAILED, CANCELLED, LOST ->
                throw new IllegalArgumentException(state + " is terminal");
        };
        RunState current = RunState.QUEUED;
        for (RunState next : way) {
            catalog.transition(entry.id(), current, next, Samples.NOON.plusSeconds(number));
            current = next;
        }
        return entry.id();
    }

    /** A report of a run without stages that has recorded metrics. */
    static RunReport measured(RunEntry entry, SortedMap<String, Double> metrics) {
        RunReport full = report(entry, RunState.SUCCEEDED);
        return new RunReport(
                full.runId(),
                full.pipeline(),
                full.pipelineHash(),
                full.coordinate(),
                full.parent(),
                full.state(),
                full.outcome(),
                full.createdAt(),
                full.startedAt(),
                full.endedAt(),
                List.of(),
                ImmutableSortedMap.of(),
                ImmutableSortedMap.of(),
                full.attributes(),
                metrics,
                full.environment(),
                full.failure());
    }

    /** A report that uses every field. */
    static RunReport report(RunEntry entry, RunState state) {
        Digest digest = Digest.of("value");
        StageReport good = new StageReport(
                "sun",
                "density",
                "3",
                StageState.SUCCEEDED,
                Optional.of(Digest.of("key")),
                reasons(),
                2,
                Optional.of(Samples.NOON.plusMillis(5)),
                Optional.of(Duration.ofMillis(1234)),
                Optional.of(new ArtifactRef("density", "1", digest, digest, 5)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of("a warning"),
                ImmutableSortedMap.of("cells", 56277.0, "peak_per_m2", 0.54104),
                Optional.of(new ItemsReport(
                        9,
                        1,
                        2,
                        1,
                        1,
                        3,
                        1,
                        List.of(new ItemsReport.ItemFailure("a file", ItemState.FAILED, failure())))));
        StageReport bad = new StageReport(
                "",
                "flow",
                "1",
                StageState.FAILED,
                Optional.empty(),
                List.of(),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("sun/density"),
                Optional.empty(),
                Optional.of(failure()),
                List.of(),
                ImmutableSortedMap.of(),
                Optional.empty());
        StageReport skipped = new StageReport(
                "",
                "note",
                "1",
                StageState.SKIPPED,
                Optional.empty(),
                List.of(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("sun/letters"),
                Optional.of("because sun/letters was skipped"),
                Optional.empty(),
                List.of(),
                ImmutableSortedMap.of(),
                Optional.empty());
        return new RunReport(
                entry.id(),
                entry.pipeline(),
                entry.pipelineHash(),
                entry.coordinate(),
                entry.parent(),
                state,
                Optional.of(outcome(state)),
                entry.createdAt(),
                Optional.of(Samples.NOON.plusSeconds(100)),
                Optional.of(Samples.NOON.plusSeconds(200)),
                List.of(good, bad, skipped),
                ImmutableSortedMap.of("race", digest),
                ImmutableSortedMap.of(
                        "race", new KeptInput(Digest.of("input"), new ArtifactRef("race", "1", digest, digest, 5))),
                ImmutableSortedMap.of("peak", "0.54"),
                ImmutableSortedMap.of("sun/density:peak_per_m2", 0.54104),
                new RunEnvironment("1.0", "17", 4),
                Optional.empty());
    }

    private static List<Reason> reasons() {
        Optional<String> before = Optional.of("100");
        return List.of(
                new Reason.NoPriorRun(),
                new Reason.InputChanged("race", Optional.empty(), before),
                new Reason.SettingChanged("settings.density.binM", before, Optional.empty()),
                new Reason.VersionChanged("2", "3"),
                new Reason.SchemaChanged("1", "2"),
                new Reason.OwnerChanged("race-day", "race-day.own"),
                new Reason.KeyFormChanged(),
                new Reason.OutputMissing("ab"),
                new Reason.OutputCorrupt("cd"),
                new Reason.Forced(),
                new Reason.NotCacheable());
    }

    private static Outcome outcome(RunState state) {
        return switch (state) {
            case SUCCEEDED -> Outcome.SUCCESS;
            case PARTIAL -> Outcome.PARTIAL;
            case CANCELLED -> Outcome.CANCELLED;
            default -> Outcome.ERROR;
        };
    }

    private static FailureReport failure() {
        return FailureReport.of(new IllegalStateException("outer", new NullPointerException()));
    }
}
