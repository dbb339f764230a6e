package org.runflow.io.recording;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runflow.recording.Detection;

/** Detections of a table: with their counts, or a row per box to be counted. */
final class Boxes {
    private Boxes() {}

    static void read(Table table, LinedRows<Detection> detections) {
        if (table.has(Table.COUNT)) {
            table.forEach(row ->
                    detections.add(new Detection(row.number("frame"), row.instant("output"), row.count()), row.line()));
            return;
        }
        Map<Long, Integer> places = new HashMap<>();
        table.forEach(row -> {
            long frame = row.number("frame");
            Instant output = row.instant("output");
            @Nullable
            Integer place = places.putIfAbsent(frame, detections.values().size());
            if (place == null) {
                detections.add(new Detection(frame, output, 1), row.line());
                return;
            }
            Detection before = detections.values().get(place);
            if (!before.output().equals(output)) {
                throw row.wrong(
                        "output", "is another output than that of a box of the same frame before: " + before.output());
            }
            detections.values().set(place, new Detection(frame, output, before.count() + 1));
        });
    }
}
