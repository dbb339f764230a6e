package org.runflow.io.disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.runflow.store.ContentWriter;

/** A temporary file whose place in the end is not known yet: moved there once it is complete, or deleted on {@link #close}. Not safe for use by several threads. */
public final class StagedFile implements AutoCloseable {
    private final FileOps ops;
    private final Path temporary;
    private final OutputStream out;
    private boolean moved;

    private StagedFile(FileOps ops, Path temporary, OutputStream out) {
        this.ops = ops;
        this.temporary = temporary;
        this.out = out;
    }

    /**
     * Creates an empty one.
     *
     * @param files how files are written
     * @param folder created when it is missing
     * @return the file, open
     * @throws IOException when it cannot be created
     */
    public static StagedFile begin(AtomicFiles files, Path folder) throws IOException {
        Path temporary = AtomicFiles.temporaryIn(folder);
        return new StagedFile(files.ops(), temporary, created(files.ops(), folder, temporary));
    }

    /** Writes all of it; nothing stays behind when that fails. */
    static StagedFile of(AtomicFiles files, Path folder, ContentWriter content) throws IOException {
        Path temporary = AtomicFiles.temporaryIn(folder);
        StagedFile staged = new StagedFile(files.ops(), temporary, OutputStream.nullOutputStream());
        try {
            fill(files, created(files.ops(), folder, temporary), temporary, content);
            return staged;
        } catch (IOException | RuntimeException | Error e) {
            staged.discardAfter(e);
            throw e;
        }
    }

    /** Writes a file where it lies, unless there is one already. */
    static boolean writeNew(AtomicFiles files, Path folder, Path file, ContentWriter content) throws IOException {
        OutputStream created;
        try {
            created = created(files.ops(), folder, file);
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        fill(files, created, file, content);
        return true;
    }

    private static void fill(AtomicFiles files, OutputStream created, Path file, ContentWriter content)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(created)) {
            content.writeTo(out);
        }
        files.settle(file);
    }

    /** The folder is there nearly always, so that looking for it first would cost more than it saves. */
    private static OutputStream created(FileOps ops, Path folder, Path temporary) throws IOException {
        try {
            return ops.create(temporary);
        } catch (NoSuchFileException e) {
            ops.createFolders(folder);
            return ops.create(temporary);
        }
    }

    /** {@return takes its content, without a buffer; to be closed before the file is moved} */
    public OutputStream out() {
        return out;
    }

    /** {@return where it lies until it is moved} */
    public Path path() {
        return temporary;
    }

    /**
     * Moves it to its place.
     *
     * @param target in a folder that is there
     * @throws IOException when it cannot be moved
     */
    public void moveTo(Path target) throws IOException {
        ops.move(temporary, target);
        moved = true;
    }

    /**
     * Moves it to a place in a folder that may have to be created.
     *
     * @param folder of the place
     * @param target the place
     * @throws IOException when it cannot be moved
     */
    public void moveInto(Path folder, Path target) throws IOException {
        try {
            moveTo(target);
        } catch (NoSuchFileException e) {
            ops.createFolders(folder);
            moveTo(target);
        }
    }

    /** Deletes what there is of it because of a failure, which stays the one that counts. */
    private void discardAfter(Throwable failure) {
        try {
            close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Deletes it, unless it was moved. */
    @Override
    public void close() throws IOException {
        if (!moved) {
            ops.delete(temporary);
        }
    }
}
