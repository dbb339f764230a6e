package org.runflow.io.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.runflow.RunCoordinate;
import org.runflow.catalog.RunEntry;
import org.runflow.io.json.JsonHeader;

/**
 * A run in {@code index.json}.
 *
 * @param peakDensity of each day, persons/m²
 */
record IndexRow(
        String runId,
        Instant createdAt,
        String name,
        List<String> days,
        String status,
        Optional<SortedMap<String, Double>> peakDensity) {
    IndexRow {
        days = List.copyOf(days);
    }

    /** What people call the run: its attribute {@code name}, else the series it belongs to. */
    static String nameOf(SortedMap<String, String> attributes, RunCoordinate coordinate) {
        return attributes.getOrDefault("name", coordinate.toString());
    }

    /** The peaks in a section of metadata, when it is there and is a map of numbers. */
    static Optional<SortedMap<String, Double>> peaksIn(@Nullable Object section) {
        if (!(section instanceof Map<?, ?> values)) {
            return Optional.empty();
        }
        SortedMap<String, Double> peaks = new TreeMap<>();
        values.forEach((day, value) -> {
            if (day instanceof String name && value instanceof Number peak) {
                peaks.put(name, peak.doubleValue());
            }
        });
        return Optional.of(peaks);
    }

    /** The row of a run that was published. */
    static IndexRow ofMetadata(RunEntry entry, JsonHeader metadata) {
        return new IndexRow(
                entry.id().text(),
                entry.createdAt(),
                nameOf(entry.attributes(), entry.coordinate()),
                metadata.texts("days"),
                entry.state().name(),
                metadata.numbers("peak_density"));
    }

    /** The row of a run that was never published. */
    static IndexRow of(RunEntry entry) {
        return new IndexRow(
                entry.id().text(),
                entry.createdAt(),
                nameOf(entry.attributes(), entry.coordinate()),
                List.of(),
                entry.state().name(),
                Optional.empty());
    }
}
