package org.runflow.report.race.page;

import org.runflow.Document;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.race.density.RulebookSection;
import org.runflow.report.race.density.SegmentSection;
import org.runflow.report.race.density.Verdict;
import org.runflow.report.race.experience.ExperienceSection;
import org.runflow.report.race.flow.FlowSection;
import org.runflow.report.race.location.LocationSection;
import org.runflow.report.race.map.MapSection;
import org.runflow.report.race.start.StartSection;
import org.runflow.report.write.Html;

/** Everything a page says of one day below its figures, in the order in which it matters; the same on the page of the day and on that of all days. */
final class DayBody {
    private static final String[][] PLACES = {
        {"first", "What matters first"},
        {"map", "Course"},
        {"segments", "Segments"},
        {"flow", "Passes and meetings"},
        {"locations", "Locations"},
        {"experience", "Experience"},
        {"starts", "Starts and finishes"},
        {"notes", "Notes"},
        {"rulebook", "Rulebook"},
        {"limits", "Limits"},
        {"terms", "Terms"}
    };

    /** Around it on the page of a day. No text of a page can look like this. */
    private static final String BEGIN = "<!-- the day in detail -->";

    private static final String END = "<!-- end of the day -->";

    private DayBody() {}

    /** Everything but the figures. */
    static String draw(PageDay day) {
        Html out = new Html().markup(BEGIN);
        write(day, out);
        return out.markup(END).toString();
    }

    /** The same as it stands on the page of the day. */
    static String cutOut(Document page) {
        String html = page.text();
        int end = html.indexOf(END);
        if (end < 0) {
            throw new IllegalArgumentException("this is no page of a day");
        }
        return html.substring(html.indexOf(BEGIN), end + END.length());
    }

    private static void write(PageDay day, Html out) {
        places(day, out);
        Verdict.write(day, out);
        MapSection.write(day, out);
        SegmentSection.write(day, out);
        FlowSection.write(day, out);
        LocationSection.write(day, out);
        ExperienceSection.write(day, out);
        StartSection.write(day, out);
        NotesSection.write(day, out);
        RulebookSection.write(day, out);
        TermSection.write(day, out);
    }

    private static void places(PageDay day, Html out) {
        out.open("nav", "class", "places", "aria-label", "Sections of " + day.title())
                .open("ul");
        for (String[] place : PLACES) {
            out.open("li")
                    .element("a", place[1], "href", "#" + day.id(place[0]))
                    .close();
        }
        out.close().close();
    }
}
