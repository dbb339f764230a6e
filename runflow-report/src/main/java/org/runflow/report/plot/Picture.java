package org.runflow.report.plot;

import org.runflow.report.Chart;
import org.runflow.report.write.Html;

/** Charts as parts of a page: lines and text take the colours of the page, and what has very many parts is an image within. */
public final class Picture {
    private Picture() {}

    /** Adds a chart, which tells of itself. */
    public static void chart(Html out, Chart chart) {
        out.open("figure").markup(chart.toSvg()).close();
    }

    /** Adds a chart with what a reader who does not see it misses. */
    public static void chart(Html out, Chart chart, String text) {
        out.open("figure", "aria-label", text).markup(chart.toSvg()).close();
    }
}
