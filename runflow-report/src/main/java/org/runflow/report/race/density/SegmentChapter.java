package org.runflow.report.race.density;

import java.util.Optional;
import java.util.stream.Collectors;
import org.runflow.race.density.PassDensity;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.density.SegmentDensity.DensityWindow;
import org.runflow.race.density.SegmentFlags;
import org.runflow.report.race.day.DayClock;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.race.day.Measures;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.sheet.MarkdownTable;
import org.runflow.report.text.Numbers;

/** Everything about one segment. */
final class SegmentChapter {
    private final DensityDay day;
    private final SegmentDensity segment;

    SegmentChapter(DensityDay day, SegmentDensity segment) {
        this.day = day;
        this.segment = segment;
    }

    void write(Markdown out) {
        out.heading(3, DayWords.segment(segment.segId(), segment.segLabel()));
        Optional<SegmentFlags> flags = day.results.findFlags(segment.segId());
        out.paragraph(Numbers.plain(segment.lengthM()) + " m long, " + Numbers.plain(segment.widthM())
                + " m wide, schema " + Markdown.text(segment.schema()) + ". " + use());
        flags.ifPresent(raised -> out.paragraph(flagged(raised)));
        if (segment.isActive()) {
            out.table(peaks());
        }
        out.table(events());
        if (segment.isActive()) {
            out.paragraph(windows());
            out.paragraph(levels());
        }
        out.bullets(segment.notes().stream().map(Markdown::text).toList());
    }

    private String use() {
        return segment.activeStart().isPresent() && segment.activeEnd().isPresent()
                ? "In use "
                        + day.clock.span(
                                segment.activeStart().get(), segment.activeEnd().get()) + " ("
                        + DayClock.length(
                                segment.activeStart().get(), segment.activeEnd().get()) + ")."
                : "Nobody runs here.";
    }

    private String flagged(SegmentFlags flags) {
        return "**" + DayWords.capital(DayWords.severity(flags.worstSeverity())) + "** by "
                + DayWords.reasons(flags.reasons())
                + ", level " + flags.worstLos() + ", worst on metres " + DayWords.worstPlace(flags) + " at "
                + day.clock.time(flags.worst().windowStart()) + ". " + day.flaggedSpan(flags)
                + flags.mitigation()
                        .map(advice -> " → " + Markdown.text(advice))
                        .orElse("");
    }

    private MarkdownTable peaks() {
        return new MarkdownTable()
                .left("Peak")
                .right("Value")
                .left("Unit")
                .right("km of segment")
                .right("At")
                .row(
                        "density in " + day.results.cell(),
                        Measures.density(segment.peakDensityPerM2()),
                        "p/m² (level " + segment.los() + ")",
                        segment.peakDensityKm().map(Measures::km).orElse(DayWords.NONE),
                        day.clock.time(segment.peakDensityTimestamp()))
                .row(
                        "rate in " + day.results.cell(),
                        Measures.rate(segment.peakRatePerS()),
                        "p/s = " + Measures.specificFlow(segment.peakSpecificFlowPerMinM()) + " p/min/m",
                        segment.peakRateKm().map(Measures::km).orElse(DayWords.NONE),
                        day.clock.time(segment.peakRateTimestamp()))
                .row(
                        "mean density over 15 min",
                        Measures.density(segment.sustainedDensity15minPerM2()),
                        "p/m²",
                        "whole",
                        DayWords.NONE)
                .row(
                        "number present at once",
                        Numbers.count(segment.peakConcurrency()),
                        "runners",
                        "whole",
                        day.clock.time(segment.peakConcurrencyTimestamp()));
    }

    private MarkdownTable events() {
        MarkdownTable table = new MarkdownTable()
                .left("Event")
                .right("km of its course")
                .left("Direction")
                .right("Runners")
                .right("First in")
                .right("Last out")
                .right("Most present");
        for (String event : segment.eventsIncluded()) {
            PassDensity pass = segment.perEvent().get(event);
            if (pass != null) {
                table.row(
                        Markdown.text(event),
                        PassWords.km(pass),
                        PassWords.directions(pass),
                        Numbers.count(pass.runners()),
                        day.clock.time(pass.firstIn()),
                        day.clock.time(pass.lastOut()),
                        Numbers.count(pass.peakConcurrency()));
            }
        }
        return table;
    }

    private String windows() {
        DensityWindow first = segment.densityWindows().get(0);
        return "Every " + DayClock.length(first.windowStart(), first.windowEnd())
                + ", largest density of a cell / mean of the segment, p/m²: "
                + segment.densityWindows().stream()
                        .map(window -> day.clock.minute(window.windowStart()) + " "
                                + Measures.density(window.peakDensityPerM2()) + " / "
                                + Numbers.fixed(window.avgDensityPerM2(), 3))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private String levels() {
        return "Runner-minutes by level: "
                + segment.computedMetrics().losPersonSeconds().entrySet().stream()
                        .filter(level -> level.getValue() > 0)
                        .map(level -> level.getKey() + " " + Numbers.minutes(level.getValue()))
                        .collect(Collectors.joining("; "))
                + ".";
    }
}
