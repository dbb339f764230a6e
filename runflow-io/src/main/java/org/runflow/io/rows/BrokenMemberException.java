package org.runflow.io.rows;

import java.io.IOException;

/** A member of a row file is torn or damaged. */
final class BrokenMemberException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    BrokenMemberException(String reason, long offset) {
        super(reason + " at byte " + offset);
        this.reason = reason + " at byte " + offset;
    }

    String reason() {
        return reason;
    }
}
