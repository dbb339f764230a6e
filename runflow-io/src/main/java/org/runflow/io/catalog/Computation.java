package org.runflow.io.catalog;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One computed document, as {@code metadata.json} refers to it.
 *
 * @param resultsFile path relative to the folder of its scope
 * @param computedAt when it was computed, in whichever run, UTC
 * @param summary of its content
 */
public record Computation(String resultsFile, Instant computedAt, Object summary) {
    /** As {@code metadata.json} shows it. */
    Map<String, Object> entry() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("results_file", resultsFile);
        entry.put("computed_at", computedAt);
        entry.put("summary", summary);
        return entry;
    }
}
