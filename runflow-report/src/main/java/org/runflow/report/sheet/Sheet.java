package org.runflow.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

/**
 * Headings, sentences, lists and tables that are written once and read as Markdown and as HTML. All text is plain, and escaped by either. Not
 * safe for use by several threads.
 */
public final class Sheet {
    private final Markdown markdown = new Markdown();
    private final Html html = new Html();
    private final int topLevel;

    /**
     * An empty sheet.
     *
     * @param topLevel level of its first heading in HTML, 1 to 4
     */
    public Sheet(int topLevel) {
        this.topLevel = topLevel;
    }

    /**
     * Adds a heading.
     *
     * @param depth 1 for that of the sheet, 2 and 3 for those below it
     * @param title plain text
     * @return this
     */
    public Sheet heading(int depth, String title) {
        markdown.heading(depth, Markdown.text(title));
        html.element("h" + (topLevel + depth - 1), title);
        return this;
    }

    /**
     * Adds a paragraph.
     *
     * @param text plain text
     * @return this
     */
    public Sheet paragraph(String text) {
        markdown.paragraph(Markdown.text(text));
        html.element("p", text);
        return this;
    }

    /**
     * Adds a list, of which it shows as much as there is room for.
     *
     * @param items plain text; without any, nothing is added
     * @return this
     */
    public Sheet bullets(List<String> items) {
        if (items.isEmpty()) {
            return this;
        }
        List<String> shown = capped(items);
        markdown.bullets(shown.stream().map(Markdown::text).toList());
        html.open("ul");
        shown.forEach(item -> html.element("li", item));
        html.close();
        return this;
    }

    /**
     * {@return as many as there is room for, and how many there are more}
     *
     * @param items plain text
     */
    public static List<String> capped(List<String> items) {
        List<String> shown = new ArrayList<>(items.subList(0, Math.min(SheetTable.CAP, items.size())));
        if (items.size() > shown.size()) {
            shown.add("and " + Numbers.count(items.size() - shown.size()) + " more");
        }
        return shown;
    }

    /**
     * Adds a table.
     *
     * @param table with columns; without rows, nothing is added
     * @return this
     */
    public Sheet table(SheetTable table) {
        if (table.isEmpty()) {
            return this;
        }
        MarkdownTable text = new MarkdownTable();
        HtmlTable page = new HtmlTable(table.caption());
        for (SheetTable.Column column : table.columns()) {
            String header = column.unit().isEmpty() ? column.header() : column.header() + " (" + column.unit() + ")";
            if (column.number()) {
                text.right(Markdown.text(header));
                page.number(column.header(), column.unit());
            } else {
                text.left(Markdown.text(header));
                page.text(column.header());
            }
        }
        for (List<String> row : table.rows()) {
            text.row(row.stream().map(Markdown::text).toList());
            page.row(row.stream().map(HtmlCell::text).toList());
        }
        markdown.paragraph(Markdown.text(table.caption() + ":")).table(text);
        html.markup(page.toString());
        return table.left() == 0 ? this : paragraph("And " + Numbers.count(table.left()) + " more.");
    }

    /**
     * Adds a picture, which Markdown does without.
     *
     * @param svg a whole element
     * @return this
     */
    public Sheet picture(String svg) {
        html.open("figure").markup(svg).close();
        return this;
    }

    /**
     * Makes something of both of its forms.
     *
     * @param <T> what is made
     * @param maker takes all of it as HTML elements, and the same as Markdown
     * @return what the maker makes
     */
    public <T> T as(BiFunction<String, String, T> maker) {
        return maker.apply(html(), markdown());
    }

    /** {@return all of it as Markdown} */
    public String markdown() {
        return markdown.toString();
    }

    /** {@return all of it as HTML elements} */
    public String html() {
        return html.toString();
    }
}
