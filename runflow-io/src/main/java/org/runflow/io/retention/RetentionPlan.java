package org.runflow.io.retention;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.runflow.RunId;
import org.runflow.error.PlanOutdatedException;
import org.runflow.error.WorkspaceBusyException;
import org.runflow.io.Workspace;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.FileLocks;
import org.runflow.io.disk.RetentionLock;
import org.runflow.io.disk.StoreFailure;
import org.runflow.retention.Retention;
import org.runflow.retention.expiry.Expired;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;

/**
 * What a workspace would let go of by some rules, as it was found; nothing has been touched. What goes on, or is pinned, is never listed, nor what it uses.
 *
 * <pre>{@code
 * RetentionPlan plan = RetentionPlan.of(workspace, Retention.keepNewest(10).and(Retention.olderThan(Duration.ofDays(90))));
 * plan.deletions().forEach(deletion -> show(deletion));
 * plan.apply();
 * }</pre>
 */
public final class RetentionPlan {
    private final Workspace workspace;
    private final Retention rules;
    private final Clock clock;
    private final Expired expired;
    private final ManagedFiles files;
    private final List<Deletion> deletions;

    private RetentionPlan(Workspace workspace, Retention rules, Clock clock) {
        this.workspace = workspace;
        this.rules = rules;
        this.clock = clock;
        Instant now = clock.instant();
        this.expired = Expired.of(rules, workspace.store(), workspace.catalog(), now);
        this.files = new ManagedFiles(workspace, rules, now);
        this.deletions =
                StoreFailure.in("list what may go", () -> new DeletionList(workspace).of(expired, files.found()));
    }

    /**
     * Looks what may go.
     *
     * @param workspace to look through
     * @param rules to follow
     * @return the plan
     * @throws org.runflow.error.RunUnreadableException when a run cannot be read, as nobody can tell what it uses
     * @throws org.runflow.error.StoreException when the workspace cannot be read
     * @throws IllegalArgumentException for a managed root in the workspace or around it
     */
    public static RetentionPlan of(Workspace workspace, Retention rules) {
        return of(workspace, rules, Clock.systemUTC());
    }

    static RetentionPlan of(Workspace workspace, Retention rules, Clock clock) {
        return new RetentionPlan(workspace, rules, clock);
    }

    /** {@return every file and result that would go: files of runs, results, bytes, values, input files, in this order} */
    public List<Deletion> deletions() {
        return deletions;
    }

    /** {@return the runs that would go, newest first} */
    public List<RunId> runs() {
        return expired.runs().stream().map(run -> run.run().id()).toList();
    }

    /** {@return the bytes of all that would go} */
    public long bytes() {
        return deletions.stream().mapToLong(Deletion::bytes).sum();
    }

    /** {@return what cannot be judged below managed roots, and stays, in sentences} */
    public List<String> problems() {
        return List.copyOf(files.problems());
    }

    /**
     * Lets go of what the plan lists. Nobody may run in the workspace meanwhile, in any process; a run that is about to begin waits. Looks again first: when
     * something that is listed may not go any more, nothing is touched. What has become free since is left to the next plan. Each deletion is a line of
     * {@code deletions.jsonl}. Killed meanwhile, it leaves things that nobody needs, never a reference to nothing.
     *
     * @return what was deleted: all of the plan, but for input files that are not any more what was used
     * @throws WorkspaceBusyException when a run goes on, or somebody else lets go of things
     * @throws PlanOutdatedException when something that is listed may not go any more
     * @throws org.runflow.error.RunflowException when a run can no longer be read, or something cannot be deleted
     */
    public List<Deletion> apply() {
        return StoreFailure.in("let go of what may go", () -> {
            Optional<FileLocks.Held> alone = RetentionLock.tryAlone(workspace.path());
            FileLocks.Held held = alone.orElseThrow(() -> new WorkspaceBusyException("nothing can be let go of"));
            try (held) {
                RetentionPlan now = new RetentionPlan(workspace, rules, Clock.fixed(clock.instant(), clock.getZone()));
                Set<Target> still = now.deletions.stream().map(Target::of).collect(Collectors.toSet());
                deletions.stream()
                        .filter(deletion -> !still.contains(Target.of(deletion)))
                        .findFirst()
                        .ifPresent(gone -> {
                            throw new PlanOutdatedException(gone.path());
                        });
                return carryOut(clock.instant());
            }
        });
    }

    /** What goes, whatever the reason has become meanwhile. */
    private record Target(Deletion.Kind kind, String path, long bytes) {
        static Target of(Deletion deletion) {
            return new Target(deletion.kind(), deletion.path(), deletion.bytes());
        }
    }

    private List<Deletion> carryOut(Instant now) throws IOException {
        AtomicFiles files = AtomicFiles.of(workspace.store().durability()).within(workspace.path());
        DeletionLog log = new DeletionLog(workspace.path().resolve("deletions.jsonl"), files);
        List<Deletion> inWorkspace = deletions.stream()
                .filter(deletion -> deletion.kind() != Deletion.Kind.FILE)
                .toList();
        log.add(inWorkspace, now);
        List<Path> aside =
                expired.runs().isEmpty() ? List.of() : workspace.catalog().setAside(runs());
        workspace
                .store()
                .deleteManifests(expired.results().stream()
                        .map(Expired.OfResult::manifest)
                        .map(Manifest::key)
                        .collect(Collectors.toSet()));
        release(now);
        for (Digest blob : expired.bytes().keySet()) {
            workspace.store().deleteBlob(blob, now);
        }
        for (Path folder : aside) {
            files.deleteTree(folder);
        }
        List<Deletion> done = new ArrayList<>(inWorkspace);
        done.addAll(deleteFiles(log, now));
        return done;
    }

    /** First it is said that the bytes go on purpose, then they go. */
    private void release(Instant now) {
        List<Digest> blobs =
                expired.values().stream().map(value -> value.ref().blobDigest()).toList();
        if (!blobs.isEmpty()) {
            workspace.store().release(blobs, now);
            blobs.forEach(blob -> workspace.store().deleteBlob(blob, now));
        }
    }

    private List<Deletion> deleteFiles(DeletionLog log, Instant now) throws IOException {
        List<Deletion> done = new ArrayList<>();
        files.finishEarlier();
        if (files.found().isEmpty()) {
            return done;
        }
        workspace.releasedFiles().add(files.ledgerEntries(now));
        for (ManagedFile file : files.found()) {
            if (file.delete()) {
                log.add(List.of(file.deletion()), now);
                done.add(file.deletion());
            } else {
                System.getLogger(RetentionPlan.class.getName())
                        .log(Level.WARNING, "''{0}'' stays: it is not any more what was used", file.place());
            }
        }
        return done;
    }
}
