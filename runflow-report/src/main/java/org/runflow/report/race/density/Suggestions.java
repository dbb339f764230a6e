package org.runflow.report.race.density;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.runflow.race.density.SegmentFlags;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.sheet.Markdown;

/** What the rulebook suggests, and for which segments; each suggestion once, the most urgent first. */
final class Suggestions {
    private Suggestions() {}

    static void write(DensityDay day, Markdown out) {
        out.heading(2, "7 Suggestions");
        Map<String, List<String>> segmentsByAdvice = new LinkedHashMap<>();
        for (SegmentFlags flags : day.results.mostUrgentFirst()) {
            flags.mitigation()
                    .ifPresent(advice -> segmentsByAdvice
                            .computeIfAbsent(advice, key -> new ArrayList<>())
                            .add(flags.segId()));
        }
        if (segmentsByAdvice.isEmpty()) {
            out.paragraph("The rulebook suggests nothing for this day.");
        }
        out.bullets(segmentsByAdvice.entrySet().stream()
                .map(entry -> DayWords.names(entry.getValue()) + ": " + Markdown.text(entry.getKey()))
                .toList());
    }
}
