package org.runflow.report.race.density;

import static org.runflow.race.RaceDayPipeline.OVERVIEW;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.runflow.race.service.FlagPolicy;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Rulebook;
import org.runflow.race.service.ServiceTable.FlowReference;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.sheet.HtmlCell;
import org.runflow.report.sheet.HtmlTable;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

/** The bounds that turn numbers into letters and flags. */
public final class RulebookSection {
    private RulebookSection() {}

    /** Adds the section. */
    public static void write(PageDay day, Html out) {
        Rulebook rulebook = day.get(OVERVIEW).rulebook();
        day.section(out, "rulebook", "The rulebook");
        out.open("p")
                .text("Judged by rulebook ")
                .element("strong", rulebook.name())
                .text(", version ")
                .text(rulebook.version())
                .text(". A level reaches up to its bound and includes it; F lies above E.")
                .text(rulebook.tables().size() == 1 ? " This one table serves every schema." : "")
                .close();
        out.markup(bounds(rulebook));
        FlagPolicy policy = rulebook.policy();
        out.open("ul");
        flag(out, "critical", "level " + policy.criticalLevel() + " or worse, or the critical reference reached");
        flag(out, "caution", "level " + policy.cautionLevel() + " or worse, or the warning reference reached");
        flag(
                out,
                "watch",
                "level " + policy.watchLevel() + " or worse where the rate per width also reaches percentile "
                        + Numbers.plain(policy.watchUtilizationPercentile())
                        + " of all occupied cells of the same window");
        out.close().close();
    }

    private static void flag(Html out, String name, String rule) {
        out.open("li")
                .element("span", name, "class", "flag " + name)
                .text(": " + rule + ".")
                .close();
    }

    private static String bounds(Rulebook rulebook) {
        HtmlTable table =
                new HtmlTable("Upper bounds of the levels of service, and reference rates per width").text("Schema");
        for (LevelOfService level : LevelOfService.values()) {
            if (level != LevelOfService.F) {
                table.number(level.name(), "p/m²");
            }
        }
        table.number("Warning", "p/min/m").number("Critical", "p/min/m");
        rulebook.tables().forEach((schema, bounds) -> {
            List<HtmlCell> row = new ArrayList<>(List.of(HtmlCell.text(schema)));
            bounds.upperBoundsPerM2().forEach(bound -> row.add(HtmlCell.text(Numbers.plain(bound))));
            row.add(reference(bounds.flow().map(FlowReference::warnPerMinM)));
            row.add(reference(bounds.flow().map(FlowReference::criticalPerMinM)));
            table.row(row);
        });
        return table.toString();
    }

    private static HtmlCell reference(Optional<Double> perMinM) {
        return perMinM.map(Numbers::plain).map(HtmlCell::text).orElse(HtmlCell.NONE);
    }
}
