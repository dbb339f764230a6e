package org.runflow.io.s3;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something else is there than the condition of a request says. */
final class ConditionFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    ConditionFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
