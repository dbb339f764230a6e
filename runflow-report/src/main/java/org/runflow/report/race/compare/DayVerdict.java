package org.runflow.report.race.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.runflow.race.compare.Changed;
import org.runflow.race.compare.DayDiff;
import org.runflow.race.display.SegmentMetric;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.text.Numbers;

/**
 * What a race director wants to know first: what the day turns into, and which segments get better or worse. A segment is worse when its level or its
 * most urgent flag is, whatever the other does.
 */
final class DayVerdict {
    private final List<String> worse = new ArrayList<>();
    private final List<String> better = new ArrayList<>();
    private int alike;

    private DayVerdict(DayDiff day) {
        day.segments().forEach(this::judge);
    }

    static void write(DayDiff day, Sheet sheet) {
        if (day.isEmpty()) {
            sheet.paragraph("Day " + day.day() + " stays as it was: nothing changed.");
            return;
        }
        String before = day.before().status().status().label();
        String after = day.after().status().status().label();
        sheet.paragraph("Day " + day.day()
                + (before.equals(after) ? " stays " + after : " turns from " + before + " to " + after) + ".");
        if (day.before().grid().equals(day.after().grid())) {
            sheet.bullets(new DayVerdict(day).segments());
        } else {
            sheet.paragraph("Its cells have another size, so peaks, levels and flags of segments cannot be compared.");
        }
    }

    private List<String> segments() {
        List<String> lines = new ArrayList<>();
        addSegments("Worse", worse, lines);
        addSegments("Better", better, lines);
        if (alike > 0) {
            lines.add(Numbers.counted(alike, "segment") + (alike == 1 ? " differs" : " differ")
                    + " within the same level and flags");
        }
        return lines;
    }

    private static void addSegments(String verdict, List<String> segments, List<String> lines) {
        if (!segments.isEmpty()) {
            lines.add(verdict + ": " + String.join(", ", Sheet.capped(segments)));
        }
    }

    /** A segment that is new or gone has nothing to be compared with; it stands among what was changed. */
    private void judge(Changed<SegmentMetric> change) {
        if (change.before().isEmpty() || change.after().isEmpty()) {
            return;
        }
        SegmentMetric before = change.before().get();
        SegmentMetric after = change.after().get();
        int byLevel = after.worstLos().compareTo(before.worstLos());
        int byFlag = after.worstSeverity().compareTo(before.worstSeverity());
        List<String> moved = new ArrayList<>();
        ChangeWords.add("level", moved, change, metric -> metric.worstLos().name());
        ChangeWords.add(
                "flags", moved, change, metric -> metric.worstSeverity().name().toLowerCase(Locale.ROOT));
        String segment = change.id() + " (" + String.join(", ", moved) + ")";
        if (byLevel > 0 || byFlag > 0) {
            worse.add(segment);
        } else if (byLevel < 0 || byFlag < 0) {
            better.add(segment);
        } else {
            alike++;
        }
    }
}
