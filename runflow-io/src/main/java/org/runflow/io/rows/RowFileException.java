package org.runflow.io.rows;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import org.runflow.error.RunflowException;
import org.runflow.io.disk.StoreFailure;

/** A row file cannot be read, written or recovered. */
public final class RowFileException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;

    /**
     * Says what is wrong with a file.
     *
     * @param file in question
     * @param reason a part of a sentence, behind its name
     */
    public RowFileException(Path file, String reason) {
        super("'" + file + "' " + reason);
        this.file = file;
    }

    RowFileException(Path file, IOException cause) {
        super("'" + file + "' " + reason(cause), cause);
        this.file = file;
    }

    /** {@return the file} */
    public Path file() {
        return file;
    }

    private static String reason(IOException cause) {
        if (cause instanceof BrokenMemberException broken) {
            return broken.reason();
        }
        return cause instanceof ClosedChannelException
                ? "is closed"
                : "cannot be read or written: " + StoreFailure.reasonOf(cause);
    }
}
