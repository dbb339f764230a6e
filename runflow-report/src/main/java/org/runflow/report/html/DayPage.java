package org.runflow.report.html;

import org.runflow.report.internal.Format;

/**
 * A day as one web page: headline figures, the course on a map with the time of day, every segment, who passes and meets whom, locations,
 * experience, and a definition of every term. It needs no network and no server, reads without scripts and on paper, and computes nothing but
 * selects, sorts, rounds and classifies what is stored.
 */
public final class DayPage {
    private DayPage() {}

    /**
     * Renders the page. Pure: the same results give the same text on any machine.
     *
     * @param results stored results of one day
     * @return HTML
     * @throws IllegalArgumentException if density and counts are of different grids
     */
    public static String render(DayArtifacts results) {
        Day day = Day.alone(results);
        Html header = new Html()
                .element("h1", results.overview().raceName() + ", " + day.name())
                .element(
                        "p",
                        DayBody.when(results.density()) + ": "
                                + Format.counted(results.density().events().size(), "event") + ", "
                                + Format.counted(results.density().segments().size(), "segment"));
        Html main = new Html();
        DayBody.write(day, main);
        return PageFrame.page(results.overview().raceName() + ", " + day.name(), header, main);
    }
}
