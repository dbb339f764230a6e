package org.runflow.report.race.day;

import org.runflow.report.write.Html;
import org.runflow.report.write.HtmlCell;

import java.util.Locale;
import java.util.stream.Collectors;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.experience.OperationalStatus;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;

/** Small signs for judgements. Each has a letter or a word, and a shape, so that none speaks by colour alone. */
public final class Badge {
    private Badge() {}

    public static void level(Html out, LevelOfService level) {
        out.open("span", "class", "los " + level.name(), "title", "level of service " + level.name())
                .element("span", "level ", "class", "sr")
                .text(level.name())
                .close();
    }

    public static void severity(Html out, Severity severity) {
        out.element("span", DayWords.severity(severity), "class", "flag " + DayWords.severity(severity));
    }

    public static void status(Html out, OperationalStatus.Status status) {
        out.element("span", status.label(), "class", "status " + status.label().toLowerCase(Locale.ROOT));
    }

    public static HtmlCell cell(LevelOfService level) {
        Html out = new Html();
        level(out, level);
        return HtmlCell.of(out).sortedBy(level.ordinal());
    }

    public static HtmlCell cell(Severity severity) {
        if (severity == Severity.NONE) {
            return HtmlCell.NONE;
        }
        Html out = new Html();
        severity(out, severity);
        return HtmlCell.of(out).sortedBy(severity.ordinal());
    }

    public static String reasons(SegmentFlags flags) {
        return flags.reasons().stream()
                .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" and "));
    }
}
