package org.runflow.internal.canonical;

import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;

/** What to take in the place of a type that has no canonical form. */
final class Instead {
    private Instead() {}

    static String of(Class<?> type) {
        if (type == byte[].class) {
            return "a text in Base64, or a Document under a key of its own";
        }
        if (type.isArray()) {
            return "a List; a class of columns implements Canonical";
        }
        if (Map.class.isAssignableFrom(type)) {
            return "a SortedMap in natural order";
        }
        if (Set.class.isAssignableFrom(type)) {
            return "a SortedSet in natural order, or a List";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a List";
        }
        if (Date.class.isAssignableFrom(type) || Calendar.class.isAssignableFrom(type)) {
            return "a class of java.time, such as Instant";
        }
        return "records, lists, sorted maps and sets, enums, numbers, text, java.time, UUID, URI and Optional have one;"
                + " a class of columns implements Canonical";
    }
}
