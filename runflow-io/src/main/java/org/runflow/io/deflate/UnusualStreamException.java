package org.runflow.io.deflate;

/** A stream is no deflate stream, or has blocks that are left closed. */
final class UnusualStreamException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusualStreamException(String message) {
        super(message);
    }
}
