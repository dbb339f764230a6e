package org.runflow.report.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.runflow.Document;
import org.runflow.RunCoordinate;
import org.runflow.inventory.DataStatus;
import org.runflow.inventory.NextAction;
import org.runflow.inventory.Overview;
import org.runflow.inventory.RunOverview;
import org.runflow.inventory.SideStatus;
import org.runflow.report.sheet.HtmlCell;
import org.runflow.report.sheet.HtmlTable;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.sheet.MarkdownTable;
import org.runflow.report.sheet.SmallPage;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

/** Shows where coordinates stand, and what to do next. The same overview gives the same bytes. */
public final class OverviewReport {
    private final Overview overview;
    private final String title;
    private final Function<RunCoordinate, String> links;

    private OverviewReport(Overview overview, String title, Function<RunCoordinate, String> links) {
        this.overview = overview;
        this.title = title;
        this.links = links;
    }

    /**
     * {@return the report of an overview}
     *
     * @param overview of any number of coordinates
     */
    public static OverviewReport of(Overview overview) {
        return new OverviewReport(overview, "Overview", coordinate -> "");
    }

    /**
     * Gives it a title of its own.
     *
     * @param text plain
     * @return the report with it
     */
    public OverviewReport titled(String text) {
        return new OverviewReport(overview, text, links);
    }

    /**
     * Lets coordinates lead to pages of their own.
     *
     * @param pages path of the page beside this one, by coordinate; empty for none
     * @return the report with them
     */
    public OverviewReport linking(Function<RunCoordinate, String> pages) {
        return new OverviewReport(overview, title, pages);
    }

    /** {@return a table in Markdown, a row per coordinate} */
    public String markdown() {
        MarkdownTable table = new MarkdownTable()
                .left(overview.schema().name())
                .left("status")
                .left("next")
                .left("sides")
                .right("there")
                .right("here");
        overview.rows()
                .forEach(row -> table.row(
                        Markdown.text(row.coordinate().toString()),
                        Markdown.text(status(row)),
                        Markdown.text(next(row)),
                        row.sync().word().replace('_', ' '),
                        side(row.remote()),
                        side(row.local())));
        return new Markdown()
                .heading(1, title)
                .paragraph(Markdown.text(summary()))
                .table(table)
                .toString();
    }

    /** {@return a page of its own, which needs no other file} */
    public Document page() {
        HtmlTable table = new HtmlTable(Numbers.counted(
                        overview.rows().size(), overview.schema().name()))
                .text(overview.schema().name())
                .choice("Status")
                .text("Next")
                .choice("Sides")
                .number("There", "files, bytes")
                .number("Here", "files, bytes")
                .filterable("Find a " + overview.schema().name());
        overview.rows().forEach(row -> table.row(cells(row)));
        Html content = new Html().element("h1", title).element("p", summary());
        return SmallPage.document(title, content.markup(table.toString()).toString());
    }

    private List<HtmlCell> cells(RunOverview row) {
        String name = row.coordinate().toString();
        String link = links.apply(row.coordinate());
        List<HtmlCell> cells = new ArrayList<>();
        cells.add(link.isEmpty() ? HtmlCell.text(name) : HtmlCell.of(new Html().element("a", name, "href", link)));
        cells.add(HtmlCell.text(status(row)));
        cells.add(HtmlCell.text(next(row)));
        cells.add(HtmlCell.text(row.sync().word().replace('_', ' ')));
        cells.add(cell(row.remote()));
        cells.add(cell(row.local()));
        return cells;
    }

    private String summary() {
        if (overview.rows().isEmpty()) {
            return "There is nothing on either side.";
        }
        List<String> parts = new ArrayList<>();
        overview.counts().forEach((status, count) -> parts.add(count + " " + word(status)));
        return String.join(", ", parts) + ". To do: " + actions() + ".";
    }

    private String actions() {
        List<String> parts = new ArrayList<>();
        for (NextAction.Kind kind : NextAction.Kind.values()) {
            int count = overview.next(kind).size();
            if (kind != NextAction.Kind.NONE && count > 0) {
                parts.add(kind.name().toLowerCase(Locale.ROOT) + " " + count);
            }
        }
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }

    private static String status(RunOverview row) {
        String word = word(row.status());
        return row.detail().isEmpty() ? word : word + " (" + row.detail() + ")";
    }

    private static String next(RunOverview row) {
        String next =
                row.next().kind() == NextAction.Kind.NONE ? "–" : row.next().toString();
        return row.stale().map(reason -> next + " [may be old: " + reason + "]").orElse(next);
    }

    private static String word(DataStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String side(SideStatus side) {
        if (side instanceof SideStatus.Present present) {
            return Numbers.count(present.files()) + ", " + Numbers.count(present.bytes());
        }
        return side.isAbsent() ? "–" : "?";
    }

    private static HtmlCell cell(SideStatus side) {
        return side instanceof SideStatus.Present present
                ? HtmlCell.text(side(side)).sortedBy(present.bytes())
                : HtmlCell.text(side(side));
    }
}
