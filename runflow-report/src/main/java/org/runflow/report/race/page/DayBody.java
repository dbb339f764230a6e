package org.runflow.report.race.page;

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

/** Everything a page says of one day, in the order in which it matters. */
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

    private DayBody() {}

    static void write(PageDay day, Html out) {
        Tiles.write(day, out);
        writeBelowTiles(day, out);
    }

    /** The same on a page whose head compares the days: what stands there is not said again. */
    static void writeBelowSummary(PageDay day, Html out) {
        Tiles.writeMore(day, out);
        writeBelowTiles(day, out);
    }

    private static void writeBelowTiles(PageDay day, Html out) {
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
