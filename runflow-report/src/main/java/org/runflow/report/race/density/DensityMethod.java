package org.runflow.report.race.density;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.runflow.race.service.FlagPolicy;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Rulebook;
import org.runflow.race.service.ServiceTable;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.sheet.MarkdownTable;
import org.runflow.report.text.Numbers;

/** How the numbers are made and judged, with the bin, the window and the rulebook that were used. */
final class DensityMethod {
    private DensityMethod() {}

    static void write(DensityDay day, Markdown out) {
        Rulebook rulebook = day.overview.rulebook();
        out.heading(2, "2 How it was computed");
        out.paragraph(
                "Every runner crosses every metre of the course once, at a time that follows from gun, start delay and "
                        + "pace or measured splits. Each segment is cut into bins of "
                        + Numbers.plain(day.density.settings().binM()) + " m and the clock into windows of "
                        + day.density.settings().windowS()
                        + " s; a bin during a window is a cell. Its density is the time people spend in it divided by"
                        + " its area and the window, its rate the distance they run in it divided by its length and"
                        + " the window. Nothing is sampled: the sums are exact to the millisecond.");
        out.paragraph("A peak depends on its cell: smaller bins and shorter windows show higher peaks. Compare peaks of"
                + " equal bins and windows only. The mean density of the whole segment over 15 min stands beside"
                + " them: it does not depend on the bin.");
        out.heading(3, "Levels of service");
        out.paragraph("Rulebook " + Markdown.text(rulebook.name()) + ", version " + Markdown.text(rulebook.version())
                + ". A level reaches up to its bound and includes it; F lies above E.");
        out.table(levels(rulebook));
        if (rulebook.tables().size() == 1) {
            out.paragraph("This one table serves every schema.");
        }
        out.heading(3, "Flags");
        out.bullets(rules(rulebook.policy(), rulebook));
    }

    private static MarkdownTable levels(Rulebook rulebook) {
        MarkdownTable table = new MarkdownTable().left("Schema");
        for (LevelOfService level : LevelOfService.values()) {
            if (level != LevelOfService.F) {
                table.right(level + " p/m²");
            }
        }
        table.right("Warn p/min/m").right("Critical p/min/m");
        for (Map.Entry<String, ServiceTable> entry : rulebook.tables().entrySet()) {
            ServiceTable service = entry.getValue();
            List<String> row = new ArrayList<>(List.of(Markdown.text(entry.getKey())));
            service.upperBoundsPerM2().forEach(bound -> row.add(Numbers.plain(bound)));
            row.add(service.flow()
                    .map(flow -> Numbers.plain(flow.warnPerMinM()))
                    .orElse(DayWords.NONE));
            row.add(service.flow()
                    .map(flow -> Numbers.plain(flow.criticalPerMinM()))
                    .orElse(DayWords.NONE));
            table.row(row);
        }
        return table;
    }

    private static List<String> rules(FlagPolicy policy, Rulebook rulebook) {
        boolean anyFlow = rulebook.tables().values().stream()
                .anyMatch(table -> table.flow().isPresent());
        return List.of(
                "**critical**: level " + policy.criticalLevel() + " or worse"
                        + (anyFlow ? ", or a rate per width at or above the critical reference" : "") + ".",
                "**caution**: level " + policy.cautionLevel() + " or worse"
                        + (anyFlow ? ", or a rate per width at or above the warning reference" : "") + ".",
                "**watch**: level " + policy.watchLevel()
                        + " or worse where the rate per width also reaches percentile "
                        + Numbers.plain(policy.watchUtilizationPercentile())
                        + " of all occupied cells of the same window.");
    }
}
