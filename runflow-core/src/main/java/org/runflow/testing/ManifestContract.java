package org.runflow.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.runflow.RunCoordinate;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;
import org.runflow.store.StageClaim;
import org.runflow.store.StageSeries;

/** The half of the contract of a store that is about manifests. */
final class ManifestContract {
    private static final int THREADS = 8;
    private static final int ROUNDS = 24;

    private final Supplier<ArtifactStore> factory;

    private ManifestContract(Supplier<ArtifactStore> factory) {
        this.factory = factory;
    }

    static List<ContractCheck> checks(Supplier<ArtifactStore> factory) {
        ManifestContract contract = new ManifestContract(factory);
        return List.of(
                new ContractCheck("finds a committed manifest by its key", contract::findsByKey),
                new ContractCheck("replaces a manifest with the same key", contract::replaces),
                new ContractCheck("knows the newest manifest of each series", contract::knowsNewest),
                new ContractCheck("counts a manifest committed again as the newest", contract::renewsNewest),
                new ContractCheck("forgets a deleted manifest", contract::forgetsDeleted),
                new ContractCheck("frees what was claimed", contract::freesWhatWasClaimed),
                new ContractCheck("serves many threads", contract::servesManyThreads));
    }

    private void freesWhatWasClaimed() {
        ArtifactStore store = factory.get();
        Digest key = Digest.of("claimed");
        StageClaim claim =
                store.claim(key).orElseThrow(() -> new AssertionError("nobody has claimed it, and it is refused"));
        Optional<StageClaim> other = store.claim(Digest.of("another key"));
        Expect.that(other.isPresent(), "claims of different keys are apart");
        claim.close();
        claim.close();
        Expect.that(store.claim(key).isPresent(), "a claim that was given up is free");
    }

    private void findsByKey() {
        ArtifactStore store = factory.get();
        Manifest manifest = stored(store, 1, "sun");
        Expect.equal(store.findManifest(manifest.key()), Optional.of(manifest), "manifest by key");
        Expect.equal(store.findManifest(Digest.of("other")), Optional.empty(), "manifest of an unknown key");
    }

    private void replaces() {
        ArtifactStore store = factory.get();
        Manifest first = stored(store, 1, "");
        ArtifactRef other = store.put(Samples.SAMPLE, Samples.sample(99));
        Manifest second = Samples.manifest(1, "", other);
        store.commit(second);
        Expect.equal(store.findManifest(first.key()), Optional.of(second), "manifest by key");
        try (var all = store.manifests()) {
            Expect.equal(all.toList(), List.of(second), "all manifests");
        }
    }

    private void knowsNewest() {
        ArtifactStore store = factory.get();
        stored(store, 1, "sun");
        Manifest sunday = stored(store, 2, "sun");
        Manifest saturday = stored(store, 3, "sat");
        Expect.equal(store.findNewest(sunday.series()), Optional.of(sunday), "newest of sunday");
        Expect.equal(store.findNewest(saturday.series()), Optional.of(saturday), "newest of saturday");
        StageSeries series = sunday.series();
        RunCoordinate elsewhere = RunCoordinate.of("elsewhere");
        for (StageSeries other : List.of(
                new StageSeries("other", series.coordinate(), series.scope(), series.stage()),
                new StageSeries(series.pipeline(), elsewhere, series.scope(), series.stage()),
                new StageSeries(series.pipeline(), series.coordinate(), "", series.stage()),
                new StageSeries(series.pipeline(), series.coordinate(), series.scope(), "other"))) {
            Expect.equal(store.findNewest(other), Optional.empty(), "newest of " + other);
        }
    }

    private void renewsNewest() {
        ArtifactStore store = factory.get();
        Manifest first = stored(store, 1, "sun");
        Manifest second = stored(store, 2, "sun");
        Expect.equal(store.findNewest(first.series()), Optional.of(second), "newest before");
        store.commit(first);
        Expect.equal(store.findNewest(first.series()), Optional.of(first), "newest after the first came again");
    }

    private void forgetsDeleted() {
        ArtifactStore store = factory.get();
        Manifest first = stored(store, 1, "");
        Manifest second = stored(store, 2, "");
        store.deleteManifest(second.key());
        store.deleteManifest(second.key());
        Expect.equal(store.findManifest(second.key()), Optional.empty(), "deleted manifest");
        Expect.that(
                store.findNewest(second.series()).filter(second::equals).isEmpty(),
                "a deleted manifest is not the newest");
        Expect.equal(store.findManifest(first.key()), Optional.of(first), "the other manifest");
        Expect.that(store.isPresent(second.output()), "the blob stays");
    }

    private void servesManyThreads() throws Exception {
        ArtifactStore store = factory.get();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread * (ROUNDS / 2);
                writers.add(() -> {
                    for (int number = first; number < first + ROUNDS; number++) {
                        Manifest manifest = stored(store, number, "");
                        Expect.equal(
                                store.findManifest(manifest.key()).map(Manifest::output),
                                Optional.of(manifest.output()),
                                "what this thread has committed");
                        Expect.equal(
                                store.get(Samples.SAMPLE, manifest.output()), Samples.sample(number), "what it stored");
                    }
                    return null;
                });
            }
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
            try (var all = store.manifests()) {
                Expect.equal(all.count(), (long) (THREADS - 1) * (ROUNDS / 2) + ROUNDS, "number of manifests");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Manifest stored(ArtifactStore store, int number, String scope) {
        Manifest manifest = Samples.manifest(number, scope, store.put(Samples.SAMPLE, Samples.sample(number)));
        store.commit(manifest);
        return manifest;
    }
}
