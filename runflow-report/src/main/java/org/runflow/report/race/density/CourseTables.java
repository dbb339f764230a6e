package org.runflow.report.race.density;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.race.DayOverview;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.density.SegmentFlags;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.race.day.Measures;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.sheet.MarkdownTable;
import org.runflow.report.text.Numbers;

/** The course in its order: what it consists of, and how full it gets at a glance. */
final class CourseTables {
    private CourseTables() {}

    static void write(DensityDay day, Markdown out) {
        out.heading(2, "4 The course");
        out.table(course(day.overview));
        out.bullets(schemas(day.overview));
        if (day.results.anybodyRuns()) {
            out.paragraph(
                    "The largest values of each segment (density and rate in cells of " + day.results.cell() + "):");
            out.table(peaks(day));
        }
    }

    private static MarkdownTable course(DayOverview overview) {
        MarkdownTable table = new MarkdownTable()
                .left("Segment")
                .right("Length m")
                .right("Width m")
                .right("Bins")
                .left("Events")
                .left("Label");
        for (DayOverview.Stretch segment : overview.segments()) {
            table.row(
                    Markdown.text(segment.segId()),
                    Measures.metres(segment.lengthM()),
                    Measures.metres(segment.widthM()),
                    Numbers.count(segment.bins()),
                    DayWords.names(segment.events()),
                    Markdown.text(segment.label()));
        }
        return table;
    }

    private static MarkdownTable peaks(DensityDay day) {
        MarkdownTable table = new MarkdownTable()
                .left("Segment")
                .right("p/m²")
                .left("Level")
                .right("at km")
                .right("at")
                .right("p/s")
                .right("at")
                .right("15 min p/m²")
                .right("Present")
                .left("Flag");
        for (SegmentDensity segment : day.density.segments()) {
            table.row(
                    Markdown.text(segment.segId()),
                    Measures.density(segment.peakDensityPerM2()),
                    segment.los().name(),
                    segment.peakDensityKm().map(Measures::km).orElse(DayWords.NONE),
                    day.clock.time(segment.peakDensityTimestamp()),
                    Measures.rate(segment.peakRatePerS()),
                    day.clock.time(segment.peakRateTimestamp()),
                    Measures.density(segment.sustainedDensity15minPerM2()),
                    Numbers.count(segment.peakConcurrency()),
                    day.results
                            .findFlags(segment.segId())
                            .map(SegmentFlags::worstSeverity)
                            .map(DayWords::severity)
                            .orElse(DayWords.NONE));
        }
        return table;
    }

    private static List<String> schemas(DayOverview overview) {
        SortedMap<String, List<String>> segmentsBySchema = new TreeMap<>();
        overview.segments()
                .forEach(segment -> segmentsBySchema
                        .computeIfAbsent(segment.schema(), schema -> new ArrayList<>())
                        .add(segment.segId()));
        return segmentsBySchema.entrySet().stream()
                .map(entry -> "Schema " + Markdown.text(entry.getKey()) + ": " + DayWords.names(entry.getValue()))
                .toList();
    }
}
