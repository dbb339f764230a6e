package org.runflow.internal.drive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.runflow.ArtifactKey;
import org.runflow.Run;
import org.runflow.Scheduler;
import org.runflow.catalog.PublishedArtifacts;
import org.runflow.catalog.RunLease;
import org.runflow.catalog.RunPublication;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.internal.machine.EndSignal;
import org.runflow.internal.machine.Failure;
import org.runflow.internal.machine.RunEnd;
import org.runflow.internal.machine.Work;
import org.runflow.run.KeptInput;
import org.runflow.run.StageState;
import org.runflow.store.ComputedBy;

/** What happens once the last stage has settled: publications, the catalog, whoever awaits the run. */
final class RunEnding {
    private static final Duration LISTENERS_MAY_DELAY = Duration.ofSeconds(1);

    private final RunContext run;
    private final Events events;
    private final RunLease lease;
    private final CompletableFuture<Run> end = new CompletableFuture<>();

    RunEnding(RunContext run, Events events, RunLease lease) {
        this.run = run;
        this.events = events;
        this.lease = lease;
    }

    /** Completes with the run. */
    CompletableFuture<Run> end() {
        return end;
    }

    /** Gives the end to a worker that is there, or to a thread of its own. Without one, whoever awaits the run must hear of it. */
    void begin(Signals signals) {
        try {
            if (run.workers().currentSlot().isPresent()) {
                run.workers().submit(Double.POSITIVE_INFINITY, () -> run(signals));
            } else {
                run.scheduler().execute(() -> run(signals));
            }
        } catch (RuntimeException | Error e) {
            giveUp(e);
            throw e;
        }
    }

    private void run(Signals signals) {
        try {
            Optional<Work> next = signals.tell(new EndSignal.EndBegins());
            while (next.isPresent()) {
                next = perform(next.get(), signals);
            }
        } catch (Throwable e) {
            // whoever awaits the run must hear of a defect in here rather than wait for ever
            giveUp(e);
        }
    }

    /** Tells whoever awaits the run of a defect that nothing can follow. The run is left to the catalog, which takes it for lost. */
    void giveUp(Throwable defect) {
        try {
            run.bench().clear();
            run.values().releaseAll();
            lease.close();
        } finally {
            end.completeExceptionally(defect);
        }
    }

    private Optional<Work> perform(Work work, Signals signals) {
        if (work instanceof Work.Publish publish) {
            return signals.tell(publish(publish.end()));
        }
        if (work instanceof Work.Finish finish) {
            return signals.tell(finish(finish));
        }
        if (work instanceof Work.Close close) {
            close(stored(close.end(), Map.of()));
        }
        return Optional.empty();
    }

    private EndSignal publish(RunEnd ended) {
        try {
            for (RunPublication publication : run.parts().publications()) {
                publication.publish(ended.report(), run.facts().definition(), artifacts(ended));
            }
            return new EndSignal.Published();
        } catch (Throwable e) {
            return new EndSignal.PublicationFailed(Failure.of(e));
        }
    }

    /** The run stays leased until its last event is out, so that nobody else writes one in its place. */
    private EndSignal finish(Work.Finish finish) {
        try {
            run.parts().catalog().finish(finish.from(), finish.end().report());
            return new EndSignal.Finished();
        } catch (RuntimeException | Error e) {
            return new EndSignal.FinishRefused(Failure.of(e));
        }
    }

    private void close(StoredRun ended) {
        run.values().releaseAll();
        CompletableFuture<Void> delivered = events.delivered();
        if (delivered.isDone()) {
            conclude(ended);
            return;
        }
        Scheduler.Timer patience;
        try {
            patience = run.scheduler().after(LISTENERS_MAY_DELAY, () -> conclude(ended));
        } catch (RuntimeException | Error e) {
            // the run has ended well; without a timer nobody waits for listeners
            conclude(ended);
            return;
        }
        CompletableFuture<Void> unused = delivered.thenRun(() -> {
            patience.cancel();
            conclude(ended);
        });
    }

    private void conclude(StoredRun ended) {
        try {
            lease.close();
        } finally {
            end.complete(ended);
        }
    }

    private PublishedArtifacts artifacts(RunEnd ended) {
        List<PublishedArtifacts.Result> results = new ArrayList<>();
        for (ArtifactKey<?> input : run.graph().inputKeys()) {
            KeptInput kept = run.facts().keptInputs().get(input.path());
            if (kept != null && input.publishedPath().isPresent()) {
                results.add(new PublishedArtifacts.Result(input, kept.key(), kept.value(), keptBy(input, kept), false));
            }
        }
        for (RunEnd.Result result : ended.results()) {
            ArtifactKey<?> output = run.node(result.stage()).output();
            ComputedBy by = run.values().computedBy(result.stage());
            results.add(
                    new PublishedArtifacts.Result(output, result.key(), result.output(), by, isFresh(ended, result)));
        }
        return new PublishedArtifacts(
                results, run.parts().store(), stored(ended, run.values().here()));
    }

    private ComputedBy keptBy(ArtifactKey<?> input, KeptInput kept) {
        return run.parts()
                .store()
                .findManifest(kept.key())
                .orElseThrow(() -> new ArtifactUnavailableException(input.path(), "its manifest is gone"))
                .computedBy();
    }

    private boolean isFresh(RunEnd ended, RunEnd.Result result) {
        return ended.report()
                .findStage(run.node(result.stage()).path())
                .filter(stage -> stage.state() == StageState.SUCCEEDED || stage.state() == StageState.PARTIAL)
                .isPresent();
    }

    private StoredRun stored(RunEnd ended, Map<String, Object> here) {
        return new StoredRun(
                ended.report(),
                run.facts().definition(),
                run.parts().store(),
                ended.failures(),
                run.inputs().byPath(),
                here,
                run.graph().outputKeys());
    }
}
