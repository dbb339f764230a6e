package org.runflow.io.store;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.StagedFile;

/**
 * Content whose place is known only when all of it was written: a little is held in memory, so that its temporary file is made beside its place; more than that goes to a
 * temporary file of a common folder. Very many files that are made in one folder wait for one another, and so do those that are renamed from one folder to another.
 */
final class HeldContent extends OutputStream {
    private static final int MOST = 1 << 13;

    private final AtomicFiles files;
    private final Path common;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(MOST >> 4);
    private @Nullable OutputStream out;
    private @Nullable StagedFile staged;

    HeldContent(AtomicFiles files, Path common) {
        this.files = files;
        this.common = common;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
        if (out == null && held.size() + length <= MOST) {
            held.write(content, offset, length);
        } else {
            opened(common).write(content, offset, length);
        }
    }

    private OutputStream opened(Path folder) throws IOException {
        OutputStream open = out;
        if (open == null) {
            StagedFile begun = StagedFile.begin(files, folder);
            staged = begun;
            open = new BufferedOutputStream(begun.out());
            out = open;
            held.writeTo(open);
        }
        return open;
    }

    /**
     * All of it is there.
     *
     * @param folder of its place
     * @return the temporary file with it, for the caller to move or delete
     */
    StagedFile finish(Path folder) throws IOException {
        opened(folder).close();
        StagedFile whole = Objects.requireNonNull(staged);
        files.settle(whole.path());
        staged = null;
        return whole;
    }

    /** Deletes what is not finished. */
    @Override
    public void close() throws IOException {
        StagedFile left = staged;
        if (left != null) {
            staged = null;
            try {
                Objects.requireNonNull(out).close();
            } finally {
                left.close();
            }
        }
    }
}
