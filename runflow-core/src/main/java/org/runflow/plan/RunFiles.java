package org.runflow.plan;

import java.util.Locale;
import java.util.Set;

/** The files that a run writes of itself, beside its results (FORMATS §3). */
public final class RunFiles {
    private static final String METADATA = "metadata.json";
    private static final Set<String> OF_THE_RUN = Set.of(
            "cancel", "events.jsonl", "lock", METADATA, "pinned", "report.json", "run.json", "run.log", "sources.json");

    /** Holds what processes printed. */
    private static final String PROCESS = "process";

    private RunFiles() {}

    /**
     * {@return whether a path is taken by the run itself, also on a disk that does not tell upper from lower case}
     *
     * @param path in the folder of a run, with slashes
     */
    public static boolean contains(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return OF_THE_RUN.contains(name)
                || name.equals(PROCESS)
                || name.startsWith(PROCESS + "/")
                || name.substring(name.indexOf('/') + 1).equals(METADATA);
    }
}
