package org.runflow.io.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes sure that every result of a run has a file of its own, also on a disk that does not tell upper from lower case. */
final class PublishedNames {
    private static final String METADATA = "metadata.json";

    /** Holds what processes printed. */
    private static final String PROCESS = "process";

    private static final Set<String> OF_THE_RUN =
            Set.of("events.jsonl", "lock", METADATA, "report.json", "run.json", "run.log");

    private PublishedNames() {}

    static void requireDistinct(List<PublishedFile> files, Optional<String> request) {
        Map<String, PublishedFile> taken = new HashMap<>();
        for (PublishedFile file : files) {
            String path = file.pathInRun().toLowerCase(Locale.ROOT);
            if (OF_THE_RUN.contains(path)
                    || path.equals(PROCESS)
                    || path.startsWith(PROCESS + "/")
                    || request.filter(path::equalsIgnoreCase).isPresent()
                    || file.path().toLowerCase(Locale.ROOT).equals(METADATA)) {
                throw new IllegalArgumentException("artifact '" + file.name() + "' cannot be published at '"
                        + file.pathInRun() + "', which is a file of the run itself");
            }
            PublishedFile other = taken.put(path, file);
            if (other != null) {
                throw new IllegalArgumentException("artifacts '" + other.name() + "' and '" + file.name()
                        + "' are both published at '" + file.pathInRun() + "'");
            }
        }
    }
}
