package org.runflow.report.write;

import java.util.ArrayDeque;
import java.util.Deque;
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
    private static final Set<String> SHAPES = Set.of("path", "rect", "circle", "line");
    private static final Set<String> LINKS = Set.of("href", "src", "action", "formaction", "poster", "data", "srcset");
    private static final Set<String> FORBIDDEN = Set.of("script", "style", "iframe", "object", "embed", "base");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Nothing yet. */
    public Html() {}

    /**
     * Opens an element; what follows goes inside until it is closed.
     *
     * @param tag name of an element that may have content; no script and no style
     * @param attributes names and values by turns; an empty value of a name such as {@code hidden} is the attribute without a value
     * @return this
     * @throws IllegalArgumentException if a name is none, an attribute would run a script, or a link leaves the folder of the page
     */
    public Html open(String tag, String... attributes) {
        if (isEmpty(tag)) {
            throw new IllegalArgumentException("element '" + tag + "' has no content, use empty");
        }
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /**
     * Closes the element opened last.
     *
     * @return this
     * @throws IllegalStateException if none is open
     */
    public Html close() {
        if (open.isEmpty()) {
            throw new IllegalStateException("there is no open element to close");
        }
        out.append("</").append(open.pop()).append('>');
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
     * Adds an element that never has content, such as {@code img}, or a shape of an SVG picture.
     *
     * @param tag name of such an element
     * @param attributes names and values by turns
     * @return this
     * @throws IllegalArgumentException if the element may have content, or as {@link #open}
     */
    public Html empty(String tag, String... attributes) {
        if (!isEmpty(tag)) {
            throw new IllegalArgumentException("element '" + tag + "' has content, use open and close");
        }
        start(tag, attributes);
        return this;
    }

    /**
     * Adds text as it is.
     *
     * @param text any text; control characters become blanks
     * @return this
     */
    public Html text(String text) {
        escape(clean(text), out);
        return this;
    }

    /**
     * Adds markup unchanged.
     *
     * @param markup whole elements from another writer or a chart, never text of a race
     * @return this
     */
    public Html markup(String markup) {
        out.append(markup);
        return this;
    }

    /**
     * {@return everything added so far}
     *
     * @throws IllegalStateException if an element is still open
     */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("element '" + open.peek() + "' is still open");
        }
        return out.toString();
    }

    /**
     * {@return the text escaped for content and attributes}
     *
     * @param text any text
     */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        escape(clean(text), escaped);
        return escaped.toString();
    }

    private void start(String tag, String... attributes) {
        if (!isName(tag) || FORBIDDEN.contains(tag)) {
            throw new IllegalArgumentException("'" + tag + "' is no name of an element of a section");
        }
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("attributes of '" + tag + "' are names and values by turns");
        }
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        out.append(SHAPES.contains(tag) ? "/>" : ">");
    }

    private static boolean isEmpty(String tag) {
        return VOID.contains(tag) || SHAPES.contains(tag);
    }

    private void attribute(String name, String value) {
        if (!isName(name) || name.startsWith("on")) {
            throw new IllegalArgumentException("'" + name + "' is no name of a plain attribute");
        }
        if (LINKS.contains(name) && !staysHere(value)) {
            throw new IllegalArgumentException("a link stays within the folder of the page, was " + name + "=" + value);
        }
        out.append(' ').append(name);
        if (!value.isEmpty() || name.equals("alt") || name.equals("value")) {
            out.append("=\"");
            escape(clean(value), out);
            out.append('"');
        }
    }

    /** A place on the page, a picture inside it, or a file in its folder or below. */
    private static boolean staysHere(String link) {
        if (link.startsWith("#") || link.startsWith("data:image/png;base64,")) {
            return true;
        }
        return !link.startsWith("/") && link.indexOf(':') < 0 && link.indexOf('\\') < 0;
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (i == 0 || !(c == '-' || (c >= '0' && c <= '9')))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** Nearly all text is plain, and then costs one look. */
    private static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return ForeignText.isolated(text);
            }
        }
        return text;
    }

    /** Neither control characters, nor marks of direction, nor letters that run from right to left. */
    private static boolean isPlain(char c) {
        return (c >= ' ' && c <= '~')
                || (c >= '\u00A0' && c < '\u0590')
                || (c >= '\u2010' && c <= '\u2027')
                || (c >= '\u2030' && c <= '\u205F')
                || (c >= '\u2070' && c <= '\u2BFF');
    }

    private static void escape(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> to.append("&amp;");
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '"' -> to.append("&quot;");
                case '\'' -> to.append("&#39;");
                default -> to.append(c);
            }
        }
    }
}
