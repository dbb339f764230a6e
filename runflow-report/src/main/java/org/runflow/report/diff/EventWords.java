package org.runflow.report.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.runflow.race.DayOverview.Event;
import org.runflow.race.compare.Changed;
import org.runflow.race.compare.DayDiff;
import org.runflow.report.internal.Format;

/** What became of an event, in a sentence. */
final class EventWords {
    private EventWords() {}

    static String of(DayDiff day, Changed<Event> change) {
        String event = "Event " + change.id() + " on " + day.day() + ": ";
        if (change.before().isEmpty()) {
            return event + "is new";
        }
        if (change.after().isEmpty()) {
            return event + "is gone";
        }
        List<String> moved = new ArrayList<>();
        String starts = Words.times(day, change, of -> Optional.of(of.start()));
        if (starts.contains("→")) {
            moved.add("start " + starts);
        }
        Words.add("runners", moved, change, of -> Format.count(of.runners()));
        Words.add("distance in km", moved, change, of -> Format.plain(of.distanceKm()));
        Words.add(
                "limit in minutes",
                moved,
                change,
                of -> of.limitMinutes().map(Object::toString).orElse("none"));
        Words.add("median pace", moved, change, EventWords::medianPace);
        return event + (moved.isEmpty() ? "runners start or run differently" : String.join(", ", moved));
    }

    private static String medianPace(Event event) {
        return event.cohort()
                .map(cohort -> Format.pace(cohort.paceMedianMinPerKm()) + " min/km")
                .orElse("none");
    }
}
