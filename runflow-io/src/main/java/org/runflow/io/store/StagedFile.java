package org.runflow.io.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A complete temporary file: moved to its place, or deleted on {@link #close}. */
final class StagedFile implements AutoCloseable {
    private final FileOps ops;
    private final Path temporary;
    private boolean moved;

    StagedFile(FileOps ops, Path temporary) {
        this.ops = ops;
        this.temporary = temporary;
    }

    Path path() {
        return temporary;
    }

    void moveTo(Path target) throws IOException {
        ops.move(temporary, target);
        moved = true;
    }

    /** Moves it to a place in a folder that may have to be created. */
    void moveInto(Path folder, Path target) throws IOException {
        try {
            moveTo(target);
        } catch (NoSuchFileException e) {
            ops.createFolders(folder);
            moveTo(target);
        }
    }

    /** Deletes what there is of it because of a failure, which stays the one that counts. */
    void discardAfter(Throwable failure) {
        try {
            close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!moved) {
            ops.delete(temporary);
        }
    }
}
