package org.runflow.io.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.runflow.plan.RunFiles;

/** Makes sure that every result of a run has a file of its own, also on a disk that does not tell upper from lower case. */
final class PublishedNames {
    private PublishedNames() {}

    static void requireDistinct(List<PublishedFile> files, Optional<String> request) {
        Map<String, PublishedFile> taken = new HashMap<>();
        for (PublishedFile file : files) {
            String path = file.pathInRun().toLowerCase(Locale.ROOT);
            if (RunFiles.contains(path)
                    || request.filter(path::equalsIgnoreCase).isPresent()) {
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
