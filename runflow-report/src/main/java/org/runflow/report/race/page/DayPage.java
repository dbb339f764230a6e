package org.runflow.report.race.page;

import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.OVERVIEW;

import org.runflow.Document;
import org.runflow.report.race.day.DayArtifacts;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

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
     * @param results of a day
     * @throws IllegalArgumentException if density and counts are of different grids
     */
    public static Document render(DayArtifacts results) {
        PageDay day = PageDay.of(results);
        String title = day.get(OVERVIEW).raceName() + ", " + day.title();
        Html header = new Html()
                .element("h1", title)
                .element(
                        "p",
                        day.when() + ": "
                                + Numbers.counted(day.get(DENSITY).events().size(), "event") + ", "
                                + Numbers.counted(day.get(DENSITY).segments().size(), "segment"));
        Html main = new Html()
                .open("section", "class", "panel", "id", day.id("day"), "aria-labelledby", day.id("day-h"))
                .element("h2", "The day in figures", "id", day.id("day-h"));
        Tiles.write(day, main);
        main.markup(DayBody.draw(day)).close();
        return Document.text("text/html", PageFrame.page(title, header, main));
    }
}
