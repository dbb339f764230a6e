package org.runflow.report.write;

/**
 * Writes SVG that is safe whatever a race is called: every text is escaped, made one line and kept from turning the text around it, and elements
 * nest. What it writes is well-formed XML and may stand inside an HTML page. Not safe for use by several threads.
 *
 * <pre>{@code
 * String box = new Svg().open("svg", "viewBox", "0 0 9 9").empty("rect", "width", "9", "height", "9").close().toString();
 * }</pre>
 */
public final class Svg {
    private final Elements elements;

    /** Starts with nothing, for a file or any page; {@link Html#svg} writes into a page. */
    public Svg() {
        this(new Elements(Escapes.XML_TEXT));
    }

    Svg(Elements elements) {
        this.elements = elements;
    }

    /**
     * Opens an element; what follows goes inside until it is closed.
     *
     * @param tag name of an element; no script and no style
     * @param attributes names and values by turns
     * @return this
     * @throws IllegalArgumentException if a name is none, an attribute would run a script, or a link leaves the folder of the page
     */
    public Svg open(String tag, String... attributes) {
        elements.open(tag, attributes);
        return this;
    }

    /**
     * Closes the element opened last.
     *
     * @return this
     * @throws IllegalStateException if none is open
     */
    public Svg close() {
        elements.close();
        return this;
    }

    /**
     * Adds an element with nothing but text.
     *
     * @param tag name of an element
     * @param text any text
     * @param attributes names and values by turns
     * @return this
     * @throws IllegalArgumentException as {@link #open}
     */
    public Svg element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /**
     * Adds an element without content, such as {@code path}.
     *
     * @param tag name of an element
     * @param attributes names and values by turns
     * @return this
     * @throws IllegalArgumentException as {@link #open}
     */
    public Svg empty(String tag, String... attributes) {
        elements.empty(tag, "/>", attributes);
        return this;
    }

    /**
     * Adds text as it is.
     *
     * @param text any text; control characters become blanks
     * @return this
     */
    public Svg text(String text) {
        elements.text(text);
        return this;
    }

    /**
     * Ends a line of the file, which shows nowhere.
     *
     * @return this
     */
    public Svg newLine() {
        elements.markup("\n");
        return this;
    }

    /**
     * {@return everything added so far, for one of a page the page}
     *
     * @throws IllegalStateException if an element is still open
     */
    @Override
    public String toString() {
        return elements.toString();
    }
}
