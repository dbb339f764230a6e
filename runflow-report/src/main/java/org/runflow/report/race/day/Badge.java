package org.runflow.report.race.day;

import java.util.Locale;
import java.util.stream.Collectors;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.experience.OperationalStatus;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;
import org.runflow.report.sheet.HtmlCell;
import org.runflow.report.write.Html;

/** Small signs for judgements. Each has a letter or a word, and a shape, so that none speaks by colour alone. */
public final class Badge {
    private Badge() {}

    /** Adds the sign of a level. */
    public static void level(Html out, LevelOfService level) {
        out.open("span", "class", "los " + level.name(), "title", "level of service " + level.name())
                .element("span", "level ", "class", "sr")
                .text(level.name())
                .close();
    }

    /** Adds the sign of a flag. */
    public static void severity(Html out, Severity severity) {
        out.element("span", DayWords.severity(severity), "class", "flag " + DayWords.severity(severity));
    }

    /** Adds the sign of a status of the day. */
    public static void status(Html out, OperationalStatus.Status status) {
        out.element("span", status.label(), "class", "status " + status.label().toLowerCase(Locale.ROOT));
    }

    /** Makes a cell with the sign of a level, sorted by it. */
    public static HtmlCell cell(LevelOfService level) {
        Html out = new Html();
        level(out, level);
        return HtmlCell.of(out).sortedBy(level.ordinal());
    }

    /** Makes a cell with the sign of a flag, sorted by it; a dash where there is none. */
    public static HtmlCell cell(Severity severity) {
        if (severity == Severity.NONE) {
            return HtmlCell.NONE;
        }
        Html out = new Html();
        severity(out, severity);
        return HtmlCell.of(out).sortedBy(severity.ordinal());
    }

    /** Names the reasons of flags in running text. */
    public static String reasons(SegmentFlags flags) {
        return flags.reasons().stream()
                .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" and "));
    }
}
