package org.runflow.retention.expiry;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.RunId;
import org.runflow.catalog.RunCatalog;
import org.runflow.catalog.RunEntry;
import org.runflow.items.Item;
import org.runflow.items.StoredItem;
import org.runflow.plan.PipelineDefinition.StageDefinition;
import org.runflow.retention.RetentionRule;
import org.runflow.run.StageReport;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;

/**
 * Tells of the files of a managed root whether stages over them have succeeded, each for the very content that it is asked about. For each file and consumer
 * the newest run that has ended and had an item of that name decides. Made for one look, by one thread.
 */
public final class ConsumedFiles {
    private final List<Map<String, Use>> byConsumer;

    private ConsumedFiles(List<Map<String, Use>> byConsumer) {
        this.byConsumer = byConsumer;
    }

    /** What the newest run made of an item; no content when it has no value for it. */
    private record Use(Optional<Digest> content, RunId run, Instant ended) {}

    /**
     * Looks through the runs. While one goes on nothing counts as consumed: it may be about to read any file.
     *
     * @param rule on the files
     * @param store where the results of the consumers lie
     * @param catalog of the runs
     * @return what was consumed
     * @throws org.runflow.error.RunUnreadableException when a run cannot be read
     * @throws org.runflow.error.StoreException when the store or the catalog cannot be read
     */
    public static ConsumedFiles of(RetentionRule.ManagedRoot rule, ArtifactStore store, RunCatalog catalog) {
        EndedRuns runs = new EndedRuns(catalog);
        if (runs.isAnyLive()) {
            return new ConsumedFiles(List.of());
        }
        StoredFacts facts = new StoredFacts(store);
        return new ConsumedFiles(rule.consumers().stream()
                .map(consumer -> uses(consumer, runs, facts))
                .toList());
    }

    private static Map<String, Use> uses(String consumer, EndedRuns runs, StoredFacts facts) {
        Map<String, Use> uses = new HashMap<>();
        boolean newest = true;
        for (RunEntry run : runs.newestFirst()) {
            Optional<StageReport> stage = runs.find(run).flatMap(known -> findStage(consumer, known));
            if (stage.isEmpty()) {
                continue;
            }
            if (newest && stage.get().output().isEmpty() && stage.get().state().isFailure()) {
                // it will be tried again, and may need any of the files
                return Map.of();
            }
            newest = false;
            Instant ended = run.endedAt().orElse(run.createdAt());
            for (Item item : stage.get().output().flatMap(facts::findItems).orElse(List.of())) {
                uses.computeIfAbsent(
                        item.name(),
                        unused -> new Use(
                                item.stored().map(StoredItem::key).flatMap(facts::findContent), run.id(), ended));
            }
        }
        return uses;
    }

    private static Optional<StageReport> findStage(String output, EndedRuns.Known known) {
        return known.definition().stages().stream()
                .filter(stage -> stage.output().equals(output))
                .map(StageDefinition::path)
                .findFirst()
                .flatMap(known.report()::findStage);
    }

    /**
     * Looks a file up.
     *
     * @param name of its item: its path
     * @param content digest of the item, as it lies there now
     * @param usedBefore a younger use does not count yet
     * @return the newest run in which all consumers have succeeded with it; absent when one has not, or with other content
     */
    public Optional<RunId> findRun(String name, Digest content, Instant usedBefore) {
        Optional<RunId> newest = Optional.empty();
        for (Map<String, Use> uses : byConsumer) {
            Use use = uses.get(name);
            if (use == null
                    || !use.content().equals(Optional.of(content))
                    || !use.ended().isBefore(usedBefore)) {
                return Optional.empty();
            }
            newest = newest.filter(run -> run.compareTo(use.run()) > 0).or(() -> Optional.of(use.run()));
        }
        return newest;
    }
}
