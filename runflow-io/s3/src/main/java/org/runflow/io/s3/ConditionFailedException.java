package org.runflow.io.s3;

import java.io.IOException;

/** Something else is there than the condition of a request says. */
final class ConditionFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    ConditionFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
