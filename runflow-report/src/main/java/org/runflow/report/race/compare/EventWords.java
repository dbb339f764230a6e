package org.runflow.report.race.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.runflow.race.DayOverview.Event;
import org.runflow.race.compare.Changed;
import org.runflow.race.compare.DayDiff;
import org.runflow.report.race.day.Measures;
import org.runflow.report.text.Numbers;

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
        String starts = ChangeWords.times(day, change, of -> Optional.of(of.start()));
        if (starts.contains("→")) {
            moved.add("start " + starts);
        }
        ChangeWords.add("runners", moved, change, of -> Numbers.count(of.runners()));
        ChangeWords.add("distance in km", moved, change, of -> Numbers.plain(of.distanceKm()));
        ChangeWords.add(
                "limit in minutes",
                moved,
                change,
                of -> of.limitMinutes().map(Object::toString).orElse("none"));
        ChangeWords.add("median pace", moved, change, EventWords::medianPace);
        return event + (moved.isEmpty() ? "runners start or run differently" : String.join(", ", moved));
    }

    private static String medianPace(Event event) {
        return event.cohort()
                .map(cohort -> Measures.pace(cohort.paceMedianMinPerKm()) + " min/km")
                .orElse("none");
    }
}
