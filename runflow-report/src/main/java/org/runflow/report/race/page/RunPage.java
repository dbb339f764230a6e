package org.runflow.report.race.page;

import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.EXPERIENCE;
import static org.runflow.race.RaceDayPipeline.FLOW;
import static org.runflow.race.RaceDayPipeline.LOCATIONS;
import static org.runflow.race.RaceDayPipeline.OVERVIEW;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.runflow.Document;
import org.runflow.race.experience.OperationalStatus;
import org.runflow.report.race.day.DayArtifacts;
import org.runflow.report.race.day.LargeDay;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.race.density.Verdict;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;
import org.runflow.report.write.PageSection;

/**
 * All days of a race as one web page: figures of every day side by side, then a tab for each day with everything else that
 * {@link DayPage} says, the one that needs attention most open, and tabs
 * for whatever else is given. Without scripts and on paper the tabs stand one below the other.
 */
public final class RunPage {
    private RunPage() {}

    /**
     * Renders the page. Pure: the same results give the same text on any machine.
     *
     * @param days results of each day, at least one, in the order of the race
     * @param extras more sections, such as the comparison with another run
     * @throws IllegalArgumentException if there is no day, or two sections have one id
     */
    public static Document render(List<DayArtifacts> days, List<PageSection> extras) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a page of a run shows at least one day, was given none");
        }
        requireDistinct(extras);
        return page(days.stream().map(Panel::drawn).toList(), extras);
    }

    /**
     * Renders the page that stands beside the folders of the days and their own pages, from which it takes what it says of a day. Of a large day it
     * tells what matters first, and refers to the page of that day for everything else. Pure.
     *
     * @param days results of each day, at least one, in the order of the race
     * @param ownPages the page of each day, as {@link DayPage} renders it
     * @param ownPage where in the folder of its day the page of a day lies
     */
    public static Document renderBeside(List<DayArtifacts> days, List<Document> ownPages, String ownPage) {
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            DayArtifacts day = days.get(i);
            panels.add(
                    LargeDay.is(day.get(DENSITY))
                            ? Panel.drawn(PageDay.inFrontOf(day.get(OVERVIEW).day() + "/" + ownPage, day))
                            : new Panel(PageDay.of(day), DayBody.cutOut(ownPages.get(i))));
        }
        return page(panels, List.of());
    }

    /** A day, and what stands below its figures. */
    private record Panel(PageDay day, String body) {
        static Panel drawn(DayArtifacts results) {
            return drawn(PageDay.of(results));
        }

        static Panel drawn(PageDay day) {
            return new Panel(day, day.isInFront() ? front(day) : DayBody.draw(day));
        }
    }

    private static Document page(List<Panel> panels, List<PageSection> extras) {
        List<PageDay> shown = panels.stream().map(Panel::day).toList();
        String race = shown.get(0).get(OVERVIEW).raceName();
        Html header =
                new Html().element("h1", race).element("p", Numbers.counted(shown.size(), "day") + ", " + dates(shown));
        Html main = new Html();
        if (shown.size() > 1) {
            summary(shown, main);
        }
        tabs(shown, extras, main);
        panels.forEach(panel -> panel(panel, shown.size() > 1, main));
        extras.forEach(extra -> panel(extra, main));
        return Document.text("text/html", PageFrame.page(race, header, main));
    }

    private static void summary(List<PageDay> days, Html out) {
        out.open("section", "aria-labelledby", "/days", "class", "days").element("h2", "The days", "id", "/days");
        for (PageDay day : days) {
            out.open("div", "class", "day").open("h3").element("a", day.title(), "href", "#" + day.id("day"));
            out.text(" ").element("small", day.when(), "class", "quiet").close();
            Tiles.writeMain(day, out);
            out.close();
        }
        out.close();
    }

    private static void tabs(List<PageDay> days, List<PageSection> extras, Html out) {
        PageDay first = neediest(days);
        out.open("nav", "class", "tabs", "aria-label", "Days", "data-first", "#" + first.id("day"))
                .open("ul");
        days.forEach(day -> out.open("li")
                .element("a", day.title(), "href", "#" + day.id("day"))
                .close());
        extras.forEach(extra -> out.open("li")
                .element("a", extra.title(), "href", "#/" + extra.id())
                .close());
        out.close().close();
    }

    private static void panel(Panel panel, boolean compared, Html out) {
        PageDay day = panel.day();
        out.open("section", "class", "panel", "id", day.id("day"), "aria-labelledby", day.id("day-h"))
                .open("h2", "id", day.id("day-h"))
                .text(day.title())
                .text(", ")
                .element("small", day.when())
                .close();
        if (compared) {
            Tiles.writeMore(day, out);
        } else {
            Tiles.write(day, out);
        }
        out.markup(panel.body()).close();
    }

    private static String front(PageDay day) {
        Html out = new Html();
        Verdict.write(day, out);
        out.open("p")
                .element("a", "The page of this day", "href", day.href("day"))
                .text(" has everything else: the course on a map, the "
                        + Numbers.counted(day.get(DENSITY).segments().size(), "segment") + ", "
                        + Numbers.counted(day.get(FLOW).rows().size(), "flow row") + ", "
                        + Numbers.counted(day.get(LOCATIONS).locations().size(), "location") + ", experience, starts,"
                        + " notes, and a definition of every term.")
                .close();
        return out.toString();
    }

    /** The day with the worst flag, then the worst level; the first of equals. */
    private static PageDay neediest(List<PageDay> days) {
        return days.stream()
                .min(Comparator.<PageDay>comparingInt(
                                day -> -status(day).worstSeverity().ordinal())
                        .thenComparingInt(day -> -status(day).worstLos().ordinal()))
                .orElseThrow();
    }

    private static OperationalStatus status(PageDay day) {
        return day.get(EXPERIENCE).operationalStatus();
    }

    private static void panel(PageSection extra, Html out) {
        String id = "/" + extra.id();
        out.open("section", "class", "panel", "id", id, "aria-labelledby", id + "-h")
                .element("h2", extra.title(), "id", id + "-h")
                .markup(extra.html())
                .close();
    }

    private static String dates(List<PageDay> days) {
        String first = days.get(0).get(DENSITY).date().toString();
        String last = days.get(days.size() - 1).get(DENSITY).date().toString();
        return first.equals(last) ? first : first + " to " + last;
    }

    private static void requireDistinct(List<PageSection> extras) {
        List<String> ids = extras.stream().map(PageSection::id).toList();
        if (ids.size() != ids.stream().distinct().count()) {
            throw new IllegalArgumentException("sections of a page have different ids, were " + ids);
        }
    }
}
