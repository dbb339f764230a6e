package org.runflow.error;

/**
 * Root of every exception Runflow throws for anything but a bad argument. Leaves carry the values they talk about and, where one is known, a
 * hint at what to do. A bad argument is an {@link IllegalArgumentException}.
 */
public abstract class RunflowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what happened.
     *
     * @param message a sentence that holds the offending value
     */
    protected RunflowException(String message) {
        super(message);
    }

    /**
     * Says what happened and why.
     *
     * @param message a sentence that holds the offending value
     * @param cause what happened underneath, never flattened to text
     */
    protected RunflowException(String message, Throwable cause) {
        super(message, cause);
    }
}
