package org.runflow.io.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.PlaceTakenException;
import org.runflow.io.disk.StagedFile;
import org.runflow.io.disk.StoreFailure;
import org.runflow.io.disk.WorkspaceFormat;
import org.runflow.store.BlobContent;
import org.runflow.store.BlobStorage;
import org.runflow.store.Digest;
import org.runflow.store.StagedBlob;
import org.runflow.store.StoredBlob;

/** Immutable blobs under their digests: {@code objects/9f/9f1c…}. The time of modification of a file says when it was last stored. */
final class Blobs implements BlobStorage {
    private static final int PREFIX_LENGTH = 2;
    private static final Pattern PREFIX = Pattern.compile("[0-9a-f]{" + PREFIX_LENGTH + "}");
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;
    private final AtomicFiles files;
    private final WorkspaceFormat format;
    private final ReleasedBlobs released;

    Blobs(Path folder, AtomicFiles files, WorkspaceFormat format, ReleasedBlobs released) {
        this.folder = folder;
        this.files = files;
        this.format = format;
        this.released = released;
    }

    @Override
    public void put(BlobContent content, Instant storedAt) throws IOException {
        format.raise();
        try (HeldContent held = new HeldContent(files, folder)) {
            Digest digest = content.writeTo(held);
            try (StagedFile staged = held.finish(folder.resolve(prefixOf(digest)))) {
                move(staged, digest, storedAt);
            }
        } catch (PlaceTakenException e) {
            throw e.forWriting();
        }
    }

    @Override
    public StagedBlob stage() throws IOException {
        format.raise();
        try {
            return new GrowingBlob(this, files, folder);
        } catch (PlaceTakenException e) {
            throw e.forWriting();
        }
    }

    /** Makes a blob of a file that is complete. */
    void take(StagedFile staged, Digest digest, Instant storedAt) throws IOException {
        try {
            move(staged, digest, storedAt);
        } catch (PlaceTakenException e) {
            throw e.forWriting();
        }
    }

    private void move(StagedFile staged, Digest digest, Instant storedAt) throws IOException {
        Path prefix = folder.resolve(prefixOf(digest));
        files.ops().setModified(staged.path(), storedAt);
        staged.moveInto(prefix, fileOf(digest));
        files.settle(prefix);
    }

    @Override
    public InputStream open(Digest digest) throws IOException {
        try {
            return files.ops().read(fileOf(digest));
        } catch (PlaceTakenException e) {
            throw e.forReading();
        }
    }

    @Override
    public boolean isPresent(Digest digest, long bytes) throws IOException {
        try {
            Optional<BasicFileAttributes> found = files.findAttributes(fileOf(digest));
            return found.isPresent()
                    && found.get().isRegularFile()
                    && found.get().size() == bytes;
        } catch (PlaceTakenException e) {
            return false;
        }
    }

    @Override
    public Optional<Instant> findReleased(Digest digest) throws IOException {
        return released.find(digest);
    }

    /** All that lie where they belong; whatever else is there is nobody's to judge. Each is looked at when its turn comes. */
    @Override
    public Stream<StoredBlob> all() throws IOException {
        return files.list(folder).stream()
                .filter(prefix -> PREFIX.matcher(nameOf(prefix)).matches())
                .flatMap(prefix -> StoreFailure.listing(() -> inside(prefix)).stream())
                .flatMap(file -> StoreFailure.listing(() -> describe(file)).stream());
    }

    private List<Path> inside(Path prefix) throws IOException {
        return files.isFolder(prefix) ? files.list(prefix) : List.of();
    }

    /**
     * Moves the file aside before it looks at its age: whoever stores the blob again meanwhile finds its place empty and fills it, so that a blob that
     * somebody counts on is never taken away for good.
     */
    @Override
    public void delete(Digest digest, Instant storedBefore) throws IOException {
        Path file = fileOf(digest);
        Path aside = folder.resolve("." + digest.hex() + ".tmp");
        try {
            files.ops().move(file, aside);
        } catch (NoSuchFileException e) {
            return;
        }
        if (files.ops().attributes(aside).lastModifiedTime().toInstant().isBefore(storedBefore)) {
            files.ops().delete(aside);
        } else {
            files.ops().move(aside, file);
        }
    }

    private Optional<StoredBlob> describe(Path file) throws IOException {
        String name = nameOf(file);
        if (!NAME.matcher(name).matches() || !file.equals(fileOf(new Digest(name)))) {
            return Optional.empty();
        }
        return files.findAttributes(file)
                .filter(BasicFileAttributes::isRegularFile)
                .map(found -> describe(new Digest(name), found));
    }

    private static StoredBlob describe(Digest digest, BasicFileAttributes found) {
        return new StoredBlob(digest, found.size(), found.lastModifiedTime().toInstant());
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }

    private Path fileOf(Digest digest) {
        return folder.resolve(prefixOf(digest)).resolve(digest.hex());
    }

    private static String prefixOf(Digest digest) {
        return digest.hex().substring(0, PREFIX_LENGTH);
    }
}
