package org.runflow.report.race.density;

import java.util.List;
import java.util.stream.Collectors;
import org.runflow.race.density.BinSummary;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.experience.OperationalStatus;
import org.runflow.report.race.day.DataNotes;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.race.day.Measures;
import org.runflow.report.race.experience.ExperienceScores;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.text.Numbers;

/** The first section: what is worst, where, when, for how long, and what the rulebook suggests. */
final class DensityHighlights {
    private static final int MOST_URGENT = 5;

    private DensityHighlights() {}

    static void write(DensityDay day, Markdown out) {
        out.heading(2, "1 What matters most");
        out.paragraph("**" + verdict(day) + "**");
        List<SegmentFlags> urgent = day.results.mostUrgentFirst();
        out.numbered(urgent.stream()
                .limit(MOST_URGENT)
                .map(flags -> place(day, flags))
                .toList());
        if (urgent.size() > MOST_URGENT) {
            out.paragraph("Section 5 lists the other " + Numbers.count(urgent.size() - MOST_URGENT) + ".");
        }
        if (day.results.anybodyRuns()) {
            out.table(PeakTable.of(day));
            out.paragraph(counts(day));
            ExperienceScores.write(day.experience, out);
        }
        long warnings = DataNotes.warnings(day.density.notes());
        if (warnings > 0) {
            out.paragraph("Mind the data: " + Numbers.counted(warnings, "warning") + " in section 8.");
        }
    }

    private static String verdict(DensityDay day) {
        if (!day.results.anybodyRuns()) {
            return "Nobody runs on this day: there is no density to judge.";
        }
        String segments = Numbers.counted(day.density.segments().size(), "segment");
        OperationalStatus status = day.experience.operationalStatus();
        String worst = " The worst level of service is " + status.worstLos() + ".";
        List<SegmentFlags> flagged = day.results.mostUrgentFirst();
        String verdict = "Status of the day: " + status.status().label() + ". ";
        return flagged.isEmpty()
                ? verdict + "Nothing on the " + segments + " of the day is flagged." + worst
                : verdict + "Flagged: " + Numbers.count(flagged.size()) + " of " + segments + " ("
                        + day.results.flaggedBySeverity() + ")." + worst;
    }

    private static String place(DensityDay day, SegmentFlags flags) {
        return "**" + DayWords.segment(flags.segId(), flags.segLabel()) + "**: "
                + DayWords.severity(flags.worstSeverity())
                + " by " + DayWords.reasons(flags.reasons()) + ", level " + flags.worstLos() + ". Worst on metres "
                + DayWords.worstPlace(flags) + " at "
                + day.clock.time(flags.worst().windowStart()) + "; reaches "
                + Measures.density(flags.peakDensityPerM2()) + " p/m² and " + Measures.rate(flags.peakRatePerS())
                + " p/s. " + day.flaggedSpan(flags)
                + flags.mitigation()
                        .map(advice -> " → " + Markdown.text(advice))
                        .orElse("");
    }

    private static String counts(DensityDay day) {
        BinSummary.Counts cells = day.results.bins().totals();
        String levels = day.density.summary().segmentsByLos().entrySet().stream()
                .filter(level -> level.getValue() > 0)
                .map(level -> level.getKey() + " " + Numbers.count(level.getValue()))
                .collect(Collectors.joining(", "));
        return "Segments by the level of their peak: " + levels + ". Flagged cells: "
                + Numbers.count(cells.flaggedBins())
                + " of " + Numbers.count(cells.occupiedCells()) + " occupied ("
                + Numbers.percent(cells.flaggedBins(), cells.occupiedCells()) + "). All runners together spend "
                + Numbers.hours(day.density.summary().personSeconds()) + " hours on the course.";
    }
}
