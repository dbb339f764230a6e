package org.runflow.io.inventory;

import java.io.IOException;

/** A file is no longer what it was when it was looked at. */
public final class DriftException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what has changed.
     *
     * @param message a sentence that names the file
     */
    public DriftException(String message) {
        super(message);
    }
}
