package org.runflow.io.retention;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.runflow.io.Workspace;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.retention.Deletion.Kind;
import org.runflow.retention.expiry.Expired;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;

/** Tells which files lie behind what may go. Links are listed as what they are, wherever they lead. */
final class DeletionList {
    private final Path workspace;
    private final AtomicFiles files;
    private final List<Deletion> found = new ArrayList<>();

    DeletionList(Workspace workspace) {
        this.workspace = workspace.path();
        this.files = AtomicFiles.of(workspace.store().durability()).within(workspace.path());
    }

    List<Deletion> of(Expired expired, List<ManagedFile> managed) throws IOException {
        for (Expired.OfRun run : expired.runs()) {
            addTree("runs/" + run.run().id(), run.rule(), run.reason());
        }
        for (Expired.OfResult result : expired.results()) {
            add(Kind.RESULT, path(result.manifest()), result.rule(), result.reason());
        }
        String rule = expired.runs().isEmpty() ? "" : expired.runs().get(0).rule();
        expired.bytes()
                .forEach((blob, bytes) -> found.add(
                        new Deletion(Kind.BYTES, path(blob), bytes, rule, "no result that stays has these bytes")));
        for (Expired.OfValue value : expired.values()) {
            if (!expired.bytes().containsKey(value.ref().blobDigest())) {
                found.add(new Deletion(
                        Kind.VALUE,
                        path(value.ref().blobDigest()),
                        value.ref().bytes(),
                        value.rule(),
                        value.artifact()
                                + value.item().map(item -> " of '" + item + "'").orElse("") + ": " + value.reason()));
            }
        }
        for (ManagedFile file : managed) {
            found.add(file.deletion());
        }
        return List.copyOf(found);
    }

    private void addTree(String path, String rule, String reason) throws IOException {
        for (Path file : files.list(workspace.resolve(path))) {
            String inside = path + "/" + file.getFileName();
            if (files.isFolder(file)) {
                addTree(inside, rule, reason);
            } else {
                add(Kind.RUN, inside, rule, reason);
            }
        }
    }

    private void add(Kind kind, String path, String rule, String reason) throws IOException {
        Optional<Long> bytes = files.findVersion(workspace.resolve(path)).map(version -> version.bytes());
        found.add(new Deletion(kind, path, bytes.orElse(0L), rule, reason));
    }

    /** Results of items, and parts of folds, lie in packs with others. */
    private static String path(Manifest manifest) {
        return (manifest.kind().isPart() ? "cache/items/" : "cache/")
                + manifest.key().hex()
                + (manifest.kind().isPart() ? "" : ".json");
    }

    private static String path(Digest blob) {
        return "objects/" + blob.hex().substring(0, 2) + "/" + blob.hex();
    }
}
