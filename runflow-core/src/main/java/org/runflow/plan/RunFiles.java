package org.runflow.plan;

import java.util.Locale;
import java.util.Set;

/** The files that a run writes of itself, beside its results (FORMATS §3). */
public final class RunFiles {
    private static final String METADATA = "metadata.json";
    private static final Set<String> OF_THE_RUN = Set.of(
            "cancel",
            "events.jsonl",
            "lock",
            METADATA,
            "pinned",
            // holds what processes printed
            "process",
            "report.json",
            "run.json",
            "run.log",
            "sources.json");

    private RunFiles() {}

    /**
     * {@return whether a path is taken by the run itself, or lies below one that is, also on a disk that does not tell upper from lower case}
     *
     * @param path in the folder of a run, with slashes
     */
    public static boolean contains(String path) {
        String[] names = path.toLowerCase(Locale.ROOT).split("/", -1);
        return OF_THE_RUN.contains(names[0]) || (names.length > 1 && names[1].equals(METADATA));
    }
}
