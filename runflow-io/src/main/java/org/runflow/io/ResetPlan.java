package org.runflow.io;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.store.Manifest;

/** The stored results of some stages, of which nothing has been touched yet. Made by {@link Workspace#reset}. */
public final class ResetPlan {
    private final Workspace workspace;
    private final List<Manifest> results;
    private final FreedBlobs freed;

    ResetPlan(Workspace workspace, List<String> stages) {
        this.workspace = workspace;
        try (Stream<Manifest> manifests = workspace.store().manifests()) {
            this.results = manifests
                    .filter(manifest -> stages.contains(manifest.stage()) || stages.contains(pathOf(manifest)))
                    .toList();
        }
        this.freed = FreedBlobs.by(
                workspace.store(), results.stream().map(Manifest::key).collect(Collectors.toSet()));
    }

    /** {@return the manifests of the results} */
    public List<Manifest> results() {
        return results;
    }

    /** {@return paths of their stages with their scopes, sorted; one that has several results stands there as often} */
    public List<String> paths() {
        return results.stream().map(ResetPlan::pathOf).sorted().toList();
    }

    /** {@return how many blobs nothing else refers to} */
    public int blobs() {
        return freed.bytesByBlob().size();
    }

    /** {@return how many bytes these have} */
    public long bytes() {
        return freed.bytes();
    }

    /**
     * Forgets the results, so that the next run computes them again. Their bytes stay, and runs that have them can still be read.
     *
     * @throws org.runflow.error.StoreException when a manifest cannot be deleted
     */
    public void forget() {
        workspace.store().deleteManifests(results.stream().map(Manifest::key).collect(Collectors.toSet()));
    }

    /**
     * Forgets the results and deletes their bytes: runs that have them keep their folders, but no report can be rendered from the results again.
     *
     * @throws org.runflow.error.StoreException when something cannot be deleted
     */
    public void purge() {
        Instant now = Instant.now();
        freed.bytesByBlob().keySet().forEach(blob -> workspace.store().deleteBlob(blob, now));
        // whoever is killed before this is told of the results again, where bytes of runs would stay for good
        forget();
    }

    private static String pathOf(Manifest manifest) {
        return manifest.scope().isEmpty() ? manifest.stage() : manifest.scope() + "/" + manifest.stage();
    }
}
