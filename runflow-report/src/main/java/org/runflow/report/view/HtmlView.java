package org.runflow.report.view;

/**
 * Something that can be looked at in a notebook. Immutable and safe to share between threads; made from stored results only, so the same results
 * give the same text on every machine. Tables show their first rows and count the others.
 */
public interface HtmlView {
    /** Level of the first heading of a view, below those of a notebook. */
    int TOP_LEVEL = 3;

    /**
     * Makes a view of what is written already, with headings from level {@link #TOP_LEVEL} on.
     *
     * @param html whole elements, without scripts and ids
     * @param markdown the same for readers of text
     */
    static HtmlView of(String html, String markdown) {
        return new SheetView(html, markdown);
    }

    /** {@return one HTML element with its own style: no script, no ids, nothing from a network} */
    String toHtml();

    /** {@return the same as Markdown, without pictures; it has no {@code <} even where a race has, as some notebooks take text for HTML} */
    @Override
    String toString();
}
