package org.runflow.io;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.runflow.catalog.GarbagePlan;
import org.runflow.catalog.UnusedResults;
import org.runflow.error.StoreException;
import org.runflow.io.disk.StoreFailure;
import org.runflow.store.Digest;

/**
 * What no run of a workspace uses any more, as it was found; nothing has been touched. Runs are let go of by retention. Made by
 * {@link Workspace#gc}.
 */
public final class GcPlan {
    private static final Duration PRUDENT = Duration.ofHours(1);

    private final Workspace workspace;
    private final Instant before;

    private final UnusedResults results;
    private final GarbagePlan garbage;
    private final FreedBlobs freed;
    private final List<UnusedDocuments.Document> documents;
    private final List<String> unreadable;

    GcPlan(Workspace workspace, Instant before) {
        this.workspace = workspace;
        this.before = before;
        this.results = UnusedResults.of(workspace.store(), workspace.catalog(), before);
        this.garbage = GarbagePlan.of(workspace.store(), workspace.catalog(), before);
        this.freed = FreedBlobs.by(workspace.store(), Set.copyOf(results.stageKeys()));
        this.documents = new UnusedDocuments(workspace, before).find();
        this.unreadable = workspace.store().unreadable();
    }

    /** {@return keys of the results that no run uses, sorted; none while a run is going on} */
    public List<Digest> unusedResults() {
        return results.stageKeys();
    }

    /** {@return how many blobs nothing refers to, or would refer to then} */
    public int blobs() {
        return freed.bytesByBlob().size() + garbage.unreachable().size();
    }

    /**
     * {@return lists of sources and definitions of pipelines that no run refers to, by their paths in the workspace; none while a run is going on, and no list of
     * sources while what a run refers to cannot be read}
     */
    public List<String> documents() {
        return documents.stream().map(UnusedDocuments.Document::path).toList();
    }

    /** {@return how many bytes the blobs and documents have} */
    public long bytes() {
        return freed.bytes()
                + garbage.bytes()
                + documents.stream().mapToLong(UnusedDocuments.Document::bytes).sum();
    }

    /** {@return manifests that cannot be read; while there are any, every blob is kept, as nobody can tell what they refer to} */
    public List<String> unreadable() {
        return unreadable;
    }

    /**
     * Deletes what the plan lists, but for what a run has come to use since, and what killed processes have left, but for what is younger than an hour. Documents stay
     * when somebody has begun to run, in any process.
     * Runs that were lost are marked so first, where that can be done: a full disk must not keep anybody from making room on it.
     *
     * @return how many leftovers there were
     * @throws org.runflow.error.RunflowException when a run can no longer be read, or something cannot be deleted
     */
    public int apply() {
        Instant now = Instant.now();
        markLost(now);
        results.forget(workspace.store(), workspace.catalog());
        GarbagePlan.of(workspace.store(), workspace.catalog(), before).apply(workspace.store());
        new UnusedDocuments(workspace, before).delete(documents);
        Instant prudent = now.minus(PRUDENT);
        return workspace.store().deleteLeftovers(before.isBefore(prudent) ? before : prudent);
    }

    private void markLost(Instant now) {
        try {
            var unused = workspace.catalog().markLost(now);
        } catch (StoreException e) {
            System.getLogger(GcPlan.class.getName())
                    .log(Level.WARNING, () -> "lost runs cannot be marked: " + StoreFailure.reasonOf(e));
        }
    }
}
