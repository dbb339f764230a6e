package org.runflow.report.race.density;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.runflow.race.DayOverview;
import org.runflow.race.density.BinSummary;
import org.runflow.race.density.DayFlags;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.experience.ExperienceResults;
import org.runflow.report.race.day.DataNotes;
import org.runflow.report.race.day.DayDensity;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.race.day.LargeDay;
import org.runflow.report.race.day.WorstFirst;
import org.runflow.report.race.start.StartTimes;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.text.Numbers;

/**
 * The density of a day for people: what matters first, then how it was computed, who starts when, the course, the flagged segments, a card per
 * segment, of a large day for the most urgent segments, suggestions, and a definition of every term. It computes nothing but selects, sorts and
 * rounds what is stored.
 */
public final class DensityReport {
    private DensityReport() {}

    /**
     * Renders the report. Pure: the same results give the same text on any machine.
     *
     * @param density density of the day
     * @param flags flagged segments of the same day
     * @param bins counts of cells of the same day
     * @param overview events, course and rulebook of the same day
     * @param experience status and scores of the same day
     * @return Markdown with line feeds
     * @throws IllegalArgumentException if density and counts are of different days or grids, or overview and experience of different days
     */
    public static String render(
            DensityResults density,
            DayFlags flags,
            BinSummary bins,
            DayOverview overview,
            ExperienceResults experience) {
        DensityDay day = new DensityDay(new DayDensity(density, flags, bins), overview, experience);
        Markdown out = new Markdown();
        title(day, out);
        DensityHighlights.write(day, out);
        DensityMethod.write(day, out);
        StartTimes.write(3, overview, out);
        CourseTables.write(day, out);
        FlaggedSegments.write(day, out);
        chapters(day, out);
        Suggestions.write(day, out);
        out.heading(2, "8 Notes on the data");
        if (density.notes().isEmpty()) {
            out.paragraph("None.");
        }
        DataNotes.write(density.notes(), out);
        DensityTerms.write(day, out);
        return out.toString();
    }

    private static void chapters(DensityDay day, Markdown out) {
        out.heading(2, "6 Segment by segment");
        List<SegmentDensity> segments = day.density.segments();
        if (!LargeDay.is(day.density)) {
            segments.forEach(segment -> new SegmentChapter(day, segment).write(out));
            return;
        }
        out.paragraph("The " + LargeDay.MOST + " of " + Numbers.counted(segments.size(), "segment")
                + " to look at first, in course order: those with the most urgent flag, then the worst level,"
                + " then the largest density. `Segments.csv` has a row for every segment; all that a chapter"
                + " tells stands for every segment in `computation/density_results.json`, and what is said of"
                + " flags in `ui/metrics/flags.json`.");
        Set<String> first = WorstFirst.order(day.results).stream()
                .limit(LargeDay.MOST)
                .map(SegmentDensity::segId)
                .collect(Collectors.toSet());
        segments.stream()
                .filter(segment -> first.contains(segment.segId()))
                .forEach(segment -> new SegmentChapter(day, segment).write(out));
    }

    private static void title(DensityDay day, Markdown out) {
        DensityResults density = day.density;
        out.heading(1, "Crowd density: " + Markdown.text(day.overview.raceName()) + ", " + DayWords.day(day.overview));
        out.paragraph(DayWords.localDay(density.date(), density.utcOffset()) + ": "
                + Numbers.counted(density.events().size(), "event") + ", "
                + DayWords.runners(day.overview) + ", "
                + Numbers.counted(density.segments().size(), "segment")
                + ". Density is counted in cells of " + day.results.cell() + " and judged by rulebook "
                + Markdown.text(day.overview.rulebook().name()) + ".");
    }
}
