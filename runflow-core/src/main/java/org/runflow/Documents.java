package org.runflow;

import com.google.common.collect.ImmutableSortedMap;
import java.util.SortedMap;
import org.runflow.internal.graph.Names;

/**
 * Several documents that belong together, as the pictures of a race: one value, published as a folder.
 *
 * @param byName relative name, with {@code /} between its parts, to document
 */
public record Documents(SortedMap<String, Document> byName) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException when a name is not a relative path of plain names
     */
    public Documents {
        byName = ImmutableSortedMap.copyOf(byName);
        for (String name : byName.keySet()) {
            Names.requirePath("document", name);
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
