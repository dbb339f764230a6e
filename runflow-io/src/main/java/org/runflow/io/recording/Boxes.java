package org.runflow.io.recording;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.runflow.recording.Detection;

/** Detections of a table: with their counts, or a row per box to be counted. */
final class Boxes {
    private Boxes() {}

    static void read(Table table, List<Detection> detections) {
        if (table.has("count")) {
            table.forEach(row -> detections.add(
                    new Detection(row.number("frame"), row.instant("output"), (int) row.number("count"))));
            return;
        }
        Map<Long, Detection> byFrame = new LinkedHashMap<>();
        table.forEach(row -> {
            long frame = row.number("frame");
            Instant output = row.instant("output");
            @Nullable Detection before = byFrame.get(frame);
            if (before != null && !before.output().equals(output)) {
                throw row.wrong(
                        "output", "is another output than that of a box of the same frame before: " + before.output());
            }
            byFrame.put(frame, new Detection(frame, output, before == null ? 1 : before.count() + 1));
        });
        detections.addAll(byFrame.values());
    }
}
