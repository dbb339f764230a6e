package org.runflow.report.html;

import java.util.Base64;
import org.runflow.report.plot.Chart;

/** Charts as parts of a page. */
final class Picture {
    private Picture() {}

    /** A chart as pixels, for those with very many parts; the text says what a reader who does not see it misses. */
    static void pixels(Html out, Chart chart, String text) {
        out.open("figure")
                .empty(
                        "img",
                        "src",
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(chart.toPng()),
                        "alt",
                        text,
                        "decoding",
                        "async")
                .close();
    }

    /** A chart as lines, which tells of itself. */
    static void lines(Html out, Chart chart) {
        out.open("figure").markup(chart.toSvg()).close();
    }
}
