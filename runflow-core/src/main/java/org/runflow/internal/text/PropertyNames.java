package org.runflow.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Names that become names of properties in files: what no file can hold would make the whole file unreadable. */
public final class PropertyNames {
    private PropertyNames() {}

    /**
     * Refuses a name that cannot be written.
     *
     * @param what is named, with its article, for the message
     * @param name any text
     * @throws IllegalArgumentException when it has half a surrogate pair, which no file can hold
     * @throws NullPointerException when there is none
     */
    public static void require(String what, String name) {
        Objects.requireNonNull(name, () -> "the name of " + what + " is null");
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
            throw new IllegalArgumentException("'" + Clip.of(name) + "' cannot be the name of " + what
                    + ": it has half a surrogate pair, which no file can hold");
        }
    }
}
