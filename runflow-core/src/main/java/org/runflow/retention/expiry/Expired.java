package org.runflow.retention.expiry;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.runflow.RunId;
import org.runflow.catalog.GarbagePlan;
import org.runflow.catalog.RunCatalog;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.UnusedResults;
import org.runflow.retention.Retention;
import org.runflow.retention.RetentionRule;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;

/**
 * What may go of a store and its catalog by some rules, as it was found; nothing is touched. Files of managed roots are judged by {@link ConsumedFiles}.
 *
 * @param runs newest first
 * @param results which only these runs use, by key
 * @param bytes of these results that no other has: lengths by blob; none while a manifest cannot be read, for it may refer to any
 * @param values whose bytes may be released, newest run first
 */
public record Expired(List<OfRun> runs, List<OfResult> results, SortedMap<Digest, Long> bytes, List<OfValue> values) {
    /** Copies the lists. */
    public Expired {
        runs = List.copyOf(runs);
        results = List.copyOf(results);
        bytes = ImmutableSortedMap.copyOf(bytes);
        values = List.copyOf(values);
    }

    /**
     * A run that may go.
     *
     * @param run that has ended
     * @param rule in words
     * @param reason what of the run satisfies it
     */
    public record OfRun(RunEntry run, String rule, String reason) {}

    /**
     * A result that goes with the runs that use it.
     *
     * @param manifest of it
     * @param rule by which the runs go
     * @param reason for people
     */
    public record OfResult(Manifest manifest, String rule, String reason) {}

    /**
     * A value whose bytes may be released.
     *
     * @param artifact its path
     * @param item name, for the value of an item
     * @param ref where it lies
     * @param run the newest that had it
     * @param rule in words
     * @param reason which stages have used it
     */
    public record OfValue(
            String artifact, Optional<String> item, ArtifactRef ref, RunId run, String rule, String reason) {}

    /**
     * Finds what may go. While a run goes on no result and no value may: it may be about to use any of them.
     *
     * @param rules to follow
     * @param store to look through
     * @param catalog of all runs that use the store
     * @param now the instant from which ages count, UTC
     * @return what may go
     * @throws org.runflow.error.RunUnreadableException when a run or its report cannot be read, as nobody can tell what it uses
     * @throws org.runflow.error.StoreException when the store or the catalog cannot be read
     */
    public static Expired of(Retention rules, ArtifactStore store, RunCatalog catalog, Instant now) {
        EndedRuns ended = new EndedRuns(catalog);
        List<OfRun> runs = new ExpiredRuns(rules, now).among(ended);
        if (ended.isAnyLive()) {
            return new Expired(runs, List.of(), ImmutableSortedMap.of(), List.of());
        }
        List<OfValue> values = rules.rules(RetentionRule.AfterConsumers.class).isEmpty()
                ? List.of()
                : new ExpiredValues(rules, now, new StoredFacts(store)).among(ended);
        List<OfResult> results = results(runs, store, catalog, now);
        return new Expired(runs, results, freed(results, runs, store, catalog), values);
    }

    private static List<OfResult> results(List<OfRun> runs, ArtifactStore store, RunCatalog catalog, Instant now) {
        if (runs.isEmpty()) {
            return List.of();
        }
        Map<RunId, OfRun> gone =
                runs.stream().collect(Collectors.toMap(run -> run.run().id(), run -> run));
        Set<Digest> free = new HashSet<>(
                UnusedResults.without(gone.keySet(), store, catalog, now).stageKeys());
        // what nobody used before is not these runs' affair
        free.removeAll(Set.copyOf(UnusedResults.of(store, catalog, now).stageKeys()));
        if (free.isEmpty()) {
            return List.of();
        }
        String rule = runs.get(0).rule();
        try (Stream<Manifest> manifests = store.manifests()) {
            return manifests
                    .filter(manifest -> free.contains(manifest.key()))
                    .map(manifest -> new OfResult(
                            manifest,
                            rule,
                            reason(gone.get(manifest.computedBy().runId()))))
                    .sorted((a, b) -> a.manifest().key().compareTo(b.manifest().key()))
                    .toList();
        }
    }

    private static SortedMap<Digest, Long> freed(
            List<OfResult> results, List<OfRun> runs, ArtifactStore store, RunCatalog catalog) {
        SortedMap<Digest, Long> freed = new TreeMap<>();
        if (results.isEmpty() || !store.unreadable().isEmpty()) {
            return freed;
        }
        Set<Digest> gone = new HashSet<>();
        for (OfResult result : results) {
            ArtifactRef output = result.manifest().output();
            gone.add(result.manifest().key());
            if (store.isPresent(output)) {
                freed.put(output.blobDigest(), output.bytes());
            }
        }
        try (Stream<Manifest> manifests = store.manifests()) {
            manifests
                    .filter(manifest -> !gone.contains(manifest.key()))
                    .forEach(manifest -> freed.remove(manifest.output().blobDigest()));
        }
        Set<RunId> expired = runs.stream().map(run -> run.run().id()).collect(Collectors.toSet());
        freed.keySet().removeAll(GarbagePlan.usedByRuns(Set.copyOf(freed.keySet()), expired, store, catalog));
        return freed;
    }

    private static String reason(@Nullable OfRun by) {
        return by == null
                ? "no other run uses it"
                : "no other run uses it than " + by.run().id();
    }
}
