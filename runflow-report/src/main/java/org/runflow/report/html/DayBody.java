package org.runflow.report.html;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.runflow.race.density.DensityResults;

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

    static void write(Day day, Html out) {
        Tiles.write(day, out);
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

    /** Weekday, date, and the clock that all times are of. */
    static String when(DensityResults density) {
        LocalDate date = density.date();
        String weekday = date.getDayOfWeek().name();
        ZoneOffset offset = density.utcOffset();
        return weekday.charAt(0) + weekday.substring(1).toLowerCase(Locale.ROOT) + " " + date + ", local time (UTC"
                + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId()) + ")";
    }

    private static void places(Day day, Html out) {
        out.open("nav", "class", "places", "aria-label", "Sections of " + day.name())
                .open("ul");
        for (String[] place : PLACES) {
            out.open("li")
                    .element("a", place[1], "href", "#" + day.id(place[0]))
                    .close();
        }
        out.close().close();
    }
}
