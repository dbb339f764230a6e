package org.runflow.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown as commonmark reads it, independently of the writer. */
public final class ParsedMarkdown {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern PIPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\|");

    private final List<String> lines;
    private final Node document;

    private ParsedMarkdown(String markdown) {
        lines = markdown.lines().toList();
        document = PARSER.parse(markdown);
    }

    public static ParsedMarkdown of(String markdown) {
        return new ParsedMarkdown(markdown);
    }

    /** Text without marks, of one line, one blank between words. */
    public static String words(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    public List<String> headings() {
        return texts(Heading.class);
    }

    public List<String> paragraphs() {
        return texts(Paragraph.class);
    }

    public List<String> items() {
        return texts(ListItem.class);
    }

    /** Every row of every table, the header rows too; a row has as many cells as the file has between its bars. */
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        each(document, TableRow.class, row -> {
            List<String> cells = new ArrayList<>();
            each(row, TableCell.class, cell -> cells.add(text(cell)));
            String line = lines.get(row.getSourceSpans().get(0).getLineIndex());
            assertThat(PIPE.matcher(line).results()).as(line).hasSize(cells.size() + 1);
            rows.add(cells);
        });
        return rows;
    }

    /** Every line that begins with a bar belongs to a table, and nothing is markup of another kind. */
    public void isSound() {
        assertThat(lines.stream().filter(line -> line.startsWith("|")))
                .hasSize(rows().size() + count(TableBlock.class));
        for (Class<? extends Node> unwanted : List.of(HtmlBlock.class, HtmlInline.class, Link.class, Image.class)) {
            assertThat(count(unwanted)).as(unwanted.getSimpleName()).isZero();
        }
    }

    private int count(Class<? extends Node> type) {
        return texts(type).size();
    }

    private List<String> texts(Class<? extends Node> type) {
        List<String> texts = new ArrayList<>();
        each(document, type, node -> texts.add(text(node)));
        return texts;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        each(node, Text.class, part -> text.append(part.getLiteral()));
        return words(text.toString());
    }

    /** Visits what is of a type; line ends and code count as text. */
    private static <T extends Node> void each(Node parent, Class<T> type, Consumer<T> visitor) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (type.isInstance(node)) {
                visitor.accept(type.cast(node));
            } else if (type == Text.class && node instanceof SoftLineBreak) {
                visitor.accept(type.cast(new Text(" ")));
            } else if (type == Text.class && node instanceof Code) {
                visitor.accept(type.cast(new Text(((Code) node).getLiteral())));
            }
            each(node, type, visitor);
        }
    }
}
