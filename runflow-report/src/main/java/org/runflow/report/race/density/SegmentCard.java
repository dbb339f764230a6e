package org.runflow.report.race.density;

import static org.runflow.race.RaceDayPipeline.BUSY_TIMES;
import static org.runflow.race.RaceDayPipeline.CELLS;
import static org.runflow.race.RaceDayPipeline.OVERVIEW;
import static org.runflow.race.RaceDayPipeline.RATE_SERIES;

import java.util.Optional;
import org.runflow.race.DayOverview;
import org.runflow.race.density.PassDensity;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.density.SegmentDensity.DensityWindow;
import org.runflow.race.service.ServiceTable;
import org.runflow.report.plot.Picture;
import org.runflow.report.race.day.Badge;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.race.day.Measures;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.sheet.HtmlCell;
import org.runflow.report.sheet.HtmlTable;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

/** Everything about one segment. */
final class SegmentCard {
    private final PageDay day;
    private final SegmentDensity segment;

    SegmentCard(PageDay day, SegmentDensity segment) {
        this.day = day;
        this.segment = segment;
    }

    void write(Html out) {
        out.element("p", facts(), "class", "quiet");
        day.density().findFlags(segment.segId()).ifPresent(flags -> {
            out.open("p");
            Badge.severity(out, flags.worstSeverity());
            out.text(" by " + Badge.reasons(flags) + ", worst on metres "
                            + DayWords.worstPlace(flags) + " at "
                            + day.clock().time(flags.worst().windowStart()) + ". " + Verdict.span(day, flags))
                    .close();
            flags.mitigation().ifPresent(advice -> out.element("p", advice, "class", "advice"));
        });
        SegmentCaption caption = SegmentCaption.of(
                segment, day.get(BUSY_TIMES).segments().get(segment.segId()).waves());
        out.element("p", caption.summary());
        caption.notes().forEach(note -> out.element("p", note, "class", "quiet"));
        if (segment.isActive()) {
            charts(out);
        }
        out.markup(events().toString());
        segment.notes().forEach(note -> out.element("p", note, "class", "note"));
    }

    private void charts(Html out) {
        String label = segment.segLabel();
        ServiceTable bounds = day.bounds(segment);
        SegmentCells cells = day.get(CELLS).segments().get(segment.segId());
        out.open("div", "class", "charts");
        Picture.chart(
                out,
                Heatmap.of(cells, label, bounds),
                "Heatmap of " + segment.segId() + " by time and place: density reaches "
                        + Measures.density(segment.peakDensityPerM2()) + " p/m², level " + segment.los() + ", at "
                        + day.clock().time(segment.peakDensityTimestamp()));
        Picture.chart(out, DensityChart.of(day.get(RATE_SERIES), segment.segId(), label, bounds));
        Picture.chart(out, RateChart.of(day.get(RATE_SERIES), segment.segId(), label, segment.widthM(), bounds));
        out.open("div", "class", "side")
                .markup(levels().toString())
                .markup(windows().toString())
                .close();
        out.close();
    }

    private String facts() {
        String schema = segment.schema();
        return Measures.metres(segment.lengthM()) + " m long, " + Measures.metres(segment.widthM()) + " m wide, schema "
                + schema + inUse().map(span -> ", in use " + span).orElse("") + ".";
    }

    private Optional<String> inUse() {
        return segment.activeStart()
                .flatMap(start -> segment.activeEnd().map(end -> day.clock().span(start, end)));
    }

    private HtmlTable levels() {
        HtmlTable table = new HtmlTable("Runner-minutes in " + segment.segId())
                .text("Level")
                .number("Runner-minutes", "");
        segment.computedMetrics().losPersonSeconds().forEach((level, seconds) -> {
            if (seconds > 0) {
                table.row(Badge.cell(level), HtmlCell.text(Numbers.minutes(seconds)));
            }
        });
        return table;
    }

    private HtmlTable windows() {
        HtmlTable table = new HtmlTable("Density in " + segment.segId() + " over the day")
                .text("From")
                .text("To")
                .number("Densest cell", "p/m²")
                .number("Mean", "p/m²");
        for (DensityWindow window : segment.densityWindows()) {
            table.row(
                    HtmlCell.time(day.clock().minute(window.windowStart()), window.windowStart()),
                    HtmlCell.time(day.clock().minute(window.windowEnd()), window.windowEnd()),
                    HtmlCell.text(Measures.density(window.peakDensityPerM2())),
                    HtmlCell.text(Measures.density(window.avgDensityPerM2())));
        }
        return table;
    }

    private HtmlTable events() {
        HtmlTable table = new HtmlTable("Events in " + segment.segId())
                .text("Event")
                .number("Its km", "")
                .text("Direction")
                .number("Runners", "")
                .number("First in", "")
                .number("Last out", "")
                .number("Most present", "runners");
        for (DayOverview.Event event : day.get(OVERVIEW).events()) {
            PassDensity pass = segment.perEvent().get(event.name());
            if (pass != null) {
                table.row(
                        HtmlCell.text(event.name()),
                        HtmlCell.text(PassWords.km(pass)),
                        HtmlCell.text(PassWords.directions(pass)),
                        HtmlCell.text(Numbers.count(pass.runners())),
                        day.time(pass.firstIn()),
                        day.time(pass.lastOut()),
                        HtmlCell.text(Numbers.count(pass.peakConcurrency())));
            }
        }
        return table;
    }
}
