package org.runflow.io.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.runflow.io.disk.AtomicFiles;
import org.runflow.spread.Spread;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;

/**
 * Copies results into a folder: documents as their content, what is stored compressed as the text it is, anything else as its stored bytes. Copies, never links: people edit reports. Nothing that can
 * be copied is decoded or encoded for it, and what the run has just stored is not digested again; what it reuses is compared with its digest.
 */
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
        return result.type() == Documents.class;
    }

    /** Several at once: each has files of its own. */
    List<PublishedFile> copyAll() throws IOException {
        try {
            return Spread.PARALLEL.map(artifacts.results(), this::copyUnlessReleased).stream()
                    .flatMap(List::stream)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What was released older runs show; one that has only reused it does not. */
    private List<PublishedFile> copyUnlessReleased(PublishedArtifacts.Result result) {
        boolean released =
                !result.fresh() && artifacts.store().findReleased(result.ref()).isPresent();
        try {
            return released ? List.of() : copy(result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<PublishedFile> copy(PublishedArtifacts.Result result) throws IOException {
        ArtifactKey<?> key = result.key();
        Optional<Instant> computedAt = Optional.of(result.computedAt());
        Optional<InputStream> shown = artifacts.store().findShown(key, result.ref());
        if (key.type() == Document.class && shown.isEmpty()) {
            return List.of(copyDocument(result, computedAt));
        }
        if (key.type() == Documents.class) {
            List<PublishedFile> copies = new ArrayList<>();
            Documents documents = (Documents) artifacts.reader().get(key);
            for (Map.Entry<String, Document> document : documents.byName().entrySet()) {
                String suffix = "/" + document.getKey();
                Path file = folder.resolve(key.publishedFile() + suffix);
                AtomicFiles.Written written = files.writeDigested(file, document.getValue()::writeTo);
                copies.add(PublishedFile.of(key, suffix, written, computedAt));
            }
            return copies;
        }
        AtomicFiles.Written written = shown.isPresent()
                ? copyShown(result, shown.get())
                : copyStored(result, artifacts.store().open(result.ref()));
        PublishedFile copy = PublishedFile.of(key, "", written, computedAt);
        if (!key.isInFolder()) {
            return List.of(copy);
        }
        List<PublishedFile> copies = new ArrayList<>(List.of(copy));
        copies.addAll(new ItemsCopier(files, artifacts, folder).copyAll(result, copy));
        return copies;
    }

    @SuppressWarnings("unchecked") // its type was asked for
    private PublishedFile copyDocument(PublishedArtifacts.Result result, Optional<Instant> computedAt)
            throws IOException {
        ArtifactKey<Document> key = (ArtifactKey<Document>) result.key();
        Optional<InputStream> stored = artifacts.store().findContent(key, result.ref());
        AtomicFiles.Written written = stored.isPresent()
                ? copyStored(result, stored.get())
                : files.writeDigested(fileOf(key), artifacts.reader().get(key)::writeTo);
        return PublishedFile.of(key, "", written, computedAt);
    }

    /** Copies what is shown of bytes that are stored in another form. */
    private AtomicFiles.Written copyShown(PublishedArtifacts.Result result, InputStream shown) throws IOException {
        try (shown) {
            return files.writeDigested(fileOf(result.key()), shown::transferTo);
        } catch (ArtifactCorruptException e) {
            // whoever runs next must compute it again
            artifacts.store().deleteManifest(result.stageKey());
            throw e;
        }
    }

    /** Copies the stored bytes of a result. */
    private AtomicFiles.Written copyStored(PublishedArtifacts.Result result, InputStream stored) throws IOException {
        ArtifactRef ref = result.ref();
        Path file = fileOf(result.key());
        try (stored) {
            if (result.fresh()) {
                files.write(file, stored::transferTo);
                return new AtomicFiles.Written(ref.bytes(), ref.blobDigest());
            }
            AtomicFiles.Written written = files.writeDigested(file, stored::transferTo);
            requireIntact(result, written.digest());
            return written;
        }
    }

    private Path fileOf(ArtifactKey<?> key) {
        return folder.resolve(key.publishedFile());
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
