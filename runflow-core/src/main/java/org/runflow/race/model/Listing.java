package org.runflow.race.model;

import java.util.Collection;
import java.util.List;

/** Names for a message, as many as somebody reads. */
final class Listing {
    private static final int MOST = 40;

    private Listing() {}

    /** {@return them like a list, of many only the first and how many more there are} */
    static String of(Collection<String> names) {
        if (names.size() <= MOST) {
            return names.toString();
        }
        List<String> first = names.stream().limit(MOST).toList();
        return "[" + String.join(", ", first) + ", … and " + (names.size() - MOST) + " more]";
    }
}
