package org.runflow.report.write;

import java.util.Set;

/**
 * Writes HTML that is safe whatever a race is called: every text is escaped, made one line and kept from turning the text around it, elements
 * nest, and nothing points out of the page's own folder. Not safe for use by several threads.
 *
 * <pre>{@code
 * String section = new Html().open("section", "id", "worst").element("h2", "What is worst").close().toString();
 * }</pre>
 */
public final class Html {
    private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "input", "meta", "wbr");

    private final Elements elements = new Elements(Escapes.ALL);

    /** Nothing yet. */
    public Html() {}

    /**
     * Escapes a text, as every text that is added.
     *
     * @param text any text; control characters become blanks
     * @return what stands for it between elements
     */
    public static String escaped(String text) {
        return Escapes.ALL.escaped(text);
    }

    /**
     * Opens an element; what follows goes inside until it is closed.
     *
     * @param tag name of an element that may have content; no script and no style
     * @param attributes names and values by turns; an empty value of a name such as {@code hidden} is the attribute without a value
     * @return this
     * @throws IllegalArgumentException if a name is none, an attribute would run a script, or a link leaves the folder of the page
     */
    public Html open(String tag, String... attributes) {
        if (VOID.contains(Elements.lower(tag))) {
            throw new IllegalArgumentException("element '" + tag + "' has no content, use empty");
        }
        elements.open(tag, attributes);
        return this;
    }

    /**
     * Closes the element opened last.
     *
     * @return this
     * @throws IllegalStateException if none is open
     */
    public Html close() {
        elements.close();
        return this;
    }

    /**
     * Adds an element with nothing but text.
     *
     * @param tag name of an element that may have content
     * @param text any text
     * @param attributes names and values by turns
     * @return this
     * @throws IllegalArgumentException as {@link #open}
     */
    public Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /**
     * Adds an element that never has content, such as {@code img}.
     *
     * @param tag name of such an element
     * @param attributes names and values by turns
     * @return this
     * @throws IllegalArgumentException if the element may have content, or as {@link #open}
     */
    public Html empty(String tag, String... attributes) {
        if (!VOID.contains(Elements.lower(tag))) {
            throw new IllegalArgumentException("element '" + tag + "' has content, use open and close");
        }
        elements.empty(tag, ">", attributes);
        return this;
    }

    /**
     * Adds text as it is.
     *
     * @param text any text; control characters become blanks
     * @return this
     */
    public Html text(String text) {
        elements.text(text);
        return this;
    }

    /**
     * Begins a picture right here: what is written to it stands in this page.
     *
     * @return the writer of the picture; when it has closed its last element, the page goes on
     */
    public Svg svg() {
        return new Svg(elements);
    }

    /**
     * Adds markup unchanged.
     *
     * @param markup whole elements of another writer, such as {@link Svg} or a chart, never text of a race
     * @return this
     */
    public Html markup(String markup) {
        elements.markup(markup);
        return this;
    }

    /**
     * {@return everything added so far}
     *
     * @throws IllegalStateException if an element is still open
     */
    @Override
    public String toString() {
        return elements.toString();
    }
}
