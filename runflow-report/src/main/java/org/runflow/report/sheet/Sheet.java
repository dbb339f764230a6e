package org.runflow.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.Html;

/**
 * Headings, sentences, lists and tables that are said once and read as Markdown or as HTML; each is written when it is read. All text is plain, and escaped by either. Not
 * safe for use by several threads.
 */
public final class Sheet {
    private final List<SheetPart> parts = new ArrayList<>();
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
        return part(new SheetPart.Heading(depth, topLevel + depth - 1, title));
    }

    /**
     * Adds a paragraph.
     *
     * @param text plain text
     * @return this
     */
    public Sheet paragraph(String text) {
        return part(new SheetPart.Paragraph(text));
    }

    /**
     * Adds a list, of which it shows as much as there is room for.
     *
     * @param items plain text; without any, nothing is added
     * @return this
     */
    public Sheet bullets(List<String> items) {
        return items.isEmpty() ? this : part(new SheetPart.Bullets(capped(items)));
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
     * @param table whole, with columns; without rows, nothing is added
     * @return this
     */
    public Sheet table(SheetTable table) {
        if (table.isEmpty()) {
            return this;
        }
        part(new SheetPart.Table(table));
        return table.left() == 0 ? this : paragraph("And " + Numbers.count(table.left()) + " more.");
    }

    /**
     * Adds a picture, which Markdown does without.
     *
     * @param svg gives a whole element, when it is asked for
     * @return this
     */
    public Sheet picture(Supplier<String> svg) {
        return part(new SheetPart.Picture(svg));
    }

    private Sheet part(SheetPart part) {
        parts.add(part);
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
        Markdown markdown = new Markdown();
        for (SheetPart part : parts) {
            part.addTo(markdown);
        }
        return markdown.toString();
    }

    /** {@return all of it as HTML elements} */
    public String html() {
        Html html = new Html();
        for (SheetPart part : parts) {
            part.addTo(html);
        }
        return html.toString();
    }
}
