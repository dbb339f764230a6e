package org.runflow.report.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.race.DayOverview;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.density.SegmentFlags;
import org.runflow.report.internal.Format;

/** The course in its order: what it consists of, and how full it gets at a glance. */
final class CourseTables {
    private CourseTables() {}

    static void write(DensityDay day, Markdown out) {
        out.heading(2, "4 The course");
        out.table(course(day.overview));
        out.bullets(schemas(day.overview));
        if (day.anybodyRuns()) {
            out.paragraph("The largest values of each segment (density and rate in cells of " + day.grid() + "):");
            out.table(peaks(day));
        }
    }

    private static Table course(DayOverview overview) {
        Table table = new Table()
                .left("Segment")
                .right("Length m")
                .right("Width m")
                .right("Bins")
                .left("Events")
                .left("Label");
        for (DayOverview.Stretch segment : overview.segments()) {
            table.row(
                    Markdown.text(segment.segId()),
                    Format.metres(segment.lengthM()),
                    Format.metres(segment.widthM()),
                    Format.count(segment.bins()),
                    Words.names(segment.events()),
                    Markdown.text(segment.label()));
        }
        return table;
    }

    private static Table peaks(DensityDay day) {
        Table table = new Table()
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
                    Format.density(segment.peakDensityPerM2()),
                    segment.los().name(),
                    segment.peakDensityKm().map(Format::km).orElse(Words.NONE),
                    day.clock.time(segment.peakDensityTimestamp()),
                    Format.rate(segment.peakRatePerS()),
                    day.clock.time(segment.peakRateTimestamp()),
                    Format.density(segment.sustainedDensity15minPerM2()),
                    Format.count(segment.peakConcurrency()),
                    day.findFlags(segment.segId())
                            .map(SegmentFlags::worstSeverity)
                            .map(Words::severity)
                            .orElse(Words.NONE));
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
                .map(entry -> "Schema " + Markdown.text(entry.getKey()) + ": " + Words.names(entry.getValue()))
                .toList();
    }
}
