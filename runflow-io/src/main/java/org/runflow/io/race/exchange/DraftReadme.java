package org.runflow.io.race.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.runflow.race.model.RaceClock;
import org.runflow.race.scenario.ExpectedField;

/** What a drafted folder says of itself: what is assumed, and what to correct first. */
final class DraftReadme {
    /** What Markdown would take for its own, and what breaks a line. */
    private static final Pattern MARKUP = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029<>\\[\\]`*_|#\\\\]");

    private final RaceDraft draft;
    private final String name;
    private final DraftEvents events;
    private final DraftSegments segments;
    private final List<String> steps = new ArrayList<>();

    DraftReadme(RaceDraft draft, String name, DraftEvents events, DraftSegments segments) {
        this.draft = draft;
        this.name = name;
        this.events = events;
        this.segments = segments;
    }

    String text() {
        StringBuilder text = new StringBuilder("# " + plain(name) + "\n\n");
        text.append("A first draft of a race, made from its tracks. It runs as it is:\n\n");
        text.append("    runflow analyse .\n\n");
        text.append("Its figures are only as good as what is assumed below. ");
        text.append("Correct the files, most important things first, and run it again.\n\n");
        text.append("## What is assumed, and what to correct first\n\n");
        addWidths();
        events.described().forEach(this::addRunners);
        addStarts();
        addCourses();
        addPlaces();
        for (int i = 0; i < steps.size(); i++) {
            text.append(i + 1).append(". ").append(steps.get(i)).append('\n');
        }
        return text.toString();
    }

    private void addWidths() {
        String both = segments.hasTwoWays()
                ? " Where people run both ways at once or one after the other, each way has half of it: "
                        + "`direction` is `bi` there, and rows of one road have the same `corridor`."
                : "";
        steps.add("**Widths** (`segments.csv`, `width_m`): every road is " + DraftTable.number(draft.widthM())
                + " m wide" + (draft.widthTold() ? ", as you said." : ", which nobody has measured.")
                + both + " Density and flags depend on nothing more than on this.");
    }

    private void addRunners(DraftEvents.Described event) {
        Optional<ExpectedField> expected = event.expected();
        DraftEvent told = event.course().event();
        if (expected.isEmpty()) {
            steps.add(
                    "**Runners of " + event.course().name() + "** (`" + event.runnersFile() + "`): as you gave them.");
            return;
        }
        ExpectedField field = expected.get();
        double[] s = field.quartilesS();
        steps.add(String.format(
                Locale.ROOT,
                "**Runners of %s** (`%s`): %d %s. A quarter is faster than %s, half than %s, three quarters than %s net, %s. "
                        + "They start in %s, faster ones mostly in front, %s persons per second over the line.%s "
                        + "Replace the file by your start list or last year's results (`runflow import`).",
                event.course().name(),
                event.runnersFile(),
                field.participants(),
                told.told() ? "are expected, as you said" : "are assumed",
                time(s[0]),
                time(s[1]),
                time(s[2]),
                told.finishTold() ? "as you said" : "which is assumed from the distance",
                field.waves() == 1 ? "one wave" : field.waves() + " waves (column `wave`)",
                DraftTable.number(draft.widthM()),
                field.waves() == 1 ? "" : " " + String.join(" ", event.notes())));
    }

    private static String time(double seconds) {
        return RaceClock.text(1000 * Math.round(seconds));
    }

    private void addStarts() {
        steps.add("**Starts** (`analysis.json`, `start_time`): as you said, in the time zone "
                + draft.zone().getId() + (draft.zoneTold() ? "." : ", which is assumed (`time_zone`)."));
    }

    private void addCourses() {
        for (DraftEvents.Described event : events.described()) {
            DraftCourse course = event.course();
            String tracks = course.track().tracks() < 2
                    ? ""
                    : course.track().trackName().isPresent()
                            ? " Of the " + course.track().tracks()
                                    + " tracks of the file the one of that name is taken."
                            : " The " + course.track().tracks()
                                    + " tracks of the file are taken as one, one behind the other.";
            steps.add("**Distance of " + course.name() + "** (`analysis.json`, `distance_km`): "
                    + DraftTable.number(course.distanceKm()) + " km; the track is " + course.shownLength() + " long."
                    + tracks);
        }
    }

    private void addPlaces() {
        steps.add("**Segments** (`segments.csv`): " + counted(segments.roads(), "road")
                + ", cut where courses come together or part; used more than once: " + segments.usedTwice()
                + ". Give them the names people know, and cut"
                + " them where the width changes. Ends are good to some tens of metres.");
        steps.add("**Flow rows** (`flow.csv`): every event with itself and with every other on each road, in both"
                + " directions. Take out rows of streams that are fenced off from each other.");
        int places = events.locations().size();
        steps.add(
                places == 0
                        ? "**Locations**: the tracks have no waypoints. Posts, water and crossings are rows of `locations.csv`."
                        : "**Locations** (`locations.csv`): " + counted(places, "waypoint")
                                + " of the tracks. Their types are guessed from"
                                + " their names; `buffer` and `interval` are usual minutes, and nobody works there yet"
                                + " (columns such as `volunteer_count`).");
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String plain(String words) {
        return MARKUP.matcher(words).replaceAll(" ").strip();
    }
}
