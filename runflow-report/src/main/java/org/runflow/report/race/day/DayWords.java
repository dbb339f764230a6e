package org.runflow.report.race.day;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.runflow.race.DayOverview;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.service.FlagReason;
import org.runflow.race.service.Severity;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.text.Numbers;

/** Words that several sections use for the same thing. */
public final class DayWords {
    /** Stands where there is nothing to say. */
    public static final String NONE = "–";

    private DayWords() {}

    /** Names a severity. */
    public static String severity(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** Names reasons of flags. */
    public static String reasons(List<FlagReason> reasons) {
        return reasons.stream()
                .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" + "));
    }

    /** Names a segment by id and label, the label only where it says more than the id. */
    public static String segment(String segId, String label) {
        return Markdown.text(label.equals(segId) ? segId : segId + " " + label);
    }

    /** Lists names of events or segments as Markdown. */
    public static String names(List<String> names) {
        return names.stream().map(Markdown::text).collect(Collectors.joining(", "));
    }

    /** Counts the runners of all events of a day. */
    public static String runners(DayOverview overview) {
        return Numbers.counted(
                overview.events().stream().mapToInt(DayOverview.Event::runners).sum(), "runner");
    }

    /** Says weekday, date, and the clock that all times of the report are of. */
    public static String localDay(LocalDate date, ZoneOffset utcOffset) {
        return weekday(date) + " " + localDate(date, utcOffset);
    }

    /** Says the same beside a title of the day, without the weekday if the title begins with it. */
    public static String localDayBeside(String title, LocalDate date, ZoneOffset utcOffset) {
        boolean said = title.toLowerCase(Locale.ROOT).startsWith(weekday(date).toLowerCase(Locale.ROOT));
        return said ? localDate(date, utcOffset) : localDay(date, utcOffset);
    }

    /** Names the day of the week. */
    public static String weekday(LocalDate date) {
        return capital(date.getDayOfWeek().name().toLowerCase(Locale.ROOT));
    }

    /** Says what a day is called in the title of a report: its label, else its name. */
    public static String day(DayOverview overview) {
        return Markdown.text(overview.label().orElse(overview.day()));
    }

    private static String localDate(LocalDate date, ZoneOffset utcOffset) {
        String offset = utcOffset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + utcOffset.getId();
        return date + ", local time (" + offset + ")";
    }

    /** Says on which metres the worst cell is. */
    public static String worstPlace(SegmentFlags flags) {
        return Measures.span(flags.worst().startM(), flags.worst().endM());
    }

    /** Begins a word with a capital. */
    public static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
