package org.runflow.io.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.runflow.ArtifactKey;
import org.runflow.store.PublishedArtifacts;

/** Makes sure that every result of a run has a file of its own, also on a disk that does not tell upper from lower case. */
final class PublishedNames {
    private static final Set<String> OF_THE_RUN =
            Set.of("analysis.json", "events.jsonl", "lock", "metadata.json", "report.json", "run.json", "run.log");

    private PublishedNames() {}

    static void requireDistinct(List<PublishedArtifacts.Result> results) {
        Map<String, ArtifactKey<?>> taken = new HashMap<>();
        for (PublishedArtifacts.Result result : results) {
            ArtifactKey<?> key = result.key();
            String file = key.publishedFile().toLowerCase(Locale.ROOT);
            if (OF_THE_RUN.contains(file) || file.equals(metadataOf(key))) {
                throw new IllegalArgumentException("artifact '" + key.path() + "' cannot be published at '"
                        + key.publishedFile() + "', which is a file of the run itself");
            }
            ArtifactKey<?> other = taken.put(file, key);
            if (other != null) {
                throw new IllegalArgumentException("artifacts '" + other.path() + "' and '" + key.path()
                        + "' are both published at '" + key.publishedFile() + "'");
            }
        }
    }

    private static String metadataOf(ArtifactKey<?> key) {
        return PublishedScope.outermost(key.scope()).toLowerCase(Locale.ROOT) + "/metadata.json";
    }
}
