package org.runflow.report.markdown;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.race.density.BinSummary;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.experience.OperationalStatus;
import org.runflow.race.model.Note;
import org.runflow.race.service.Severity;
import org.runflow.report.internal.Format;

/** The first section: what is worst, where, when, for how long, and what the rulebook suggests. */
final class DensityHighlights {
    private static final int MOST_URGENT = 5;

    private DensityHighlights() {}

    static void write(DensityDay day, Markdown out) {
        out.heading(2, "1 What matters most");
        out.paragraph("**" + verdict(day) + "**");
        List<SegmentFlags> urgent = day.mostUrgentFirst();
        out.numbered(urgent.stream()
                .limit(MOST_URGENT)
                .map(flags -> place(day, flags))
                .toList());
        if (urgent.size() > MOST_URGENT) {
            out.paragraph("Section 5 lists the other " + Format.count(urgent.size() - MOST_URGENT) + ".");
        }
        if (day.anybodyRuns()) {
            out.table(PeakTable.of(day));
            out.paragraph(counts(day));
            ExperienceScores.write(day.experience, out);
        }
        long warnings = day.density.notes().stream()
                .filter(note -> note.level() == Note.Level.WARNING)
                .count();
        if (warnings > 0) {
            out.paragraph("Mind the data: " + Format.counted(warnings, "warning") + " in section 8.");
        }
    }

    private static String verdict(DensityDay day) {
        if (!day.anybodyRuns()) {
            return "Nobody runs on this day: there is no density to judge.";
        }
        String segments = Format.counted(day.density.segments().size(), "segment");
        OperationalStatus status = day.experience.operationalStatus();
        String worst = " The worst level of service is " + status.worstLos() + ".";
        List<SegmentFlags> flagged = day.mostUrgentFirst();
        String verdict = "Status of the day: " + status.status().label() + ". ";
        return flagged.isEmpty()
                ? verdict + "Nothing on the " + segments + " of the day is flagged." + worst
                : verdict + "Flagged: " + Format.count(flagged.size()) + " of " + segments + " (" + bySeverity(flagged)
                        + ")." + worst;
    }

    private static String bySeverity(List<SegmentFlags> flagged) {
        return Stream.of(Severity.CRITICAL, Severity.CAUTION, Severity.WATCH)
                .filter(severity -> count(flagged, severity) > 0)
                .map(severity -> Format.count(count(flagged, severity)) + " " + Words.severity(severity))
                .collect(Collectors.joining(", "));
    }

    private static long count(List<SegmentFlags> flagged, Severity severity) {
        return flagged.stream()
                .filter(flags -> flags.worstSeverity() == severity)
                .count();
    }

    private static String place(DensityDay day, SegmentFlags flags) {
        return "**" + Words.segment(flags.segId(), flags.segLabel()) + "**: " + Words.severity(flags.worstSeverity())
                + " by " + Words.reasons(flags.reasons()) + ", level " + flags.worstLos() + ". Worst on metres "
                + Words.worstPlace(flags) + " at "
                + day.clock.time(flags.worst().windowStart()) + "; reaches "
                + Format.density(flags.peakDensityPerM2()) + " p/m² and " + Format.rate(flags.peakRatePerS())
                + " p/s. " + Words.flaggedSpan(day, flags)
                + flags.mitigation()
                        .map(advice -> " → " + Markdown.text(advice))
                        .orElse("");
    }

    private static String counts(DensityDay day) {
        BinSummary.Counts cells = day.bins.totals();
        String levels = day.density.summary().segmentsByLos().entrySet().stream()
                .filter(level -> level.getValue() > 0)
                .map(level -> level.getKey() + " " + Format.count(level.getValue()))
                .collect(Collectors.joining(", "));
        return "Segments by the level of their peak: " + levels + ". Flagged cells: "
                + Format.count(cells.flaggedBins())
                + " of " + Format.count(cells.occupiedCells()) + " occupied ("
                + Format.percent(cells.flaggedBins(), cells.occupiedCells()) + "). All runners together spend "
                + Format.hours(day.density.summary().personSeconds()) + " hours on the course.";
    }
}
