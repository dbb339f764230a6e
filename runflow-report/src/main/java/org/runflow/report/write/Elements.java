package org.runflow.report.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes elements that nest, for {@link Html} and {@link Svg}. Every text is escaped, made one line and kept from turning the text around it; nothing
 * runs as a script, and no link leaves the folder of the page. Not safe for use by several threads.
 */
final class Elements {
    private static final Set<String> LINKS = Set.of("href", "src", "action", "formaction", "poster", "data", "srcset");
    private static final Set<String> FORBIDDEN = Set.of("script", "style", "iframe", "object", "embed", "base");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final Escapes textEscapes;

    Elements(Escapes textEscapes) {
        this.textEscapes = textEscapes;
    }

    void open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
    }

    void close() {
        if (open.isEmpty()) {
            throw new IllegalStateException("there is no open element to close");
        }
        out.append("</").append(open.pop()).append('>');
    }

    /** Writes an element without content, which closes itself or is never closed, as its end says. */
    void empty(String tag, String end, String... attributes) {
        start(tag, attributes);
        out.append(end);
    }

    void text(String text) {
        textEscapes.append(text, out);
    }

    void markup(String markup) {
        out.append(markup);
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("element '" + open.peek() + "' is still open");
        }
        return out.toString();
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
    }

    private void attribute(String name, String value) {
        if (!isName(name) || name.startsWith("on")) {
            throw new IllegalArgumentException("'" + name + "' is no name of a plain attribute");
        }
        if (LINKS.contains(name) && !staysHere(value)) {
            throw new IllegalArgumentException("a link stays within the folder of the page, was " + name + "=" + value);
        }
        out.append(' ').append(name);
        if (textEscapes == Escapes.XML_TEXT || !value.isEmpty() || name.equals("alt") || name.equals("value")) {
            out.append("=\"");
            Escapes.ALL.append(value, out);
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
}
