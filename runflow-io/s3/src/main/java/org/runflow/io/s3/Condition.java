package org.runflow.io.s3;

import java.util.Optional;

/** On which condition an object is written: the service checks it in the same step. */
sealed interface Condition {
    /** Whatever is there. */
    record Anyway() implements Condition {}

    /** Only where there is none. */
    record IfAbsent() implements Condition {}

    /** Only in place of that version. */
    record IfIs(String version) implements Condition {}

    /** Only where what is there is as it was. */
    static Condition ifStill(Optional<String> version) {
        return version.<Condition>map(IfIs::new).orElseGet(IfAbsent::new);
    }
}
