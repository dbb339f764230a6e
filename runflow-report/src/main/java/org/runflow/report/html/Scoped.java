package org.runflow.report.html;

import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;

/** Reads in the scope of a day. */
record Scoped(ArtifactReader stored, String day) {
    /** No scope at all. */
    static final String ROOT = "";

    <T> T get(ArtifactKey<T> key) {
        return stored.get(day.equals(ROOT) ? key : key.in(day));
    }
}
