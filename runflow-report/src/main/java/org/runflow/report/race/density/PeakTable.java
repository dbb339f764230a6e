package org.runflow.report.race.density;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.runflow.race.density.SegmentDensity;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.race.day.Measures;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.sheet.MarkdownTable;
import org.runflow.report.text.Numbers;

/** The largest values of the day, each with bin and window, segment, place and time. */
final class PeakTable {
    private final DensityDay day;
    private final MarkdownTable table = new MarkdownTable()
            .left("Largest")
            .right("Value")
            .left("Unit")
            .left("Segment")
            .right("km of segment")
            .right("At");

    private PeakTable(DensityDay day) {
        this.day = day;
    }

    static MarkdownTable of(DensityDay day) {
        PeakTable peaks = new PeakTable(day);
        peaks.add(
                "density in " + day.results.cell(),
                SegmentDensity::peakDensityPerM2,
                segment -> Measures.density(segment.peakDensityPerM2()),
                segment -> "p/m² (level " + segment.los() + ")",
                SegmentDensity::peakDensityKm,
                segment -> day.clock.time(segment.peakDensityTimestamp()));
        peaks.add(
                "rate in " + day.results.cell(),
                SegmentDensity::peakRatePerS,
                segment -> Measures.rate(segment.peakRatePerS()),
                segment -> "p/s",
                SegmentDensity::peakRateKm,
                segment -> day.clock.time(segment.peakRateTimestamp()));
        peaks.add(
                "rate per width",
                SegmentDensity::peakSpecificFlowPerMinM,
                segment -> Measures.specificFlow(segment.peakSpecificFlowPerMinM()),
                segment -> "p/min/m",
                SegmentDensity::peakRateKm,
                segment -> day.clock.time(segment.peakRateTimestamp()));
        peaks.add(
                "mean density over 15 min",
                SegmentDensity::sustainedDensity15minPerM2,
                segment -> Measures.density(segment.sustainedDensity15minPerM2()),
                segment -> "p/m²",
                segment -> Optional.empty(),
                segment -> DayWords.NONE);
        peaks.add(
                "number present at once",
                SegmentDensity::peakConcurrency,
                segment -> Numbers.count(segment.peakConcurrency()),
                segment -> "runners",
                segment -> Optional.empty(),
                segment -> day.clock.time(segment.peakConcurrencyTimestamp()));
        return peaks.table;
    }

    private void add(
            String what,
            ToDoubleFunction<SegmentDensity> value,
            Function<SegmentDensity, String> shown,
            Function<SegmentDensity, String> unit,
            Function<SegmentDensity, Optional<Double>> km,
            Function<SegmentDensity, String> at) {
        day.results
                .findLargest(value)
                .ifPresent(segment -> table.row(
                        what,
                        shown.apply(segment),
                        unit.apply(segment),
                        Markdown.text(segment.segId()),
                        km.apply(segment).map(Measures::km).orElse("whole"),
                        at.apply(segment)));
    }
}
