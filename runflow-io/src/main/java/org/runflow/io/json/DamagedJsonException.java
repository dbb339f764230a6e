package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** A file of JSON does not hold what it should; says so in one sentence, with the line where that is known. */
public final class DamagedJsonException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedJsonException(String name, JsonProcessingException cause) {
        super("'" + name + "' is damaged" + lineOf(cause) + ": " + reasonOf(cause), cause);
    }

    private static String lineOf(JsonProcessingException cause) {
        return cause.getLocation() == null
                ? ""
                : " at line " + cause.getLocation().getLineNr();
    }

    /** What a record says of its components is more to the point than what the parser makes of it. */
    private static String reasonOf(JsonProcessingException cause) {
        return cause.getCause() instanceof IllegalArgumentException refused
                ? String.valueOf(refused.getMessage())
                : cause.getOriginalMessage();
    }
}
