package org.runflow.io.json;

import java.io.IOException;

/** Something in a document is not as we write it: the mapper judges. Without a stack trace, for nobody sees it. */
final class NotPlainException extends IOException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
