package org.runflow.io.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.catalog.PublishedArtifacts;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.io.store.AtomicFiles;
import org.runflow.io.store.ContentWriter;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;

/** Copies results into a folder: documents as their content, anything else as its stored bytes. Copies, never links: people edit reports. */
final class ArtifactCopier {
    private final AtomicFiles files;
    private final PublishedArtifacts artifacts;
    private final Path folder;

    ArtifactCopier(AtomicFiles files, PublishedArtifacts artifacts, Path folder) {
        this.files = files;
        this.artifacts = artifacts;
        this.folder = folder;
    }

    /** Whether a result is copied from its value rather than from its stored bytes. */
    static boolean readsValueOf(ArtifactKey<?> result) {
        return result.type() == Document.class || result.type() == Documents.class;
    }

    List<PublishedFile> copyAll() throws IOException {
        List<PublishedFile> copies = new ArrayList<>();
        for (PublishedArtifacts.Result result : artifacts.results()) {
            if (artifacts.store().findReleased(result.ref()).isPresent()) {
                // older runs show it; this one has only reused it
                continue;
            }
            copies.addAll(copy(result));
        }
        return copies;
    }

    private List<PublishedFile> copy(PublishedArtifacts.Result result) throws IOException {
        ArtifactKey<?> key = result.key();
        if (key.type() == Document.class) {
            return List.of(copy(result, "", ((Document) artifacts.reader().get(key))::writeTo));
        }
        if (key.type() == Documents.class) {
            List<PublishedFile> copies = new ArrayList<>();
            Documents documents = (Documents) artifacts.reader().get(key);
            for (Map.Entry<String, Document> document : documents.byName().entrySet()) {
                copies.add(copy(result, "/" + document.getKey(), document.getValue()::writeTo));
            }
            return copies;
        }
        PublishedFile copy = copy(result, "", out -> {
            try (InputStream in = artifacts.store().open(result.ref())) {
                in.transferTo(out);
            }
        });
        requireIntact(result, copy.sha256());
        if (!key.isInFolder()) {
            return List.of(copy);
        }
        List<PublishedFile> copies = new ArrayList<>(List.of(copy));
        copies.addAll(new ItemsCopier(files, artifacts, folder).copyAll(result, copy));
        return copies;
    }

    /**
     * Copies one file of a result.
     *
     * @param suffix name of one of several documents, behind a slash
     */
    private PublishedFile copy(PublishedArtifacts.Result result, String suffix, ContentWriter content)
            throws IOException {
        ArtifactKey<?> key = result.key();
        Instant computedAt = PublishedScope.computedAt(result, artifacts.store());
        AtomicFiles.Written written = files.writeDigested(folder.resolve(key.publishedFile() + suffix), content);
        return PublishedFile.of(key, suffix, written, Optional.of(computedAt));
    }

    private void requireIntact(PublishedArtifacts.Result result, Digest found) {
        ArtifactRef ref = result.ref();
        if (!found.equals(ref.blobDigest())) {
            // whoever runs next must compute it again
            artifacts.store().deleteManifest(result.stageKey());
            throw new ArtifactCorruptException(
                    ref.name(),
                    ref.digest().hex(),
                    "its bytes have the digest " + found + " instead of " + ref.blobDigest());
        }
    }
}
