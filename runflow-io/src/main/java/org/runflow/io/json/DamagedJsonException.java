package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** A file of JSON does not hold what it should; says so in one sentence, with the line where that is known. */
public final class DamagedJsonException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final int line;

    DamagedJsonException(String name, JsonProcessingException cause) {
        super(
                "'" + name + "' is damaged" + (lineOf(cause) > 0 ? " at line " + lineOf(cause) : "") + ": "
                        + reasonOf(cause),
                cause);
        this.reason = reasonOf(cause);
        this.line = lineOf(cause);
    }

    DamagedJsonException(String name, String reason) {
        super("'" + name + "' is damaged: " + reason);
        this.reason = reason;
        this.line = 0;
    }

    /** {@return what is wrong, without the name of the file} */
    public String reason() {
        return reason;
    }

    /** {@return the line where that shows, from 1; absent where it is not known} */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }

    private static int lineOf(JsonProcessingException cause) {
        return cause.getLocation() == null ? 0 : cause.getLocation().getLineNr();
    }

    /** What a record says of its components is more to the point than what the parser makes of it, which is for programmers. */
    private static String reasonOf(JsonProcessingException cause) {
        if (cause.getCause() instanceof IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return "nothing is known of a property '" + unknown.getPropertyName() + "'";
        }
        if (cause instanceof JsonMappingException unfit) {
            String place = pathOf(unfit);
            return place.isEmpty()
                    ? "a property is missing, or a value is not what it should be"
                    : "the value at '" + place + "' is missing or not what it should be";
        }
        return "it is not JSON there";
    }

    private static String pathOf(JsonMappingException unfit) {
        return unfit.getPath().stream()
                .map(part -> part.getFieldName() == null ? String.valueOf(part.getIndex()) : part.getFieldName())
                .collect(Collectors.joining("."));
    }
}
