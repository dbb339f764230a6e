package org.runflow.io.store;

import java.io.IOException;
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
                ? failure.getMessage() + ": " + cause.getMessage()
                : String.valueOf(failure.getMessage());
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
}
