package org.runflow.io;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunPage;
import org.runflow.catalog.RunQuery;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.FileLocks;
import org.runflow.io.disk.FileVersion;
import org.runflow.io.disk.RetentionLock;
import org.runflow.io.disk.StoreFailure;
import org.runflow.store.Digest;

/**
 * Lists of sources and definitions of pipelines that no run refers to, and what is remembered of race folders, which is read again then; found by their names, which are
 * digests. Whatever else lies there, and every list while what a run refers to cannot be read, stays.
 */
final class UnusedDocuments {
    private static final String EXTENSION = ".json";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.json");
    private static final int PAGE = 1_000;

    private final Workspace workspace;
    private final Instant before;
    private final AtomicFiles files;

    UnusedDocuments(Workspace workspace, Instant before) {
        this.workspace = workspace;
        this.before = before;
        this.files = AtomicFiles.of(workspace.store().durability()).within(workspace.path());
    }

    /**
     * A document that could go.
     *
     * @param path within the workspace, with {@code /}
     * @param bytes length
     */
    record Document(String path, long bytes) {}

    /** None while a run goes on, for it may be about to refer to any. */
    List<Document> find() {
        return StoreFailure.in("look for documents of no run", () -> {
            List<Document> found = new ArrayList<>(oldIn("cache/races"));
            List<Document> definitions = oldIn("pipelines");
            List<Document> sources = oldIn("sources");
            Optional<Set<Digest>> pipelines =
                    definitions.isEmpty() && sources.isEmpty() ? Optional.empty() : pipelinesUnlessARunGoesOn();
            pipelines.ifPresent(used -> found.addAll(without(used, definitions)));
            if (pipelines.isPresent() && !sources.isEmpty()) {
                workspace.sources().findReferred().ifPresent(used -> found.addAll(without(used, sources)));
            }
            return found;
        });
    }

    /** Deletes what is on a list and may still go. Who runs meanwhile keeps everything. */
    void delete(List<Document> listed) {
        if (listed.isEmpty()) {
            return;
        }
        StoreFailure.in("delete documents of no run", () -> {
            Optional<FileLocks.Held> alone = lock();
            if (alone.isPresent()) {
                FileLocks.Held held = alone.get();
                try (held) {
                    Set<Document> still = new HashSet<>(find());
                    for (Document document : listed) {
                        if (still.contains(document)) {
                            files.delete(workspace.path().resolve(document.path()));
                        }
                    }
                }
            }
            return listed;
        });
    }

    /** On a full disk, where nothing can be locked, other things can still go. */
    private Optional<FileLocks.Held> lock() {
        try {
            return RetentionLock.tryAlone(workspace.path());
        } catch (IOException e) {
            warn("documents of no run stay", e);
            return Optional.empty();
        }
    }

    private static void warn(String what, IOException why) {
        System.getLogger(UnusedDocuments.class.getName())
                .log(Level.WARNING, () -> what + ": " + StoreFailure.reasonOf(why));
    }

    /** What cannot be looked at stays, and keeps nothing else from going. */
    private List<Document> oldIn(String folder) {
        try {
            return old(folder);
        } catch (IOException e) {
            warn("what lies in '" + folder + "' stays", e);
            return List.of();
        }
    }

    private List<Document> old(String folder) throws IOException {
        List<Document> old = new ArrayList<>();
        Path place = workspace.path().resolve(folder);
        if (!files.isFolder(place)) {
            return old;
        }
        for (Path file : files.list(place)) {
            String name = String.valueOf(file.getFileName());
            Optional<FileVersion> version = NAME.matcher(name).matches() && !files.isLink(file) && !files.isFolder(file)
                    ? files.findVersion(file)
                    : Optional.empty();
            version.filter(found -> found.modified().toInstant().isBefore(before))
                    .ifPresent(found -> old.add(new Document(folder + "/" + name, found.bytes())));
        }
        return old;
    }

    private static List<Document> without(Set<Digest> used, List<Document> documents) {
        Set<String> names =
                used.stream().map(digest -> digest.hex() + EXTENSION).collect(Collectors.toSet());
        return documents.stream()
                .filter(document -> !names.contains(
                        document.path().substring(document.path().indexOf('/') + 1)))
                .toList();
    }

    private Optional<Set<Digest>> pipelinesUnlessARunGoesOn() {
        Set<Digest> pipelines = new HashSet<>();
        Optional<RunQuery> query = Optional.of(RunQuery.all().limit(PAGE));
        while (query.isPresent()) {
            RunPage page = workspace.catalog().query(query.get());
            for (RunEntry run : page.runs()) {
                if (!run.state().isTerminal()) {
                    return Optional.empty();
                }
                pipelines.add(run.pipelineHash());
            }
            query = page.next();
        }
        return Optional.of(pipelines);
    }
}
