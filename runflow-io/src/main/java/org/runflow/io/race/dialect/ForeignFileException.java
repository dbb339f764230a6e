package org.runflow.io.race.dialect;

import java.io.IOException;

/** A file is of another kind than its reader wants; the message says which, and what to do. */
public final class ForeignFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String text;

    ForeignFileException(String text) {
        super(text);
        this.text = text;
    }

    /** {@return what is wrong and what to do} */
    public String text() {
        return text;
    }
}
