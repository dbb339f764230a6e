package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How values of one type are written and read without the mapper, which would write the same. Immutable. */
interface PlainForm {
    /**
     * Says whether all that the value holds is known. To be asked before it is written.
     *
     * @param value of the type
     */
    default boolean knows(Object value) {
        return true;
    }

    /** Whether {@link #knows} has nothing to look at, for every value is known. */
    default boolean isClosed() {
        return true;
    }

    /** Returns the classes of which it has been said how they look, or whose parts are looked at. */
    default Set<Class<?>> types() {
        return Set.of();
    }

    /**
     * Writes a value that is {@linkplain #knows known}.
     *
     * @throws IOException from the target
     */
    void write(Object value, JsonGenerator json) throws IOException;

    /**
     * Reads the value that begins with the present token, and stays at its last one.
     *
     * @throws NotPlainException when it is not just as it would be written
     * @throws IOException when the document is no JSON
     */
    Object read(JsonParser json) throws IOException;

    /** Whether an object leaves out the property that has this value. */
    default boolean isAbsent(Object value) {
        return false;
    }

    /** Returns what a property has that is left out; null when it must be there. */
    default @Nullable Object absent() {
        return null;
    }
}
