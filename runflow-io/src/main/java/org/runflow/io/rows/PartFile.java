package org.runflow.io.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A file that is being written, and locked meanwhile by the operating system. */
final class PartFile implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private long size;
    private boolean broken;

    private PartFile(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        size = channel.size();
    }

    /** Begins a file that is not there. */
    static PartFile create(Path file) {
        try {
            return lock(
                    file,
                    FileChannel.open(
                            RowFiles.part(file),
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            LinkOption.NOFOLLOW_LINKS));
        } catch (FileAlreadyExistsException e) {
            throw busy(file);
        } catch (IOException e) {
            throw new RowFileException(file, e);
        }
    }

    /** Opens a file that was left unfinished. */
    static PartFile open(Path file) {
        try {
            return lock(file, RowFiles.open(RowFiles.part(file), StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new RowFileException(file, e);
        }
    }

    /** Takes the name from a file, so that nobody takes it for finished. */
    static PartFile reopen(Path file) {
        RowFiles.attributes(file);
        try {
            Files.move(file, RowFiles.part(file), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new RowFileException(file, e);
        }
        try {
            return open(file);
        } catch (RowFileException e) {
            giveBack(file, e);
            throw e;
        }
    }

    /** Nothing was written: whoever has finished the file finds it as it was. */
    private static void giveBack(Path file, RowFileException failure) {
        try {
            if (!RowFiles.exists(file)) {
                Files.move(RowFiles.part(file), file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    Path file() {
        return file;
    }

    FileChannel channel() {
        return channel;
    }

    long size() {
        return size;
    }

    boolean isOpen() {
        return channel.isOpen() && !broken;
    }

    void requireOpen() {
        if (!channel.isOpen()) {
            throw new RowFileException(file, "is closed: open it again to add more rows");
        }
    }

    /** Writes at the end; what could only be written in part is taken back, as far as the disk allows. */
    void append(byte[] bytes) {
        if (broken) {
            throw new RowFileException(file, "could not be written before; nothing more is written to it");
        }
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest, size + rest.position());
            }
            size += bytes.length;
        } catch (IOException e) {
            broken = true;
            RowFileException failure = new RowFileException(file, e);
            takeBack(failure);
            throw failure;
        }
    }

    void cut(long to) {
        try {
            channel.truncate(to);
            size = to;
        } catch (IOException e) {
            throw new RowFileException(file, e);
        }
    }

    void force() {
        try {
            channel.force(true);
        } catch (IOException e) {
            broken = true;
            throw new RowFileException(file, e);
        }
    }

    /** Gives the file its name; it stays locked until it is closed. */
    void publish() {
        try {
            if (RowFiles.exists(file)) {
                throw new RowFileException(
                        file,
                        "was made by somebody else meanwhile; the rows are in '"
                                + RowFiles.part(file).getFileName() + "'");
            }
            Files.move(RowFiles.part(file), file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new RowFileException(file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new RowFileException(file, e);
        }
    }

    private void takeBack(RowFileException failure) {
        try {
            channel.truncate(size);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static PartFile lock(Path file, FileChannel channel) throws IOException {
        boolean locked = false;
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw busy(file);
            }
            locked = true;
            return new PartFile(file, channel);
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static RowFileException busy(Path file) {
        return new RowFileException(file, "is being written by somebody else");
    }
}
