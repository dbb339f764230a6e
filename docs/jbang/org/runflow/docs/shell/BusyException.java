package org.runflow.docs.shell;

/** Somebody else holds what is needed; the message says who, and what to do. */
final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BusyException(String message) {
        super(message);
    }
}
