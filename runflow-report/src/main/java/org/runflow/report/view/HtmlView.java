package org.runflow.report.view;

/**
 * Something that can be looked at in a notebook. Immutable and safe to share between threads; made from stored results only, so the same results
 * give the same text on every machine. Tables show their first rows and count the others.
 */
public interface HtmlView {
    /** {@return one HTML element with its own style: no script, no ids, nothing from a network} */
    String toHtml();

    /** {@return the same as Markdown, without pictures; it has no {@code <} even where a race has, as some notebooks take text for HTML} */
    @Override
    String toString();
}
