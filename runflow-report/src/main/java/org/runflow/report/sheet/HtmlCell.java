package org.runflow.report.sheet;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.runflow.report.write.Html;

/**
 * A cell of an {@link HtmlTable}. Immutable.
 *
 * @param markup what it shows
 * @param sortKey the number it is sorted by, absent where what it shows sorts rightly
 */
public record HtmlCell(String markup, Optional<String> sortKey) {
    /** A dash: there is nothing to say, and it sorts behind everything. */
    public static final HtmlCell NONE = new HtmlCell("–", Optional.empty());

    /**
     * {@return a cell of text}
     *
     * @param text any text
     */
    public static HtmlCell text(String text) {
        return new HtmlCell(Html.escaped(text), Optional.empty());
    }

    /**
     * {@return a cell with elements}
     *
     * @param content all its elements are closed
     */
    public static HtmlCell of(Html content) {
        return new HtmlCell(content.toString(), Optional.empty());
    }

    /**
     * {@return a cell with an instant, sorted by it}
     *
     * @param shown as people read it
     * @param instant the instant
     */
    public static HtmlCell time(String shown, OffsetDateTime instant) {
        return text(shown).sortedBy(instant.toEpochSecond());
    }

    /**
     * {@return this cell, sorted by a number}
     *
     * @param key any number, negative ones too
     */
    public HtmlCell sortedBy(long key) {
        return new HtmlCell(markup, Optional.of(Long.toString(key)));
    }
}
