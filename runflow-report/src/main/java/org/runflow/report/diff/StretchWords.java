package org.runflow.report.diff;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.DayOverview.Stretch;
import org.runflow.race.compare.Changed;
import org.runflow.race.compare.DayDiff;
import org.runflow.report.internal.Format;

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
        Words.add("width in m", moved, change, stretch -> Format.plain(stretch.widthM()));
        Words.add("length in m", moved, change, stretch -> Format.plain(stretch.lengthM()));
        Words.add("judged as", moved, change, Stretch::schema);
        Words.add("events", moved, change, stretch -> String.join(" + ", stretch.events()));
        Words.add("name", moved, change, Stretch::label);
        return segment + String.join(", ", moved);
    }
}
