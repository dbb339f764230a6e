package org.runflow.report.recording;

import java.util.List;
import java.util.Optional;
import org.runflow.Document;
import org.runflow.recording.Coverage;
import org.runflow.report.Chart;
import org.runflow.report.plot.Dash;
import org.runflow.report.plot.Picture;
import org.runflow.report.sheet.HtmlCell;
import org.runflow.report.sheet.HtmlTable;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.sheet.MarkdownTable;
import org.runflow.report.sheet.SmallPage;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

/** Coverage of many recordings for people. Pure: the same coverage gives the same bytes. */
public final class CoverageReport {
    private CoverageReport() {}

    /**
     * {@return totals, and what has too little, in Markdown}
     *
     * @param coverage of any number of instants
     */
    public static String markdown(Coverage coverage) {
        MarkdownTable table = new MarkdownTable()
                .left("instant")
                .right("raw")
                .right("samples")
                .right("coverage");
        coverage.below()
                .forEach(row -> table.row(
                        row.at().toString(),
                        Numbers.count(row.raw()),
                        Numbers.count(row.samples()),
                        percent(row.coverage())));
        Markdown report = new Markdown().heading(1, "Coverage").paragraph(Markdown.text(summary(coverage)));
        return coverage.below().isEmpty()
                ? report.toString()
                : report.heading(2, "Below " + percent(Optional.of(coverage.threshold())))
                        .table(table)
                        .toString();
    }

    /**
     * {@return totals, a chart, and a row per instant, as a page of its own, which needs no other file}
     *
     * @param coverage of any number of instants
     */
    public static Document page(Coverage coverage) {
        HtmlTable table = new HtmlTable(Numbers.counted(coverage.rows().size(), "instant"))
                .text("Instant")
                .number("Raw", "files")
                .number("Samples", "")
                .number("Coverage", "")
                .choice("Enough");
        for (Coverage.Row row : coverage.rows()) {
            table.row(
                    HtmlCell.text(row.at().toString()),
                    HtmlCell.text(Numbers.count(row.raw())),
                    HtmlCell.text(Numbers.count(row.samples())),
                    HtmlCell.text(percent(row.coverage())),
                    HtmlCell.text(
                            row.coverage().isEmpty() ? "–" : coverage.below().contains(row) ? "too little" : "yes"));
        }
        Html page = new Html().element("h1", "Coverage").element("p", summary(coverage));
        Picture.chart(page, chart(coverage));
        return SmallPage.document("Coverage", page.markup(table.toString()).toString());
    }

    /**
     * {@return coverage over time; broken where there is nothing to be covered}
     *
     * @param coverage of any number of instants
     */
    public static Chart chart(Coverage coverage) {
        List<ClockChart.Value> values = coverage.rows().stream()
                .map(row -> ClockChart.Value.at(row.at(), row.coverage().map(share -> 100 * share)))
                .toList();
        return new ClockChart("Coverage", "Samples of those expected, by instant", "%")
                .line("coverage", Dash.SOLID, values)
                .chart();
    }

    private static String summary(Coverage coverage) {
        return Numbers.counted(coverage.rows().size(), "instant") + ", "
                + Numbers.counted(coverage.totalRaw(), "raw file") + ", "
                + Numbers.counted(coverage.totalSamples(), "sample") + " of " + coverage.expectedPerRaw()
                + " expected per file. Coverage " + percent(coverage.overall()) + ", mean gap "
                + percent(coverage.meanGap()) + "; " + coverage.below().size() + " below "
                + percent(Optional.of(coverage.threshold())) + ".";
    }

    private static String percent(Optional<Double> share) {
        return share.map(value -> Numbers.fixed(100 * value, 1) + " %").orElse("–");
    }
}
