package org.runflow.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.runflow.report.write.Html;

/** What a {@link Sheet} consists of. */
sealed interface SheetPart {
    void addTo(Markdown markdown);

    void addTo(Html html);

    /**
     * A heading.
     *
     * @param depth in Markdown
     * @param level in HTML
     */
    record Heading(int depth, int level, String title) implements SheetPart {
        @Override
        public void addTo(Markdown markdown) {
            markdown.heading(depth, Markdown.text(title));
        }

        @Override
        public void addTo(Html html) {
            html.element("h" + level, title);
        }
    }

    /** A paragraph. */
    record Paragraph(String text) implements SheetPart {
        @Override
        public void addTo(Markdown markdown) {
            markdown.paragraph(Markdown.text(text));
        }

        @Override
        public void addTo(Html html) {
            html.element("p", text);
        }
    }

    /** A list. */
    record Bullets(List<String> items) implements SheetPart {
        @Override
        public void addTo(Markdown markdown) {
            markdown.bullets(texts(items));
        }

        @Override
        public void addTo(Html html) {
            html.open("ul");
            for (String item : items) {
                html.element("li", item);
            }
            html.close();
        }
    }

    /** A table with rows. */
    record Table(SheetTable table) implements SheetPart {
        @Override
        public void addTo(Markdown markdown) {
            MarkdownTable text = new MarkdownTable();
            for (SheetTable.Column column : table.columns()) {
                String header = Markdown.text(
                        column.unit().isEmpty() ? column.header() : column.header() + " (" + column.unit() + ")");
                MarkdownTable unused = column.number() ? text.right(header) : text.left(header);
            }
            for (List<String> row : table.rows()) {
                text.row(texts(row));
            }
            markdown.paragraph(Markdown.text(table.caption() + ":")).table(text);
        }

        @Override
        public void addTo(Html html) {
            HtmlTable page = new HtmlTable(table.caption());
            for (SheetTable.Column column : table.columns()) {
                HtmlTable unused =
                        column.number() ? page.number(column.header(), column.unit()) : page.text(column.header());
            }
            for (List<String> row : table.rows()) {
                page.row(row.stream().map(HtmlCell::text).toList());
            }
            html.markup(page.toString());
        }
    }

    /** A picture, which Markdown does without. */
    record Picture(Supplier<String> svg) implements SheetPart {
        @Override
        public void addTo(Markdown markdown) {
            // words only
        }

        @Override
        public void addTo(Html html) {
            html.open("figure").markup(svg.get()).close();
        }
    }

    private static List<String> texts(List<String> plain) {
        List<String> texts = new ArrayList<>(plain.size());
        for (String each : plain) {
            texts.add(Markdown.text(each));
        }
        return texts;
    }
}
