package org.runflow.catalog;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.ArtifactKey;
import org.runflow.RunId;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.RunUnreadableException;
import org.runflow.error.StoreException;
import org.runflow.error.UnknownSchemaException;
import org.runflow.items.StoredItem;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;

/**
 * Results that no run refers to any more: what a clean-up would forget, before it does. A result is in use while a run in the catalog computed it or
 * has it in its report; to let go of a run, delete it from its catalog. After forgetting results, a {@link GarbagePlan} finds the blobs set free.
 *
 * @param computedBefore younger results are left alone
 * @param stageKeys of the results, sorted
 */
public record UnusedResults(Instant computedBefore, List<Digest> stageKeys) {
    private static final int PAGE = 1_000;
    private static final Set<RunState> WITH_REPORT = Set.of(RunState.SUCCEEDED, RunState.PARTIAL, RunState.FAILED);

    /** Copies the list. */
    public UnusedResults {
        stageKeys = List.copyOf(stageKeys);
    }

    /**
     * {@return what could go; nothing is deleted. Nothing could go while a run has not ended, for it may be about to use anything}
     *
     * @param store to look through
     * @param catalog of all runs that use the store
     * @param computedBefore younger results are left alone
     * @throws org.runflow.error.RunflowException when a run or its report cannot be read; nothing should be deleted then
     */
    public static UnusedResults of(ArtifactStore store, RunCatalog catalog, Instant computedBefore) {
        return without(Set.of(), store, catalog, computedBefore);
    }

    /**
     * {@return what could go if some runs were deleted; nothing is deleted}
     *
     * @param gone runs that use nothing any more
     * @param store to look through
     * @param catalog of all runs that use the store
     * @param computedBefore younger results are left alone
     * @throws org.runflow.error.RunflowException as {@link #of}
     */
    public static UnusedResults without(
            Set<RunId> gone, ArtifactStore store, RunCatalog catalog, Instant computedBefore) {
        catalog.unreadable().forEach((run, reason) -> {
            throw new RunUnreadableException(run.text(), reason);
        });
        Uses uses = new Uses(new HashSet<>(), new HashSet<>());
        Optional<RunQuery> query = Optional.of(RunQuery.all().limit(PAGE));
        while (query.isPresent()) {
            RunPage page = catalog.query(query.get());
            for (RunEntry run : page.runs()) {
                if (!run.state().isTerminal()) {
                    return new UnusedResults(computedBefore, List.of());
                }
                if (!gone.contains(run.id())) {
                    uses.add(run, catalog);
                }
            }
            query = page.next();
        }
        uses.follow(store);
        try (Stream<Manifest> manifests = store.manifests()) {
            return new UnusedResults(
                    computedBefore,
                    manifests
                            .filter(manifest -> !uses.include(manifest)
                                    && manifest.computedBy().started().isBefore(computedBefore))
                            .map(Manifest::key)
                            .sorted()
                            .toList());
        }
    }

    /**
     * Forgets the results, except what a run has come to use since. A run that begins meanwhile may have to compute again.
     *
     * @param store the list was made for
     * @param catalog the list was made with
     */
    public void forget(ArtifactStore store, RunCatalog catalog) {
        Set<Digest> still = Set.copyOf(of(store, catalog, computedBefore).stageKeys);
        store.deleteManifests(stageKeys.stream().filter(still::contains).collect(Collectors.toSet()));
    }

    /** What a list of items names; nothing when it is no such list, or cannot be read: whoever needs it computes it again. */
    static Stream<StoredItem> itemsOf(ArtifactStore store, ArtifactRef list) {
        try {
            return store.get(ArtifactKey.items(list.name(), Object.class).schema(list.schema()), list).all().stream()
                    .flatMap(item -> item.stored().stream());
        } catch (ArtifactUnavailableException | ArtifactCorruptException e) {
            return Stream.empty();
        }
    }

    static Optional<RunReport> reportOf(RunEntry run, RunCatalog catalog) {
        try {
            return catalog.findReport(run.id());
        } catch (StoreException | UnknownSchemaException e) {
            throw new RunUnreadableException(run.id().text(), e);
        }
    }

    private record Uses(Set<RunId> runs, Set<Digest> stageKeys) {
        void add(RunEntry run, RunCatalog catalog) {
            runs.add(run.id());
            Optional<RunReport> report = reportOf(run, catalog);
            if (report.isEmpty() && WITH_REPORT.contains(run.state())) {
                throw new RunUnreadableException(run.id().text(), "its report is missing");
            }
            report.ifPresent(found -> {
                found.stages().forEach(stage -> stage.key().ifPresent(stageKeys::add));
                found.keptInputs().values().forEach(input -> stageKeys.add(input.key()));
            });
        }

        /** What lists of items name is in use while the list is. */
        void follow(ArtifactStore store) {
            List<Manifest> used;
            try (Stream<Manifest> manifests = store.manifests()) {
                used = manifests
                        .filter(manifest -> manifest.kind().isList() && include(manifest))
                        .toList();
            }
            for (Manifest list : used) {
                itemsOf(store, list.output()).map(StoredItem::key).forEach(stageKeys::add);
            }
            stageKeys.addAll(FoldUses.of(store, this::include));
        }

        boolean include(Manifest manifest) {
            return runs.contains(manifest.computedBy().runId()) || stageKeys.contains(manifest.key());
        }
    }
}
