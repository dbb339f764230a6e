package org.runflow.io.rows;

import java.io.IOException;

/** A member of a row file is torn or damaged, or what it holds is no row. */
final class BrokenMemberException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    BrokenMemberException(String reason, long offset) {
        super(reason + " at byte " + offset);
        this.reason = reason + " at byte " + offset;
    }

    /** Rows that are not what they should be, somewhere in a whole member. */
    BrokenMemberException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    BrokenMemberException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
