package org.runflow;

import com.google.common.collect.ImmutableSortedMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.runflow.internal.graph.Names;
import org.runflow.internal.text.Clip;

/**
 * Several documents that belong together, as the pictures of a race: one value, published as a folder.
 *
 * @param byName relative name, with {@code /} between its parts, to document
 */
public record Documents(SortedMap<String, Document> byName) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException when a name is not a relative path of plain names, is longer than 500 characters, differs from another in case only, or is the folder of
     *     another
     */
    public Documents {
        byName = ImmutableSortedMap.copyOf(byName);
        Map<String, String> names = new HashMap<>();
        for (String name : byName.keySet()) {
            Names.requirePath("document", name);
            if (name.length() > Names.LONGEST_PATH) {
                throw new IllegalArgumentException("the name of a document is " + name.length()
                        + " characters long, more than " + Names.LONGEST_PATH + ": '" + Clip.of(name) + "'");
            }
            String other = names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (other != null) {
                throw new IllegalArgumentException(
                        "documents '" + other + "' and '" + name + "' differ in case only: one file would be both");
            }
        }
        names.forEach((lower, name) -> requireNoFolder(names, lower, name));
    }

    private static void requireNoFolder(Map<String, String> names, String lower, String name) {
        for (int end = lower.lastIndexOf('/'); end > 0; end = lower.lastIndexOf('/', end - 1)) {
            String folder = names.get(lower.substring(0, end));
            if (folder != null) {
                throw new IllegalArgumentException(
                        "document '" + name + "' lies below '" + folder + "', which is a document itself");
            }
        }
    }

    /** {@return no documents} */
    public static Documents none() {
        return new Documents(ImmutableSortedMap.of());
    }

    /**
     * {@return the document}
     *
     * @param name relative, with {@code /} between its parts
     * @throws IllegalArgumentException when there is none of that name
     */
    public Document get(String name) {
        Document document = byName.get(name);
        if (document == null) {
            throw new IllegalArgumentException("there is no document '" + name + "' among " + byName.keySet());
        }
        return document;
    }
}
