package org.runflow.internal.graph;

import java.util.Locale;
import java.util.Set;

/** The files that a run writes of itself, beside its results (FORMATS §3). */
final class ReservedFiles {
    private static final String METADATA = "metadata.json";
    private static final Set<String> OF_THE_RUN =
            Set.of("events.jsonl", "lock", METADATA, "report.json", "run.json", "run.log");

    private ReservedFiles() {}

    /** Whether a path in the folder of a run is taken, also on a disk that does not tell upper from lower case. */
    static boolean contains(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return OF_THE_RUN.contains(name)
                || name.substring(name.indexOf('/') + 1).equals(METADATA);
    }
}
