package org.runflow.io.catalog;

import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.runflow.RunCoordinate;
import org.runflow.catalog.RunEntry;
import org.runflow.io.disk.JsonHeader;

/**
 * A run in {@code index.json}: what the catalog knows of it, its scopes, and what the metadata of the run says beyond what holds for every run.
 *
 * @param properties in the order of the file; {@code run_id} and {@code status} are there always
 */
record IndexRow(Map<String, Object> properties) {
    private static final String RUN_ID = "run_id";
    private static final String STATUS = "status";

    IndexRow {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    String runId() {
        return String.valueOf(properties.get(RUN_ID));
    }

    String status() {
        return String.valueOf(properties.get(STATUS));
    }

    /** What people call the run: its attribute {@code name}, else the series it belongs to. */
    static String nameOf(SortedMap<String, String> attributes, RunCoordinate coordinate) {
        return attributes.getOrDefault("name", coordinate.toString());
    }

    /** The row of a run of which all is known. */
    static IndexRow of(
            String runId,
            Instant createdAt,
            String name,
            String status,
            Map.Entry<String, List<String>> scopes,
            Map<String, Object> sections) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(RUN_ID, runId);
        row.put("created_at", createdAt.toString());
        row.put("name", name);
        row.put(scopes.getKey(), scopes.getValue());
        row.put(STATUS, status);
        row.putAll(sections);
        return new IndexRow(row);
    }

    /** The row of a run that was published. */
    static IndexRow ofMetadata(RunEntry entry, JsonHeader metadata, MetadataForm form) {
        Map<String, Object> sections = new LinkedHashMap<>();
        form.ofRun()
                .forEach(section ->
                        metadata.findValue(section.name()).ifPresent(value -> sections.put(section.name(), value)));
        return of(entry, Map.entry(form.scopesWord(), metadata.texts(form.scopesWord())), sections);
    }

    /** The row of a run that was never published. */
    static IndexRow of(RunEntry entry, MetadataForm form) {
        return of(entry, Map.entry(form.scopesWord(), List.of()), Map.of());
    }

    private static IndexRow of(RunEntry entry, Map.Entry<String, List<String>> scopes, Map<String, Object> sections) {
        return of(
                entry.id().text(),
                entry.createdAt(),
                nameOf(entry.attributes(), entry.coordinate()),
                entry.state().name(),
                scopes,
                sections);
    }

    /** A row as it stood in the file. */
    static IndexRow read(Map<String, Object> properties) throws IOException {
        if (!(properties.get(RUN_ID) instanceof String) || !(properties.get(STATUS) instanceof String)) {
            throw new IOException("a row has no " + RUN_ID + " or no " + STATUS);
        }
        return new IndexRow(properties);
    }
}
