package org.runflow.report.markdown;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.runflow.race.DayOverview;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.service.FlagReason;
import org.runflow.race.service.Severity;
import org.runflow.report.internal.DayClock;
import org.runflow.report.internal.Format;

/** Words that several sections use for the same thing. */
final class Words {
    /** Stands where there is nothing to say. */
    static final String NONE = "–";

    private Words() {}

    static String severity(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    static String reasons(List<FlagReason> reasons) {
        return reasons.stream()
                .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" + "));
    }

    /** Id and label, the label only where it says more than the id. */
    static String segment(String segId, String label) {
        return Markdown.text(label.equals(segId) ? segId : segId + " " + label);
    }

    static String names(List<String> names) {
        return names.stream().map(Markdown::text).collect(Collectors.joining(", "));
    }

    /** The runners of all events of a day. */
    static String runners(DayOverview overview) {
        return Format.counted(
                overview.events().stream().mapToInt(DayOverview.Event::runners).sum(), "runner");
    }

    /** Weekday, date, and the clock that all times of the report are of. */
    static String localDay(LocalDate date, ZoneOffset utcOffset) {
        String weekday = capital(date.getDayOfWeek().name().toLowerCase(Locale.ROOT));
        String offset = utcOffset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + utcOffset.getId();
        return weekday + " " + date + ", local time (" + offset + ")";
    }

    static String worstPlace(SegmentFlags flags) {
        return Format.plain(flags.worst().startM()) + "–"
                + Format.plain(flags.worst().endM());
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Between which times cells are flagged, and how many of the occupied ones. */
    static String flaggedSpan(DensityDay day, SegmentFlags flags) {
        return "Flags within " + DayClock.length(flags.first(), flags.last()) + ", "
                + day.clock.span(flags.first(), flags.last()) + ", in "
                + Format.count(flags.flaggedBins()) + " of "
                + Format.count(day.occupiedCells(flags.segId())) + " cells.";
    }
}
