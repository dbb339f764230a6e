package org.runflow.io.disk;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.runflow.error.StoreException;

/** Says what was tried when the disk fails. */
public final class StoreFailure {
    private StoreFailure() {}

    /**
     * Something that may fail because of the disk.
     *
     * @param <T> type of its result
     */
    @FunctionalInterface
    public interface DiskAction<T> {
        /**
         * {@return the result}
         *
         * @throws IOException when the disk fails
         */
        T run() throws IOException;
    }

    /**
     * {@return what happened underneath, in one sentence}
     *
     * @param failure of the disk, perhaps inside a {@link StoreException}
     */
    public static String reasonOf(Exception failure) {
        Throwable cause = failure.getCause();
        return failure instanceof StoreException && cause != null
                ? failure.getMessage() + ": " + said(cause)
                : said(failure);
    }

    /** What a system says by the kind of its failure alone, in words. */
    private static String said(Throwable failure) {
        if (failure instanceof EOFException && failure.getMessage() == null) {
            return "it ends too early";
        }
        if (failure instanceof ClosedByInterruptException || failure instanceof FileLockInterruptionException) {
            return "the thread was interrupted";
        }
        if (!(failure instanceof FileSystemException disk) || disk.getReason() != null) {
            return String.valueOf(failure.getMessage());
        }
        String why = disk instanceof NoSuchFileException
                ? "there is no such file"
                : disk instanceof AccessDeniedException
                        ? "no permission"
                        : disk instanceof FileAlreadyExistsException
                                ? "something is there already"
                                : disk instanceof DirectoryNotEmptyException ? "the folder is not empty" : "";
        return why.isEmpty() ? String.valueOf(disk.getMessage()) : "'" + disk.getFile() + "': " + why;
    }

    /**
     * {@return its result}
     *
     * @param operation what is tried, as in "store blob 9f1c…"
     * @param action to run
     * @param <T> type of the result
     * @throws StoreException when the disk fails
     */
    public static <T> T in(String operation, DiskAction<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw new StoreException(operation, e);
        }
    }

    /**
     * {@return its result, within a stream that goes on while it is read}
     *
     * @param action to run
     * @param <T> type of the result
     * @throws UncheckedIOException when the disk fails
     */
    public static <T> T listing(DiskAction<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
