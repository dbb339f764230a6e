package org.runflow.report.race.compare;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.DayOverview.Stretch;
import org.runflow.race.compare.Changed;
import org.runflow.race.compare.DayDiff;
import org.runflow.report.text.Numbers;

/** What became of a segment of the course, in a sentence. */
final class StretchWords {
    private StretchWords() {}

    static String of(DayDiff day, Changed<Stretch> change) {
        String segment = "Segment " + change.id() + " on " + day.day() + ": ";
        if (change.before().isEmpty()) {
            return segment + "is new";
        }
        if (change.after().isEmpty()) {
            return segment + "is gone";
        }
        List<String> moved = new ArrayList<>();
        ChangeWords.add("width in m", moved, change, stretch -> Numbers.plain(stretch.widthM()));
        ChangeWords.add("length in m", moved, change, stretch -> Numbers.plain(stretch.lengthM()));
        ChangeWords.add("judged as", moved, change, Stretch::schema);
        ChangeWords.add("events", moved, change, stretch -> String.join(" + ", stretch.events()));
        ChangeWords.add("name", moved, change, Stretch::label);
        return segment + String.join(", ", moved);
    }
}
