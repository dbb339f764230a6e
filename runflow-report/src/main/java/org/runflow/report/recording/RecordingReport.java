package org.runflow.report.recording;

import java.util.Optional;
import org.runflow.Document;
import org.runflow.recording.RecordingMetrics;
import org.runflow.report.plot.Picture;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.sheet.MarkdownTable;
import org.runflow.report.sheet.SmallPage;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

/** One recording for people. Pure: the same metrics give the same bytes. */
public final class RecordingReport {
    private static final String NONE = "–";

    private RecordingReport() {}

    /**
     * {@return figures and charts of a recording as a page of its own, which needs no other file}
     *
     * @param name of the recording, any text
     * @param metrics of it
     */
    public static Document page(String name, RecordingMetrics metrics) {
        Html page = new Html()
                .element("h1", name)
                .open("table")
                .element("caption", "Figures")
                .open("tbody");
        for (String[] figure : figures(metrics)) {
            page.open("tr")
                    .element("th", figure[0], "scope", "row")
                    .element("td", figure[1], "class", "n")
                    .close();
        }
        page.close().close();
        Picture.chart(page, RecordingCharts.rates(metrics));
        Picture.chart(page, RecordingCharts.latency(metrics));
        Picture.chart(page, RecordingCharts.counts(metrics));
        Picture.chart(page, RecordingCharts.tracks(metrics));
        return SmallPage.document(name, page.toString());
    }

    /**
     * {@return figures of a recording in Markdown}
     *
     * @param name of the recording, any text
     * @param metrics of it
     */
    public static String markdown(String name, RecordingMetrics metrics) {
        MarkdownTable table = new MarkdownTable().left("figure").right("value");
        for (String[] figure : figures(metrics)) {
            table.row(figure);
        }
        return new Markdown().heading(1, Markdown.text(name)).table(table).toString();
    }

    private static String[][] figures(RecordingMetrics metrics) {
        return new String[][] {
            {"First frame", metrics.first().map(Object::toString).orElse(NONE)},
            {"Last frame", metrics.last().map(Object::toString).orElse(NONE)},
            {"Frames", Numbers.count(metrics.frames())},
            {"Frames per second", shown(metrics.meanHz(), 2)},
            {"Detected in all frames", Numbers.count(metrics.detections())},
            {"Latency, mean", ms(metrics.latency().meanMs())},
            {"Latency, half within", ms(metrics.latency().p50Ms())},
            {"Latency, 95 % within", ms(metrics.latency().p95Ms())},
            {"Tracks", Numbers.count(metrics.tracks().size())},
            {
                "Life of a track, mean",
                metrics.meanLifeS().map(life -> Numbers.fixed(life, 1) + " s").orElse(NONE)
            },
        };
    }

    private static String ms(Optional<Double> value) {
        return value.map(ms -> Numbers.fixed(ms, 1) + " ms").orElse(NONE);
    }

    private static String shown(Optional<Double> value, int decimals) {
        return value.map(number -> Numbers.fixed(number, decimals)).orElse(NONE);
    }
}
