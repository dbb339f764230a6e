package org.runflow.report.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes elements that nest, for {@link Html} and {@link Svg}. Every text is escaped, made one line and kept from turning the text around it; nothing
 * runs as a script, and no link leaves the folder of the page. Not safe for use by several threads.
 */
final class Elements {
    private static final Set<String> LINKS = Set.of(
            "href",
            "src",
            "action",
            "formaction",
            "poster",
            "data",
            "srcset",
            "background",
            "cite",
            "longdesc",
            "ping");
    private static final Set<String> FORBIDDEN =
            Set.of("script", "style", "iframe", "object", "embed", "base", "animate", "set");
    /** Attributes whose value may name a file to be drawn with. */
    private static final Set<String> DRAWN = Set.of(
            "style",
            "fill",
            "stroke",
            "filter",
            "mask",
            "clip-path",
            "cursor",
            "marker-start",
            "marker-mid",
            "marker-end");

    private static final String LEAVES = "a link stays within the folder of the page, was ";
    /** A part of a path that leads up, also with its dots in disguise. */
    private static final Pattern UPWARDS =
            Pattern.compile("^([^?#]*/)?(\\.|%2e){2}([/?#]|$)", Pattern.CASE_INSENSITIVE);
    /** A place in CSS that is not on the page, and what may be read as one. */
    private static final Pattern FILE_IN_CSS =
            Pattern.compile("url\\(\\s*+['\"]?+\\s*+(?!#)|image-set\\(|@import|\\\\", Pattern.CASE_INSENSITIVE);

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

    /** Writes nothing before all of it is known to be right: who goes on after a refusal has a whole page. */
    private void start(String tag, String... attributes) {
        if (!isName(tag) || FORBIDDEN.contains(lower(tag))) {
            throw new IllegalArgumentException("'" + tag + "' is no name of an element of a section");
        }
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("attributes of '" + tag + "' are names and values by turns");
        }
        for (int i = 0; i < attributes.length; i += 2) {
            check(attributes[i], lower(attributes[i]), Escapes.clean(attributes[i + 1]));
        }
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    /** Looks at the value as it will be written: marks that turn the text around it have gone by then. */
    private static void check(String name, String lower, String value) {
        if (!isName(name) || lower.startsWith("on")) {
            throw new IllegalArgumentException("'" + name + "' is no name of a plain attribute");
        }
        if (lower.equals("http-equiv") && lower(value).strip().equals("refresh")) {
            throw new IllegalArgumentException("a page does not go elsewhere by itself, was " + name + "=" + value);
        }
        boolean staysHere = lower.equals("srcset")
                ? Stream.of(value.split(",")).allMatch(Elements::staysHere)
                : !LINKS.contains(lower) || staysHere(value);
        if (!staysHere || (DRAWN.contains(lower) && FILE_IN_CSS.matcher(value).find())) {
            throw new IllegalArgumentException(LEAVES + name + "=" + value);
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name);
        if (textEscapes == Escapes.XML_TEXT || !value.isEmpty() || name.equals("alt") || name.equals("value")) {
            out.append("=\"");
            Escapes.ALL.append(value, out);
            out.append('"');
        }
    }

    /** HTML takes names in any case. */
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A place on the page, a picture inside it, or a file in its folder or below; a browser does not see blanks around it. */
    private static boolean staysHere(String value) {
        String link = value.trim();
        if (link.startsWith("#") || link.startsWith("data:image/png;base64,")) {
            return true;
        }
        return !link.startsWith("/")
                && link.indexOf(':') < 0
                && link.indexOf('\\') < 0
                && !UPWARDS.matcher(link).find();
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
